public import Disclosure

/// Why somebody may see a record or may not, step by step.
public struct AccessExplanation: Sendable, Hashable {
  /// One reason.
  public struct Step: Sendable, Hashable {
    /// Which way it speaks.
    public enum Effect: String, Sendable {
      /// It opens the record.
      case allows
      /// It keeps the record closed, whatever else there is.
      case denies
      /// It neither opens nor closes it.
      case neutral
    }

    /// Which way it speaks.
    public var effect: Effect
    /// The key of the sentence in the catalogue of texts.
    public var key: String
    /// What stands in the sentence.
    public var arguments: [String: String]

    init(_ effect: Effect, _ key: String, _ arguments: [String: String] = [:]) {
      self.effect = effect
      self.key = key
      self.arguments = arguments
    }

    /// The sentence.
    public var sentence: String { Texts.text(key, arguments) }
  }

  /// Whose access.
  public var person: Person
  /// Which record.
  public var subject: JournalEvent.Subject
  /// Whose record it is.
  public var organ: Organ
  /// Whether the person may see it.
  public var isAllowed: Bool
  /// The reasons, in the order in which they are looked at.
  public var steps: [Step]
  /// What the person may do at the record's organ.
  public var capabilities: Set<Capability>
}
