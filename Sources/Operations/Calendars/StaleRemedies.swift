import CivilTime
import Disclosure
import Persistence

/// Reconsiderations and suits whose answers are due on a day that no longer fits the calendar.
struct StaleRemedies: Inquiry {
  static let access = Access.system

  /// The first day that the changed calendar touches; what was due before cannot move.
  var from: CivilDate
  /// The last one of the round before.
  var after: DueRemedy?

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> DueRound<DueRemedy> {
    var counting = DueDateCounting(scope)
    let found = try scope.remedies.due(from: from, after: after, limit: DueRounds.size)
    return try DueRound(found) { try counting.newDay(of: $0) != nil }
  }
}
