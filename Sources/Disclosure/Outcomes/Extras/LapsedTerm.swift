public import CivilTime

/// A term that the applicant let pass: to correct (Article 30), or to pay (国办函〔2020〕109号).
public struct LapsedTerm: Hashable, Codable, Sendable {
  /// The number of the notice that set the term.
  public var noticeNumber: String
  /// When the notice reached the applicant; nil until known.
  public var servedOn: CivilDate?
  /// The last day of the term; nil until known.
  public var endedOn: CivilDate?

  /// A term that has passed.
  public init(noticeNumber: String, servedOn: CivilDate?, endedOn: CivilDate?) {
    self.noticeNumber = noticeNumber
    self.servedOn = servedOn
    self.endedOn = endedOn
  }

  func issues(on day: CivilDate?) -> [Issue] {
    var issues = Issue.missing("lapsedTerm.noticeNumber", noticeNumber)
    if servedOn == nil { issues.append(Issue("lapsedTerm.servedOn", "outcome.lapsedTerm.servedOn.missing")) }
    guard let endedOn else {
      return issues + [Issue("lapsedTerm.endedOn", "outcome.lapsedTerm.endedOn.missing")]
    }
    if let servedOn, endedOn <= servedOn {
      issues.append(Issue("lapsedTerm.endedOn", "outcome.lapsedTerm.endedOn.early"))
    }
    if let day, day <= endedOn { issues.append(Issue("lapsedTerm.endedOn", "outcome.lapsedTerm.endedOn.running")) }
    return issues
  }
}
