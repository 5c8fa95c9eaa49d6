import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Answers to reconsiderations and suits after a calendar changed") struct RemedyRecountTests {
  private let id = Matter.ID(rawValue: 9_001)
  private let system = Principal(.system("test"), source: "test")

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  /// An office with one contested case whose copy came in on Friday, 6 March 2026.
  private func office(
    _ engine: TestDatabase, _ path: CountedRemedy.Path, repliedOn: String? = nil
  ) async throws -> (office: TestOffice, remedy: RemedyCase.ID) {
    let office = try await TestOffice(engine)
    office.clock.set(to: try day("2026-03-06"))
    let handler = try await office.person(101, .handler)
    try await office.addAnswered(id, of: handler)
    _ = try await office.database.write {
      try $0.execute("UPDATE organ SET region_code = '990121' WHERE id = \(TestOffice.county.rawValue)")
    }
    var draft = RemedyDraft(
      path: path, authority: "青禾市人民法院", acceptedOn: try day("2026-03-02"), servedOn: try day("2026-03-06"))
    office.clock.set(to: try day("2026-03-09"))
    draft.repliedOn = try repliedOn.map(day)
    return (office, try await office.desk.perform(AddRemedy(to: id, draft), as: .test(handler)))
  }

  private func close(_ text: String, in office: TestOffice) async throws -> Int {
    let closures = CalendarYear(
      year: 2026, source: "放假通知", days: [CalendarDay(date: try day(text), kind: .holiday, name: "民族节日")])
    try await office.desk.perform(AddRegionalClosures(region: "990100", year: closures, version: 0), as: system)
    return try await DueDateRecount(desk: office.desk).run(from: try day("2026-01-01"))
  }

  private func due(_ remedy: RemedyCase.ID, _ office: TestOffice) async throws -> CivilDate? {
    try await office.database.read { try RemedyRepository($0).find(remedy)?.replyDueOn }
  }

  @Test("A closed workday moves the answer, and the handler is told once", arguments: TestDatabase.all)
  func moved(_ engine: TestDatabase) async throws {
    let (office, remedy) = try await office(engine, .review)
    #expect(try await due(remedy, office) == (try day("2026-03-20")))
    #expect(try await close("2026-03-11", in: office) == 1)
    #expect(try await due(remedy, office) == (try day("2026-03-23")))
    #expect(try await DueDateRecount(desk: office.desk).run(from: try day("2026-01-01")) == 0)
    let told = try await office.database.read { connection in
      try connection.rows("SELECT kind FROM notification WHERE person_id = 101") { try $0.text("kind") }
    }
    #expect(told.filter { $0 == "remedy.moved" }.count == 1)
  }

  @Test(
    "What is counted in plain days moves only with its last day, and what is answered not at all",
    arguments: [
      (CountedRemedy.Path.litigationDirect, "2026-03-11", nil, "2026-03-23"),
      (.review, "2026-03-11", "2026-03-09", "2026-03-20"), (.review, "2026-03-24", nil, "2026-03-20"),
      (.review, "2026-03-20", nil, "2026-03-23"),
    ] as [(CountedRemedy.Path, String, String?, String)])
  func other(path: CountedRemedy.Path, closed: String, replied: String?, expected: String) async throws {
    let (office, remedy) = try await office(.sqlite, path, repliedOn: replied)
    let before = try await due(remedy, office)
    let moved = try await close(closed, in: office)
    #expect(try await due(remedy, office) == (try day(expected)))
    #expect(moved == (before == (try day(expected)) ? 0 : 1))
  }
}
