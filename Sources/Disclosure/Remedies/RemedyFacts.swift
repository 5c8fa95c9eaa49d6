public import CivilTime

/// What the remedies clause of one letter depends on.
public struct RemedyFacts: Sendable {
  /// What the letter decides.
  public enum Subject: Hashable, Sendable {
    /// A reply to the applicant.
    case reply(OutcomeDetails)
    /// A reply to a request received before 2019-05-15.
    case formerReply(FormerOutcome)
    /// The letter that tells a third party of disclosure over its objection: Regulation, Article 32.
    case noticeToThirdParty
    /// A step of procedure: correction, explanation, extension, consultation.
    case procedure
  }

  /// What the letter decides.
  public var subject: Subject
  /// The date of the letter.
  public var date: CivilDate
  /// The organs that take the application for reconsideration; before 2024 there could be two.
  public var reviewOrgans: [String]
  /// The court that has jurisdiction.
  public var court: String
  /// Where reconsideration can be applied for online, for a letter that is served online; nil for any other letter.
  public var onlineRoute: String?
  /// The last day to pay a fee; nil where no fee was asked for.
  public var paymentTermEndsOn: CivilDate?

  /// The facts of one letter.
  public init(
    subject: Subject, date: CivilDate, reviewOrgans: [String], court: String, onlineRoute: String? = nil,
    paymentTermEndsOn: CivilDate? = nil
  ) {
    self.subject = subject
    self.date = date
    self.reviewOrgans = reviewOrgans
    self.court = court
    self.onlineRoute = onlineRoute
    self.paymentTermEndsOn = paymentTermEndsOn
  }

  /// Whether the time to pay still runs on the date of the letter, so that nothing can be done yet.
  public var isWithinPaymentTerm: Bool { paymentTermEndsOn.map { date <= $0 } ?? false }
}
