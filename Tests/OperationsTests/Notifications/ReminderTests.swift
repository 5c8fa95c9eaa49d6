import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Reminders of due dates") struct ReminderTests {
  /// Who was told what of which matter, in order.
  private func told(_ office: TestOffice) async throws -> [String] {
    try await office.database.read { connection in
      try connection.rows("SELECT person_id, kind, arguments FROM notification ORDER BY id") { row in
        let days = try row.text("arguments").split(separator: "\n").first { $0.hasPrefix("days=") } ?? ""
        return "\(try row.integer("person_id")) \(try row.text("kind")) \(days)"
      }
    }
  }

  /// Turns the clock to noon of a day and lets the daily work run.
  private func remind(_ office: TestOffice, on day: String) async throws -> Int {
    let date = try #require(CivilDate(iso: day))
    office.clock.set(to: date)
    return try await DueReminders(desk: office.desk).run()
  }

  private func office(_ engine: TestDatabase) async throws -> (TestOffice, Matter.ID) {
    let office = try await TestOffice(engine)
    office.clock.set(to: try #require(CivilDate(iso: "2026-03-02")))
    let handler = try await office.person(101, .handler)
    try await office.person(102, .sectionHead)
    try await office.person(103, .sectionHead, at: TestOffice.bureau)
    let due = try #require(CivilDate(iso: "2026-03-16"))
    let matter = try await office.matter(by: handler, due: .day(due))
    try await office.desk.perform(
      AssignMatter(matter.id, version: matter.version, assignee: handler), as: .test(.init(rawValue: 102)))
    _ = try await office.database.write { try $0.execute("DELETE FROM notification") }
    return (office, matter.id)
  }

  @Test("Seven, three and one workdays before, on the day and after it, each once", arguments: TestDatabase.all)
  func stages(_ engine: TestDatabase) async throws {
    let (office, _) = try await office(engine)
    // 16 March 2026 is a Monday: seven workdays before it is Thursday the 5th, three are Wednesday, one is Friday.
    let expected: [(String, [String])] = [
      ("2026-03-04", []),
      ("2026-03-05", ["101 due.soon days=7"]),
      ("2026-03-06", []),
      ("2026-03-10", []),
      ("2026-03-11", ["101 due.soon days=3"]),
      ("2026-03-13", ["101 due.soon days=1", "102 due.soon days=1"]),
      ("2026-03-14", []),
      ("2026-03-16", ["101 due.today days=0", "102 due.today days=0"]),
      ("2026-03-17", ["101 due.missed days=0", "102 due.missed days=0"]),
      ("2026-03-30", []),
    ]
    var all: [String] = []
    for (day, new) in expected {
      all += new
      #expect(try await remind(office, on: day) == (new.isEmpty ? 0 : 1), "\(day)")
      #expect(try await remind(office, on: day) == 0, "a second run on \(day) tells nobody")
      #expect(try await told(office) == all, "\(day)")
    }
  }

  @Test("Days on which nothing ran are caught up with, at the stage of today only")
  func catchesUp() async throws {
    let (office, _) = try await office(.sqlite)
    #expect(try await remind(office, on: "2026-03-12") == 1)
    #expect(try await told(office) == ["101 due.soon days=2"])
  }

  @Test("A due date that moved is reminded of anew, a matter that is done no more")
  func moves() async throws {
    let (office, id) = try await office(.sqlite)
    #expect(try await remind(office, on: "2026-03-16") == 1)
    var matter = try await office.matter(id)
    let due = try #require(CivilDate(iso: "2026-03-18"))
    let draft = MatterDraft(title: matter.title, openedOn: matter.openedOn, due: .day(due))
    try await office.desk.perform(
      ChangeMatter(id, version: matter.version, draft: draft), as: .test(.init(rawValue: 101)))
    #expect(try await remind(office, on: "2026-03-16") == 1)
    matter = try await office.matter(id)
    try await office.desk.perform(CloseMatter(id, version: matter.version), as: .test(.init(rawValue: 101)))
    #expect(try await remind(office, on: "2026-03-19") == 0)
  }

  @Test("What waits for approval is told to who has to approve, and to who stands in")
  func approvers() async throws {
    let (office, id) = try await office(.sqlite)
    try await office.chain([("签发", .post(TestOffice.Post.leader.role))])
    let leader = try await office.person(104, .leader)
    let deputy = try await office.person(105, .leader, at: TestOffice.bureau)
    let day = try #require(CivilDate(iso: "2026-03-11"))
    try await office.absence(of: leader, deputy: deputy, from: day, to: day)
    let version = try await office.matter(id).version
    _ = try await office.desk.perform(StartApproval(id, version: version), as: .test(.init(rawValue: 101)))
    #expect(try await told(office) == ["104 approval.waiting "])
    #expect(try await remind(office, on: "2026-03-11") == 1)
    let new = try await told(office).dropFirst()
    #expect(Array(new) == ["101 due.soon days=3", "104 due.soon days=3", "105 due.soon days=3"])
  }

  @Test("A matter that nobody works on is told to who gives out the work")
  func unassigned() async throws {
    let (office, _) = try await office(.sqlite)
    let due = try #require(CivilDate(iso: "2026-03-31"))
    _ = try await office.matter("无人承办", by: .init(rawValue: 101), due: .day(due))
    #expect(try await remind(office, on: "2026-03-20") >= 1)
    #expect(try await told(office).contains("102 due.soon days=7"))
  }

  @Test(
    "What its assignee can do no more is told to who gives out the work", arguments: TestDatabase.all, [true, false])
  func unreachable(_ engine: TestDatabase, isClosed: Bool) async throws {
    let (office, id) = try await office(engine)
    let lost: SQLText =
      isClosed
      ? "UPDATE person SET disabled_at = '2026-03-03T00:00:00.000Z' WHERE id = 101"
      : "DELETE FROM role_grant WHERE person_id = 101"
    _ = try await office.database.write { try $0.execute(lost) }
    #expect(try await remind(office, on: "2026-03-05") == 1)
    #expect(try await told(office) == ["102 due.soon days=7"], "and not the head of another organ")
    let due = try #require(CivilDate(iso: "2026-03-17"))
    _ = try await office.database.write { connection in
      try connection.execute(
        "UPDATE matter SET due_on = \(due), due_provisional = 1, term = '2026-03-02 10wd' WHERE id = \(id)")
    }
    _ = try await office.desk.perform(
      RecountDueDates(organ: TestOffice.county, matters: [id]), as: Principal(.system("test"), source: "test"))
    #expect(try await told(office).last == "102 due.changed ")
  }

  @Test("An organ may have a plan of its own")
  func plan() async throws {
    let (office, _) = try await office(.sqlite)
    _ = try await office.database.write { connection in
      try SettingRepository(connection).save("due.reminderWorkdays", at: TestOffice.county, value: "10,2", version: 0)
    }
    #expect(try await remind(office, on: "2026-03-02") == 1)
    #expect(try await remind(office, on: "2026-03-05") == 0)
    #expect(try await remind(office, on: "2026-03-12") == 1)
  }

  @Test("The end of an approval is told to who submitted it, but not to who did it himself")
  func endOfApproval() async throws {
    let (office, id) = try await office(.sqlite)
    try await office.chain([
      ("审核", .post(TestOffice.Post.sectionHead.role)), ("签发", .post(TestOffice.Post.leader.role)),
    ])
    try await office.person(104, .leader)
    try await office.person(106, .sectionHead)
    let version = try await office.matter(id).version
    let approval = try await office.desk.perform(StartApproval(id, version: version), as: .test(.init(rawValue: 101)))
    try await office.desk.perform(AgreeApproval(approval, version: 1), as: .test(.init(rawValue: 102)))
    try await office.desk.perform(
      ReturnApproval(approval, version: 2, opinion: "请补充依据"), as: .test(.init(rawValue: 104)))
    #expect(
      try await told(office)
        == ["102 approval.waiting ", "106 approval.waiting ", "104 approval.waiting ", "101 approval.returned "])
    let unread = try await office.database.read { connection in
      try connection.rows("SELECT person_id FROM notification WHERE read_at IS NULL") { try $0.integer("person_id") }
    }
    #expect(unread == [101], "what nobody has to approve any more is read")
  }
}
