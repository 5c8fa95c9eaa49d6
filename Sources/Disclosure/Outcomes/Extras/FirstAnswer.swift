public import CivilTime

/// The answer that a repeated request has had before: Regulation, Article 36(6).
public struct FirstAnswer: Hashable, Codable, Sendable {
  /// Its date; nil until entered.
  public var on: CivilDate?
  /// Its document number.
  public var number: String

  /// The first answer.
  public init(on: CivilDate?, number: String) {
    self.on = on
    self.number = number
  }

  func issues(on day: CivilDate?) -> [Issue] {
    var issues: [Issue] = []
    if let on {
      if let day, on > day { issues.append(Issue("firstAnswer.on", "outcome.firstAnswer.on.future")) }
    } else {
      issues.append(Issue("firstAnswer.on", "outcome.firstAnswer.on.missing"))
    }
    return issues + Issue.missing("firstAnswer.number", number)
  }
}
