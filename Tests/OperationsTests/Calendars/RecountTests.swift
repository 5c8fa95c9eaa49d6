import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Counting due dates anew") struct RecountTests {
  let system = Principal(.system("test"), source: "test")

  /// A desk with one organ and one matter, whose term crosses into 2027.
  func desk(_ engine: TestDatabase) async throws -> (TestDesk, Organ.ID) {
    let desk = try await TestDesk(engine)
    var facts = OrganFacts()
    facts.name = "青禾县人民政府"
    facts.level = .county
    facts.regionCode = "990121"
    let organ = try await desk.desk.perform(CreateOrgan(facts, territorialParent: nil), as: system)
    let term = try #require(CountedTerm("2026-12-18 20wd"))
    let due = try #require(term.due(in: .national))
    // A later migration gives matters a key to find their numbers by.
    let hasKey = (try? await desk.database.read { try $0.plan("SELECT number_key FROM matter") }) != nil
    try await desk.database.write { connection in
      let (key, value): (SQLText, SQLText) = hasKey ? ("number_key,", "1,") : ("", "")
      let number = "青申〔2026〕1号"
      try connection.execute(
        """
        INSERT INTO matter (id, organ_id, kind, number, \(sql: key) title, summary, label, state, stage,
          opened_on, due_on, due_provisional, term, created_at, version)
        VALUES (77, \(organ.rawValue), 'general', \(number), \(sql: value) '题目', '', 'ordinary', 'open',
          '', \(term.from), \(due.date), 1, \(term.description), '2026-12-18T01:00:00.000Z', 1)
        """)
    }
    return (desk, organ)
  }

  func matter(_ desk: TestDesk) async throws -> String {
    try await desk.database.read { connection in
      let row = try connection.row("SELECT due_on, due_provisional, version FROM matter WHERE id = 77")
      return
        "\(try row?.text("due_on") ?? "") \(try row?.int("due_provisional") ?? -1) v\(try row?.int("version") ?? 0)"
    }
  }

  @Test("A loaded year makes a provisional date firm, once", arguments: TestDatabase.all)
  func firm(engine: TestDatabase) async throws {
    let (desk, _) = try await desk(engine)
    #expect(try await matter(desk) == "2027-01-18 1 v1")
    try await desk.desk.perform(LoadCalendarYear(try CalendarChangeTests.nextYear(), version: 0), as: system)
    let day = try #require(CivilDate(iso: "2027-01-01"))
    #expect(try await DueDateRecount(desk: desk.desk).run(from: day) == 1)
    #expect(try await matter(desk) == "2027-01-18 0 v2")
    #expect(try await DueDateRecount(desk: desk.desk).run(from: day) == 0)
  }

  @Test("A closure of the region moves the date of its organs", arguments: TestDatabase.all)
  func regional(engine: TestDatabase) async throws {
    let (desk, _) = try await desk(engine)
    let closures = CalendarYear(
      year: 2026, source: "放假通知",
      days: [CalendarDay(date: try #require(CivilDate(iso: "2026-12-23")), kind: .holiday, name: "民族节日")])
    try await desk.desk.perform(AddRegionalClosures(region: "990100", year: closures, version: 0), as: system)
    let day = try #require(CivilDate(iso: "2026-01-01"))
    #expect(try await DueDateRecount(desk: desk.desk).run(from: day) == 1)
    #expect(try await matter(desk) == "2027-01-19 1 v2")
  }

  @Test("A change asks for the recount as a job")
  func job() async throws {
    let (desk, _) = try await desk(.sqlite)
    try await desk.desk.perform(LoadCalendarYear(try CalendarChangeTests.nextYear(), version: 0), as: system)
    let payloads = try await desk.database.read { connection in
      try connection.rows("SELECT payload FROM job WHERE kind = 'calendar.recount'") { try $0.text("payload") }
    }
    #expect(payloads == ["2027-01-01"])
  }
}
