import Disclosure
import Persistence

/// Reconsiderations and suits of whose answer people have to be reminded.
struct RemediesToRemindOf: Inquiry {
  static let access = Access.system

  /// The last one of the round before.
  var after: DueRemedy?

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> DueRound<DueRemedy> {
    var due = DueStages(scope)
    let found = try scope.remedies.due(
      through: ReminderPlan.horizon(from: scope.today), after: after, limit: DueRounds.size)
    return try DueRound(found) { try due.newStage(of: $0) != nil }
  }
}
