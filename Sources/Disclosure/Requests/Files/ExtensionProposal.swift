public import CivilTime

/// The wish of a handler to extend the term of the reply, which only the head of the office can grant: Article 33(2).
public struct ExtensionProposal: Hashable, Codable, Sendable {
  /// What the head of the office said to it where it was not granted.
  public struct Answer: Hashable, Codable, Sendable {
    /// Why not.
    public var reasons: String
    /// When.
    public var on: CivilDate

    /// An answer.
    public init(reasons: String, on: CivilDate) {
      self.reasons = reasons.trimmed
      self.on = on
    }
  }

  /// By how many workdays.
  public var days: Int
  /// Why, as the applicant will be told.
  public var reasons: String
  /// When it was asked.
  public var on: CivilDate
  /// Why it was declined; nil while it waits for an answer.
  public var declined: Answer?

  /// A wish.
  public init(days: Int, reasons: String, on: CivilDate) {
    self.days = days
    self.reasons = reasons.trimmed
    self.on = on
  }

  /// Whether it waits for the head of the office.
  public var isOpen: Bool { declined == nil }
}
