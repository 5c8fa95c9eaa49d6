/// A link with its words: in tabs, in the path to a page, in menus.
public struct PageLink: Sendable {
  /// What the person reads.
  public var text: String
  /// Where it leads.
  public var path: String
  /// Whether it is where the person is.
  public var isCurrent: Bool
  /// How many things wait there; empty where that is not told.
  public var count: String

  /// A link.
  public init(_ text: String, _ path: String, isCurrent: Bool = false, count: String = "") {
    self.text = text
    self.path = path
    self.isCurrent = isCurrent
    self.count = count
  }
}
