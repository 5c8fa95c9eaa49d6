public import CivilTime

/// The wish of a handler to extend the term of the reply, which only the head of the office can grant: Article 33(2).
public struct ExtensionProposal: Hashable, Codable, Sendable {
  /// By how many workdays.
  public var days: Int
  /// Why, as the applicant will be told.
  public var reasons: String
  /// When it was asked.
  public var on: CivilDate

  /// A wish.
  public init(days: Int, reasons: String, on: CivilDate) {
    self.days = days
    self.reasons = reasons.trimmed
    self.on = on
  }
}
