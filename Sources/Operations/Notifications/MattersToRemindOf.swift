import Disclosure
import Persistence

/// Matters of which people have to be reminded.
struct MattersToRemindOf: Inquiry {
  static let access = Access.system

  /// The last matter of the round before.
  var after: DueMatter?

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> DueRound<DueMatter> {
    var due = DueStages(scope)
    let found = try scope.dueDates.due(
      through: ReminderPlan.horizon(from: scope.today), after: after, limit: DueRounds.size)
    return try DueRound(found) { try due.newStage(of: $0) != nil }
  }
}
