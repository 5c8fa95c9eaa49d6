import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Absences and deputies") struct AbsenceTests {
  private func day(_ day: Int) throws -> CivilDate { try #require(CivilDate(year: 2026, month: 3, day: day)) }

  @Test("The deputy's deputy stands in where the deputy is away too", arguments: TestDatabase.all)
  func chain(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let people = try await [
      office.person("a", at: office.county), office.person("b", at: office.county),
      office.person("c", at: office.county),
    ]
    func away(_ person: Int, _ deputy: Int, _ days: ClosedRange<Int>) async throws {
      _ = try await office.desk.perform(
        RecordAbsence(
          person: people[person], deputy: people[deputy], from: day(days.lowerBound), to: day(days.upperBound)),
        as: CountyOffice.platform)
    }
    func deputy(_ person: Int, _ day: Int) async throws -> Person.ID? {
      try await office.desk.answer(DeputyOf(people[person], on: self.day(day)), as: CountyOffice.platform)
    }
    try await away(0, 1, 16...20)
    try await away(1, 2, 18...19)
    try await away(2, 0, 19...19)
    #expect(try await deputy(0, 16) == people[1])
    #expect(try await deputy(0, 18) == people[2])
    #expect(try await deputy(0, 19) == nil)
    #expect(try await deputy(0, 21) == nil)
    #expect(try await deputy(1, 17) == nil)
  }

  @Test("Everybody records his own absence; for others it takes the capability", arguments: TestDatabase.all)
  func access(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let li = try await office.person("li", "handler", at: office.county)
    let head = try await office.person("head", "sectionHead", at: office.county)
    let (one, two) = (try #require(li.person), try #require(head.person))
    let id = try await office.desk.perform(
      RecordAbsence(person: one, deputy: two, from: day(16), to: day(18)), as: li)
    await #expect(throws: AccessRefusal.lacks(.editAbsences)) {
      _ = try await office.desk.perform(
        RecordAbsence(person: two, deputy: one, from: day(16), to: day(18)), as: li)
    }
    await #expect(throws: AbsenceRefusal.overlaps(from: try day(16), to: try day(18))) {
      _ = try await office.desk.perform(
        RecordAbsence(person: one, deputy: two, from: day(18), to: day(20)), as: head)
    }
    try await office.desk.perform(EndAbsence(id: id), as: head)
    _ = try await office.desk.perform(
      RecordAbsence(person: one, deputy: two, from: day(18), to: day(20)), as: head)
  }

  @Test("Nobody of other duties stands in, and nobody for himself", arguments: TestDatabase.all)
  func refusals(engine: TestDatabase) async throws {
    let office = try await CountyOffice(engine)
    let li = try await office.person("li", at: office.county)
    let auditor = try await office.person("au", .audit, at: office.county)
    await #expect(throws: AbsenceRefusal.deputyOfOtherDuty(.audit)) {
      _ = try await office.desk.perform(
        RecordAbsence(person: li, deputy: auditor, from: day(16), to: day(17)), as: CountyOffice.platform)
    }
    await #expect(throws: Issues([Issue("deputy", "absence.deputyIsSelf"), Issue("to", "absence.endsBeforeItBegins")]))
    {
      _ = try await office.desk.perform(
        RecordAbsence(person: li, deputy: li, from: day(18), to: day(17)), as: CountyOffice.platform)
    }
  }
}
