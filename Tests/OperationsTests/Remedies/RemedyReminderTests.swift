import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Reminders of answers to reconsiderations and suits") struct RemedyReminderTests {
  private let id = Matter.ID(rawValue: 9_001)

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  /// An office with an answered case of its handler 101 that is contested; the answer is due on Friday, 20 March 2026.
  private func office(_ engine: TestDatabase = .sqlite) async throws -> (office: TestOffice, remedy: RemedyCase.ID) {
    let office = try await TestOffice(engine)
    office.clock.set(to: try day("2026-03-06"))
    let handler = try await office.person(101, .handler)
    try await office.person(102, .sectionHead)
    try await office.person(103, .leader)
    try await office.person(104, .sectionHead, at: TestOffice.bureau)
    try await office.addAnswered(id, of: handler)
    let draft = RemedyDraft(
      path: .review, authority: "青禾县人民政府", acceptedOn: try day("2026-03-02"), servedOn: try day("2026-03-06"))
    return (office, try await office.desk.perform(AddRemedy(to: id, draft), as: .test(handler)))
  }

  /// Who was told what, in order.
  private func told(_ office: TestOffice) async throws -> [String] {
    try await office.database.read { connection in
      try connection.rows("SELECT person_id, kind FROM notification ORDER BY id") {
        "\(try $0.integer("person_id")) \(try $0.text("kind"))"
      }
    }
  }

  private func remind(_ office: TestOffice, on text: String) async throws -> Int {
    office.clock.set(to: try day(text))
    return try await DueReminders(desk: office.desk).run()
  }

  @Test("Handler and head are told at each stage, the leader when it is late, each once", arguments: TestDatabase.all)
  func stages(_ engine: TestDatabase) async throws {
    let (office, _) = try await office(engine)
    let both = { (kind: String) in ["101 remedy.\(kind)", "102 remedy.\(kind)"] }
    let expected: [(String, [String])] = [
      ("2026-03-10", []), ("2026-03-11", both("soon")), ("2026-03-12", []), ("2026-03-17", both("soon")),
      ("2026-03-19", both("soon")), ("2026-03-20", both("today")),
      ("2026-03-21", both("missed") + ["103 remedy.missed"]),
      ("2026-04-20", []),
    ]
    var all: [String] = []
    for (day, new) in expected {
      all += new
      #expect(try await remind(office, on: day) == (new.isEmpty ? 0 : 1), "\(day)")
      #expect(try await remind(office, on: day) == 0, "a second run on \(day) tells nobody")
      #expect(try await told(office) == all, "\(day)")
    }
  }

  @Test("What was answered, or decided, is reminded of no more; a day that moved is, once more")
  func ends() async throws {
    let (office, remedy) = try await office()
    #expect(try await remind(office, on: "2026-03-20") == 1)
    var draft = RemedyDraft(
      path: .review, authority: "青禾县人民政府", acceptedOn: try day("2026-03-02"), servedOn: try day("2026-03-09"))
    try await office.desk.perform(ChangeRemedy(remedy, version: 1, draft), as: .test(.init(rawValue: 101)))
    #expect(try await remind(office, on: "2026-03-20") == 1, "it is due on the 23rd now")
    draft.repliedOn = try day("2026-03-20")
    try await office.desk.perform(ChangeRemedy(remedy, version: 2, draft), as: .test(.init(rawValue: 101)))
    #expect(try await remind(office, on: "2026-03-24") == 0)
  }

  @Test(
    "It stands on the list of today of its handler and of the head until it is answered", arguments: TestDatabase.all)
  func today(_ engine: TestDatabase) async throws {
    let (office, remedy) = try await office(engine)
    func tasks(of person: Int64, on text: String) async throws -> [Today.Task] {
      office.clock.set(to: try day(text))
      return try await office.desk.answer(Today(), as: .test(.init(rawValue: person))).tasks
    }
    for person in [Int64(101), 102] {
      let task = try #require(try await tasks(of: person, on: "2026-03-20").first)
      #expect(task.remedy?.id == remedy && task.urgency == .today && task.workdays == 0 && !task.isUnassigned)
      #expect(try await tasks(of: person, on: "2026-03-24").map(\.urgency) == [.overdue])
    }
    #expect(try await tasks(of: 104, on: "2026-03-20").isEmpty, "of another organ")
    #expect(try await tasks(of: 103, on: "2026-03-20").isEmpty, "who neither handles nor gives out")
    let draft = RemedyDraft(
      path: .review, authority: "青禾县人民政府", acceptedOn: try day("2026-03-02"), servedOn: try day("2026-03-06"),
      repliedOn: try day("2026-03-20"))
    try await office.desk.perform(ChangeRemedy(remedy, version: 1, draft), as: .test(.init(rawValue: 101)))
    #expect(try await tasks(of: 101, on: "2026-03-20").isEmpty)
  }
}
