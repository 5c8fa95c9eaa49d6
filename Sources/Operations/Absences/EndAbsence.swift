import CivilTime
public import Disclosure
import Persistence

/// Ends an absence: the person is back today; one that has not begun is taken back.
public struct EndAbsence: Operation {
  /// Only the person himself, or whoever may enter absences of others.
  public static let access = Access.signedIn

  /// Which.
  public var id: Absence.ID

  /// Ends an absence.
  public init(id: Absence.ID) {
    self.id = id
  }

  /// The organ of the person who is away.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let absence = try scope.absences.find(id) else { throw NotFound() }
    return try scope.people.find(absence.person)?.organ
  }

  /// Ends the absence.
  ///
  /// - Throws: `AbsenceRefusal`, `AccessRefusal`.
  public func run(in scope: Scope) throws {
    guard let absence = try scope.absences.find(id), let organ = try organ(in: scope) else { throw NotFound() }
    if scope.principal.person != absence.person { try scope.require(.editAbsences, at: organ) }
    guard absence.to >= scope.today else { throw AbsenceRefusal.over }
    var after: CivilDate?
    if absence.from < scope.today {
      let yesterday = CivilDate(dayNumber: scope.today.dayNumber - 1)
      try scope.absences.end(id, on: yesterday)
      after = yesterday
    } else {
      try scope.absences.delete(id)
    }
    scope.record(
      .absenceEnded, organ: organ, subject: .init("absence", id.rawValue),
      changes: [.init("to", before: absence.to.description, after: after?.description)])
  }
}
