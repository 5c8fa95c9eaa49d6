import Disclosure

/// The answers by which the substantive tests lead to an outcome.
struct SubstantivePaths: Sendable {
  private let paths: [Outcome: [SubstantiveAnswer]]

  /// The shortest way to every outcome that the tests can find.
  static let shortest: SubstantivePaths = {
    var paths: [Outcome: [SubstantiveAnswer]] = [:]
    var frontier = [SubstantiveTests()]
    while !frontier.isEmpty {
      var further: [SubstantiveTests] = []
      for tests in frontier {
        switch tests.next {
        case .finding(.outcome(let outcome)): paths[outcome] = paths[outcome] ?? tests.answers
        case .finding: break
        case .question(_, let answers):
          further += answers.compactMap { try? SubstantiveTests(answers: tests.answers + [$0]) }
        }
      }
      frontier = further
    }
    return SubstantivePaths(paths: paths)
  }()

  /// The answers; none where the tests do not lead there, or what is cut out has grounds of its own.
  subscript(outcome: Outcome) -> [SubstantiveAnswer] { outcome == .partlyGranted ? [] : paths[outcome] ?? [] }
}
