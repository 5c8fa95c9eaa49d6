/// A state in a word, with a colour that only repeats it.
public struct Tag: Sendable {
  /// How urgent or settled it is.
  public enum Tone: String, CaseIterable, Sendable {
    /// Overdue or wrong.
    case late
    /// Due soon, or to be looked at.
    case soon
    /// Done, in force.
    case ok
    /// Nothing of these.
    case plain
  }

  /// The word.
  public var word: String
  /// The class of the colour.
  public var tone: String

  /// A state in a word.
  public init(_ word: String, _ tone: Tone = .plain) {
    self.word = word
    self.tone = tone.rawValue
  }
}
