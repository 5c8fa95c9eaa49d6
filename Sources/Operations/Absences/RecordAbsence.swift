public import CivilTime
public import Disclosure
import Persistence

/// Records that a person is away, and who stands in.
///
/// Everybody records his own; for others it takes a capability at their organ.
public struct RecordAbsence: Operation {
  /// Only the person himself, or whoever may enter absences of others.
  public static let access = Access.signedIn

  /// Who is away.
  public var person: Person.ID
  /// Who stands in.
  public var deputy: Person.ID
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var to: CivilDate
  /// Why.
  public var reason: String

  /// Records an absence.
  public init(person: Person.ID, deputy: Person.ID, from: CivilDate, to: CivilDate, reason: String = "") {
    self.person = person
    self.deputy = deputy
    self.from = from
    self.to = to
    self.reason = reason
  }

  /// The organ of the person.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let standing = try scope.people.find(person) else { throw NotFound() }
    return standing.organ
  }

  /// Records the absence.
  ///
  /// - Throws: `Issues`, `AbsenceRefusal`, `AccessRefusal`.
  public func run(in scope: Scope) throws -> Absence.ID {
    guard let standing = try scope.people.find(person),
      let substitute = try scope.people.find(deputy)
    else { throw NotFound() }
    if scope.principal.person != person { try scope.require(.editAbsences, at: standing.organ) }
    try Issues.check(issues(today: scope.today))
    guard !substitute.isDisabled else { throw AbsenceRefusal.deputyClosed }
    guard substitute.dutyClass == standing.dutyClass else {
      throw AbsenceRefusal.deputyOfOtherDuty(substitute.dutyClass)
    }
    let absence = Absence(
      id: try scope.newID(), person: person, deputy: deputy, from: from, to: to, reason: reason)
    if let other = try scope.absences.ofPerson(person, notOverOn: from).first(where: absence.overlaps) {
      throw AbsenceRefusal.overlaps(from: other.from, to: other.to)
    }
    try scope.absences.insert(absence)
    scope.record(
      .absenceRecorded, organ: standing.organ, subject: .init("absence", absence.id.rawValue),
      changes: [
        .init("person", before: nil, after: person.description),
        .init("deputy", before: nil, after: deputy.description),
        .init("from", before: nil, after: from.description), .init("to", before: nil, after: to.description),
      ])
    return absence.id
  }

  private func issues(today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if person == deputy { issues.append(Issue("deputy", "absence.deputyIsSelf")) }
    if to < from { issues.append(Issue("to", "absence.endsBeforeItBegins")) }
    if to < today { issues.append(Issue("to", "absence.isPast")) }
    if reason.count > 200 { issues.append(Issue("reason", "absence.reasonTooLong", ["max": "200"])) }
    return issues
  }
}
