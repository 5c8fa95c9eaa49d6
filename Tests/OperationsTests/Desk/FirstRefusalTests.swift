import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("A desk that has just opened") struct FirstRefusalTests {
  @Test(
    "Whoever looks where he may not is refused from the first time on, and the alarm goes", arguments: TestDatabase.all)
  func refused(_ engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let auditor = try await office.person(101, try #require(ShippedRole.all.first { $0.key == "auditor" }))
    let handler = try await office.person(102, .handler)
    let opened = TestDesk(office.database)
    for attempt in 1...30 {
      await #expect(throws: AccessRefusal.self, "attempt \(attempt)") {
        try await opened.desk.answer(PeopleList(), as: .test(handler))
      }
    }
    let told = try await office.database.read {
      try $0.count(
        """
        SELECT count(*) AS n FROM notification WHERE kind = 'refusals.repeated' AND person_id = \(auditor.rawValue)
        """)
    }
    #expect(told > 0)
  }
}
