/// Where the substantive tests end.
public enum SubstantiveFinding: Hashable, Sendable {
  /// Ask the applicant to correct his request: Regulation, Article 30.
  case correction
  /// Ask him for his reasons: Article 35.
  case explanation
  /// Set and tell a delayed term: Article 35.
  case delayNotice
  /// Send the fee notice: Article 42; by volume where pages are charged.
  case feeNotice(byVolume: Bool)
  /// Ask the third party in writing: Article 32.
  case thirdPartyConsultation
  /// Ask the organs that made it together: Article 34.
  case organConsultation
  /// Draft the reply with this outcome.
  case outcome(Outcome)

  /// Every finding there is.
  public static let all: [SubstantiveFinding] =
    [
      .correction, .explanation, .delayNotice, .feeNotice(byVolume: false), .feeNotice(byVolume: true),
      .thirdPartyConsultation, .organConsultation,
    ] + Outcome.allCases.map { .outcome($0) }

  /// The key of its sentence in the catalogue; an outcome is told by its name in `OutcomeRules`.
  public var key: String {
    switch self {
    case .correction: "wizard.finding.correction"
    case .explanation: "wizard.finding.explanation"
    case .delayNotice: "wizard.finding.delayNotice"
    case .feeNotice(let byVolume): byVolume ? "wizard.finding.feeByVolume" : "wizard.finding.feeByCase"
    case .thirdPartyConsultation: "wizard.finding.thirdPartyConsultation"
    case .organConsultation: "wizard.finding.organConsultation"
    case .outcome: "wizard.finding.outcome"
    }
  }
}
