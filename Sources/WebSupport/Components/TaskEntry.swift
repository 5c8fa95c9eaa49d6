/// A line of a list of things to do.
public struct TaskEntry: Sendable {
  /// What to do.
  public var title: String
  /// Where it is done; empty where it cannot be begun yet.
  public var path: String
  /// Why, or until when.
  public var note: String
  /// Where it stands; nil for what is done, which needs no colour.
  public var tag: Tag?
  /// The word of what is done.
  public var word: String

  /// A thing to do.
  public init(_ title: String, path: String = "", note: String = "", tag: Tag? = nil, word: String = "") {
    self.title = title
    self.path = path
    self.note = note
    self.tag = tag
    self.word = word
  }
}
