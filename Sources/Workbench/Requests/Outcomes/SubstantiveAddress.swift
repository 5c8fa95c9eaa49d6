import Disclosure
import Operations
import WebSupport

/// The answers of the substantive tests as an address carries them: `yes,no,neverAsked`.
enum SubstantiveAddress {
  /// The answers of a text; none where it holds anything else.
  static func answers(_ text: String) -> [SubstantiveAnswer] {
    let words = text.split(separator: ",")
    let answers = words.compactMap { SubstantiveAnswer(rawValue: String($0)) }
    return answers.count == words.count ? answers : []
  }

  /// The text of answers.
  static func text(_ answers: some Sequence<SubstantiveAnswer>) -> String {
    answers.map(\.rawValue).joined(separator: ",")
  }

  /// The outcome that the answers lead to; nil where they lead to no outcome yet.
  static func outcome(_ text: String) -> Disclosure.Outcome? {
    guard let tests = try? SubstantiveTests(answers: answers(text)), case .outcome(let outcome)? = tests.finding else {
      return nil
    }
    return outcome
  }

  /// The page of the tests with some answers given.
  static func path(_ id: Matter.ID, _ answers: some Sequence<SubstantiveAnswer>) -> String {
    DeskRoutes.request(id, DeskRoutes.requestTests, Query([("answers", text(answers))]))
  }
}

extension SubstantiveFinding {
  /// The step that it leads to at a stage; nil where it is a decision to propose.
  func event(at stage: RequestStage) -> RequestEvent? {
    switch self {
    case .correction: .requestCorrection
    case .explanation: .requestExplanation
    case .delayNotice: .acceptExplanation
    case .feeNotice: .noticeFee
    case .thirdPartyConsultation: .consultThirdParty
    case .organConsultation: .consultOrgans
    case .outcome(.stillUnclear) where stage == .correctionRequested: .remainUnclear
    case .outcome(.correctionLapsed): .lapseCorrection
    case .outcome(.excessive) where stage == .explanationRequested: .rejectExplanation
    case .outcome(.feeLapsed): .lapseFee
    case .outcome: nil
    }
  }
}
