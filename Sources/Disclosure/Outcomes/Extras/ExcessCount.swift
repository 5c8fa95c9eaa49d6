public import CivilTime

/// The number of requests that is beyond reason, and what the applicant said to it: Regulation, Article 35.
public struct ExcessCount: Hashable, Codable, Sendable {
  /// How many requests the same applicant made.
  public var count: Int
  /// The first day of the time counted.
  public var from: CivilDate
  /// The last day of the time counted.
  public var through: CivilDate
  /// When he was asked for his reasons; nil until he was.
  public var askedOn: CivilDate?
  /// His reasons; empty where he gave none in the time set.
  public var applicantReasons: String
  /// Why the organ finds them unsound, or that none came.
  public var assessment: String

  /// The count and the reasons.
  public init(
    count: Int, from: CivilDate, through: CivilDate, askedOn: CivilDate?, applicantReasons: String, assessment: String
  ) {
    self.count = count
    self.from = from
    self.through = through
    self.askedOn = askedOn
    self.applicantReasons = applicantReasons
    self.assessment = assessment
  }

  func issues() -> [Issue] {
    var issues: [Issue] = []
    if count < 2 { issues.append(Issue("excess.count", "outcome.excess.count.missing")) }
    if through < from { issues.append(Issue("excess.through", "outcome.excess.through.early")) }
    if askedOn == nil { issues.append(Issue("excess.askedOn", "outcome.excess.askedOn.missing")) }
    return issues + Issue.missing("excess.assessment", assessment)
  }
}
