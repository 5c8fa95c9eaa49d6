/// A message at the head of a page.
public struct Notice: Sendable {
  /// What it is about.
  public enum Tone: String, CaseIterable, Sendable {
    /// Something was done.
    case done
    /// Something to know.
    case information
    /// Something to look at.
    case warning
  }

  /// The sentence.
  public var text: String
  /// The class of the colour.
  public var tone: String
  /// Whether it says that something was done, and is read out at once.
  public var isDone: Bool

  /// A message.
  public init(_ text: String, _ tone: Tone = .information) {
    self.text = text
    self.tone = tone.rawValue
    isDone = tone == .done
  }
}
