import CivilTime
import Disclosure
import TestSupport
import Testing

@testable import Persistence

@Suite("The journal in the database") struct JournalRepositoryTests {
  @Test(
    "Nothing can change, remove or shorten it", arguments: TestDatabase.all,
    [
      "UPDATE journal_event SET body = '' WHERE chain = 5 AND sequence = 1",
      "UPDATE journal_event SET chain = 5 WHERE chain = 6",
      "DELETE FROM journal_event WHERE chain = 5 AND sequence = 6",
      "DELETE FROM journal_event", "DELETE FROM journal_head WHERE chain = 5",
      "UPDATE journal_head SET sequence = 5 WHERE chain = 5", "UPDATE journal_head SET chain = 9 WHERE chain = 5",
      "TRUNCATE journal_event", "TRUNCATE journal_head",
    ])
  func appendOnly(_ engine: TestDatabase, statement: String) async throws {
    let database = try await JournalFixture.database(engine)
    await #expect(throws: SQLFault.self) {
      try await database.write { try $0.script(statement) }
    }
    #expect(try await JournalFixture.report(database).isSound)
  }

  @Test(
    "An event is read as it was written, whatever its texts hold",
    arguments: [
      "", "平常", "\"quoted\" \\ back", "line\nfeed\ttab\r\u{1}\u{1F}", "\\u0041", "😀 〔2026〕", "e\u{301} \u{7F}\u{2028}",
    ])
  func spelling(text: String) throws {
    let actors: [JournalEvent.Actor] = [
      .person(Person.ID(rawValue: 7)), .token(3, of: Person.ID(rawValue: 7)), .system(text), .visitor,
    ]
    for actor in actors {
      let event = JournalEvent(
        kind: .organChanged, organ: nil, actor: actor, source: text, at: JournalFixture.start,
        subject: .init(text, -1),
        changes: [.init(text, before: nil, after: text), .init("b", before: text, after: nil)])
      let body = JournalBody(chain: 0, sequence: .max, previous: "ab", event: event)
      let spelt = String(decoding: body.bytes, as: UTF8.self)
      #expect(JournalBody(text: spelt) == body)
      #expect(JournalBody(text: spelt + " ") == nil)
      #expect(JournalBody(text: spelt.replacing(",\"at\"", with: ", \"at\"")) == nil)
    }
  }

  private func sequences(
    _ database: any Database, _ filter: JournalFilter, visible: SQLText = "1 = 1"
  ) async throws -> [[Int64]] {
    try await database.read { connection in
      var found: [[Int64]] = []
      var cursor: JournalCursor?
      repeat {
        let page = try JournalReader(connection).page(filter, visible: visible, after: cursor, limit: 2)
        found += page.map { [$0.chain, $0.sequence] }
        cursor = page.last?.cursor
      } while cursor != nil
      return found
    }
  }

  @Test("Events are found by chain, person and record, the newest first, page by page", arguments: TestDatabase.all)
  func paging(_ engine: TestDatabase) async throws {
    let database = try await JournalFixture.database(engine)
    let record = JournalFilter(.subject(.init("organ", 3)))
    let from = JournalFixture.start.adding(seconds: 2)
    let until = JournalFixture.start.adding(seconds: 4)
    #expect(try await sequences(database, .init(.chain(5))) == (1...6).reversed().map { [5, $0] })
    #expect(
      try await sequences(database, .init(.actor(Person.ID(rawValue: 40))))
        == [[5, 6], [5, 4], [6, 2], [5, 2], [0, 2]])
    #expect(try await sequences(database, record) == [[6, 3], [5, 3]])
    #expect(try await sequences(database, record, visible: "chain = 5") == [[5, 3]])
    #expect(try await sequences(database, .init(.chain(5), from: from, until: until)) == [[5, 3], [5, 2]])
    #expect(try await sequences(database, .init(.chain(5), kind: .organCreated)) == [])
  }

  @Test("No page of the journal walks it whole", arguments: TestDatabase.all)
  func plans(_ engine: TestDatabase) async throws {
    let database = try await engine.migrated()
    try await database.write { connection in
      if connection.dialect == .postgres { try connection.script("SET LOCAL enable_seqscan = off") }
      let reader = JournalReader(connection)
      let cursor = JournalCursor(at: JournalFixture.start, chain: 5, sequence: 3)
      for thread in [.chain(5), .actor(Person.ID(rawValue: 4)), .subject(.init("organ", 5))] as [JournalFilter.Thread] {
        let plan = try connection.plan(
          reader.pageText(JournalFilter(thread), visible: "1 = 1", after: cursor, limit: 50)
        ).joined(separator: "\n")
        #expect(!plan.contains("SCAN journal_event") && !plan.contains("Seq Scan"), "\(plan)")
      }
    }
  }

  @Test("A text that cannot be believed is shown as such, and still shown", arguments: TestDatabase.all)
  func unsound(_ engine: TestDatabase) async throws {
    let database = try await JournalFixture.database(engine)
    try await JournalFixture.tamper(
      database,
      """
      UPDATE journal_event SET body = 'x' WHERE chain = 5 AND sequence = 2;
      UPDATE journal_event SET subject_id = 77 WHERE chain = 5 AND sequence = 3;
      """)
    let entries = try await database.read {
      try JournalReader($0).page(.init(.chain(5)), visible: "1 = 1", after: nil, limit: 10)
    }
    #expect(entries.map(\.isSound) == [true, true, true, false, false, true])
    #expect(entries[4].event.subject == .init("organ", 2))
  }
}
