import Operations

/// A step of something that takes several: of a wizard, an approval, the life of a matter.
public struct Step: Sendable {
  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// Behind.
    case done
    /// At it.
    case now
    /// Ahead.
    case ahead
  }

  /// What is done in it.
  public var title: String
  /// When, by whom, with what result; empty where there is nothing to say.
  public var note: String
  /// The class of its mark.
  public var state: String
  /// Its state in a word, for those who hear the page.
  public var word: String
  /// Whether it is the one at hand.
  public var isNow: Bool

  /// A step.
  public init(_ title: String, _ state: State, note: String = "") {
    self.title = title
    self.note = note
    self.state = state.rawValue
    word = Texts.text("page.step.\(state.rawValue)")
    isNow = state == .now
  }
}
