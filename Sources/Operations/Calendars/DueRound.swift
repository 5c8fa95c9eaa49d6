import Disclosure
import Persistence

/// A stretch of the unfinished matters by due date, and those of them that want something done.
struct DueRound: Sendable {
  /// How many matters are looked at in one transaction.
  static let size = 500

  /// What wants something done, by organ.
  private(set) var matters: [Organ.ID: [Matter.ID]] = [:]
  /// The last matter that was looked at; nil at the end.
  let last: DueMatter?

  init(_ found: [DueMatter], wanted: (DueMatter) throws -> Bool) rethrows {
    last = found.count == Self.size ? found.last : nil
    for matter in found where try wanted(matter) { matters[matter.organ, default: []].append(matter.id) }
  }
}

extension Desk {
  /// Goes round the unfinished matters, and works organ by organ on those that want something done; may be broken off
  /// and begun again.
  ///
  /// - Returns: the sum of what `work` returns.
  func goRound<Work: Operation, Question: Inquiry>(
    as principal: Principal, looking question: (DueMatter?) -> Question, working work: (Organ.ID, [Matter.ID]) -> Work
  ) async throws -> Int where Work.Outcome == Int, Question.Outcome == DueRound {
    var count = 0
    var round = try await answer(question(nil), as: principal)
    while true {
      for (organ, matters) in round.matters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        count += try await perform(work(organ, matters), as: principal)
      }
      guard let last = round.last else { return count }
      round = try await answer(question(last), as: principal)
    }
  }
}
