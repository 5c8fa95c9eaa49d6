/// The substantive tests of one request: which questions were answered, and what comes next.
///
/// A typed decision tree. It leads to a letter of procedure or to one of the 24 outcomes; it decides nothing by itself.
public struct SubstantiveTests: Hashable, Sendable {
  /// What comes after the answers given so far.
  public enum Next: Hashable, Sendable {
    /// A question, with the answers that it offers.
    case question(SubstantiveQuestion, [SubstantiveAnswer])
    /// The end: what has to be done.
    case finding(SubstantiveFinding)
  }

  /// The answers, in the order in which they were given.
  public private(set) var answers: [SubstantiveAnswer] = []
  /// The questions that they answer, in the same order.
  public private(set) var questions: [SubstantiveQuestion] = []
  /// What comes next.
  public private(set) var next = Next.question(.isAlive, SubstantiveTests.answers(to: .isAlive))

  /// The tests before the first answer.
  public init() {}

  /// The tests after answers that were given before, such as those a case keeps.
  ///
  /// - Throws: `SubstantiveRefusal` where an answer does not belong to its question.
  public init(answers: [SubstantiveAnswer]) throws(SubstantiveRefusal) {
    for answer in answers { try give(answer) }
  }

  /// The question that is open; nil where the end is reached.
  public var question: SubstantiveQuestion? {
    guard case .question(let question, _) = next else { return nil }
    return question
  }

  /// What has to be done; nil while a question is open.
  public var finding: SubstantiveFinding? {
    guard case .finding(let finding) = next else { return nil }
    return finding
  }

  /// Answers the open question.
  ///
  /// - Throws: `SubstantiveRefusal` where none is open, or the question does not offer the answer.
  public mutating func give(_ answer: SubstantiveAnswer) throws(SubstantiveRefusal) {
    guard let question else { throw .ended }
    guard let step = Self.tree[question]?[answer] else { throw .notOffered(question) }
    answers.append(answer)
    questions.append(question)
    next = following(step)
  }

  /// Takes the last answer back.
  public func takingBack() -> SubstantiveTests {
    (try? SubstantiveTests(answers: answers.dropLast())) ?? SubstantiveTests()
  }

  /// The answer given to a question; nil where it was not asked.
  public func answer(to question: SubstantiveQuestion) -> SubstantiveAnswer? {
    zip(questions, answers).first { $0.0 == question }?.1
  }
}

extension SubstantiveTests {
  /// What follows a step; some depend on earlier answers.
  private func following(_ step: Step) -> Next {
    switch step {
    case .ask(let question): .question(question, Self.answers(to: question))
    case .find(let finding): .finding(finding)
    case .give where answer(to: .feeByCase) != .feePaid: following(.ask(.feeByVolume))
    // A request is charged by case or by volume, never by both.
    case .give, .refuse, .supply: .finding(.outcome(proposal))
    }
  }

  /// The outcome that the answers about disclosure lead to.
  private var proposal: Outcome {
    let ground = answer(to: .exemption).flatMap { ExemptionGround(rawValue: $0.rawValue) }
    if let severable = answer(to: .isSeverable), let ground {
      return severable == .yes ? .partlyGranted : ground.refusal
    }
    switch answer(to: .thirdParty) {
    case .objectsWithReason, .objectsWithoutReason: return .grantedOverObjection
    default: return .granted
    }
  }
}

/// Why an answer could not be given.
public enum SubstantiveRefusal: DomainRefusal, Hashable {
  /// The end is reached.
  case ended
  /// The question does not offer the answer.
  case notOffered(SubstantiveQuestion)

  /// The key of the sentence.
  public var key: String {
    switch self {
    case .ended: "wizard.ended"
    case .notOffered: "wizard.notOffered"
    }
  }
}
