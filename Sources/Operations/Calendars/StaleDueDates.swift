import CivilTime
import Disclosure
import Persistence

/// Matters whose due dates no longer fit the calendar.
struct StaleDueDates: Inquiry {
  static let access = Access.system

  /// The first day that the changed calendar touches; what was due before cannot move.
  var from: CivilDate
  /// The last matter of the round before.
  var after: DueMatter?

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> DueRound<DueMatter> {
    var counting = DueDateCounting(scope)
    let found = try scope.dueDates.due(from: from, after: after, limit: DueRounds.size)
    return try DueRound(found) { try counting.newDue(of: $0) != nil }
  }
}
