import Disclosure
import Persistence

/// A stretch of what is due, by due date, and what of it wants something done.
struct DueRound<Entry: DueEntry>: Sendable {
  /// What wants something done, by organ.
  private(set) var wanted: [Organ.ID: [Entry.Number]] = [:]
  /// The last one that was looked at; nil at the end.
  let last: Entry?

  init(_ found: [Entry], wanted isWanted: (Entry) throws -> Bool) rethrows {
    last = found.count == DueRounds.size ? found.last : nil
    for entry in found where try isWanted(entry) { wanted[entry.organ, default: []].append(entry.id) }
  }
}

/// What all rounds share.
enum DueRounds {
  /// How much is looked at in one transaction.
  static let size = 500
}

extension Desk {
  /// Goes round what is due, and works organ by organ on what of it wants something done; may be broken off and begun
  /// again.
  ///
  /// - Returns: the sum of what `work` returns.
  func goRound<Entry: DueEntry, Work: Operation, Question: Inquiry>(
    as principal: Principal, looking question: (Entry?) -> Question,
    working work: (Organ.ID, [Entry.Number]) -> Work
  ) async throws -> Int where Work.Outcome == Int, Question.Outcome == DueRound<Entry> {
    var count = 0
    var round = try await answer(question(nil), as: principal)
    while true {
      for (organ, entries) in round.wanted.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        count += try await perform(work(organ, entries), as: principal)
      }
      guard let last = round.last else { return count }
      round = try await answer(question(last), as: principal)
    }
  }
}
