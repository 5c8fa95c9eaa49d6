import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("A year that was reported stays as it was reported") struct FreezeTests {
  private let county = TestOffice.county

  @Test("What is entered later shows as a correction, cell by cell", arguments: TestDatabase.all)
  func corrections(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let head = try await office.person(101, .sectionHead)
    let clerk = try await office.person(102, .handler)
    let received = try #require(CivilDate(iso: "2025-03-03"))
    let now = office.clock.now
    func add(_ id: Int64) async throws {
      _ = try await office.database.write { connection in
        let item = CountedRequest(
          id: id, applicant: .naturalPerson, receivedOn: received, dispatchedOn: received.adding(days: 10),
          ending: .outcome(.granted))
        try CaseBook(connection, at: now).add(Matter.ID(rawValue: id), items: [item])
      }
    }
    func corrections() async throws -> [String] {
      let tables = try await office.desk.answer(RequestTable(organ: county, year: 2025), as: .test(clerk))
      let remedies = try await office.desk.answer(RemedyTable(organ: county, year: 2025), as: .test(clerk))
      let report = AnnualReport(counting: tables.tally, remedies, organisation: "")
      let found = try await office.desk.answer(FrozenTables(organ: county, year: 2025), as: .test(clerk))
      return (found.frozen?.corrections(in: report) ?? []).map { "\($0.cell.name) \($0.frozen)→\($0.now)" }
    }
    try await add(9_001)
    await #expect(throws: AccessRefusal.lacks(.assignMatters)) {
      try await office.desk.perform(FreezeYear(organ: county, year: 2025), as: .test(clerk))
    }
    try await office.desk.perform(FreezeYear(organ: county, year: 2025), as: .test(head))
    #expect(try await corrections() == [])
    try await add(9_002)
    #expect(
      try await corrections() == [
        "requests.receivedNew.naturalPerson 1→2", "requests.receivedNew.total 1→2",
        "requests.granted.naturalPerson 1→2", "requests.granted.total 1→2",
        "requests.resultsTotal.naturalPerson 1→2", "requests.resultsTotal.total 1→2",
      ])
    await #expect(throws: FreezeRefusal.frozen) {
      try await office.desk.perform(FreezeYear(organ: county, year: 2025), as: .test(head))
    }
    await #expect(throws: FreezeRefusal.yearRuns) {
      try await office.desk.perform(FreezeYear(organ: county, year: 2026), as: .test(head))
    }
    await #expect(throws: FreezeRefusal.noTables) {
      try await office.desk.perform(FreezeYear(organ: county, year: 2018), as: .test(head))
    }
  }
}
