/// One of the answers that a field offers.
public struct Choice: Sendable {
  /// What the form sends.
  public var value: String
  /// What the person reads.
  public var label: String
  /// A line of explanation.
  public var hint: String
  /// Whether it is chosen.
  public internal(set) var isChosen = false
  /// The id of its box; only where each answer has one.
  public internal(set) var id = ""

  /// An answer.
  public init(_ value: String, _ label: String, hint: String = "") {
    self.value = value
    self.label = label
    self.hint = hint
  }
}
