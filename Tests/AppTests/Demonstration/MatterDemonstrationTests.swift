import CivilTime
import Demonstration
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The matters of the demonstration") struct MatterDemonstrationTests {
  static func book(
    _ matters: Int, byHand: Int = 5_000, _ engine: TestDatabase = .sqlite
  ) async throws
    -> DemonstrationBook
  {
    var plan = try DemonstrationTests.plan()
    plan.matters = matters
    plan.byHand = byHand
    return try await DemonstrationTests.filled(plan, engine)
  }

  static func count(_ book: DemonstrationBook, _ sql: SQLText) async throws -> Int {
    try await book.database.read { try $0.count(sql) }
  }

  @Test("There are matters in every state, on every side of their due dates, under both labels")
  func everyStanding() async throws {
    let book = try await DemonstrationTests.usual()
    let today = book.plan.today
    let conditions: [SQLText] = [
      "state = 'open'", "state = 'inApproval'", "state = 'closed'", "state = 'withdrawn'", "kind = 'request'",
      "kind = 'general'", "label = 'restricted'", "due_provisional = 1", "stage = 'returned'", "stage = 'agreed'",
      "due_on = \(today)", "due_on < \(today) AND state = 'open'",
      "due_on > \(today) AND due_on <= \(today.adding(days: 5))", "due_on IS NULL",
      "assignee_id IS NULL AND state = 'open'",
    ]
    for condition in conditions {
      let found = try await Self.count(book, "SELECT count(*) AS n FROM matter WHERE \(sql: condition)")
      #expect(found > 0, "\(condition)")
    }
    // A third of them are requests as most are; those that show something particular come on top.
    #expect(try await Self.count(book, "SELECT count(*) AS n FROM matter WHERE kind = 'general'") == 40)
    #expect(try await Self.count(book, "SELECT count(*) AS n FROM matter WHERE kind = 'request'") > 100)
    let deepest = try await Self.count(book, "SELECT max(position) AS n FROM approval WHERE state = 'running'")
    #expect(deepest > 1)
    for table: SQLText in ["sealed_value", "notification", "approval_opinion"] {
      #expect(try await Self.count(book, "SELECT count(*) AS n FROM \(sql: table)") > 0)
    }
  }

  @Test("Loaded matters are like those that were made by hand", arguments: TestDatabase.all)
  func loaded(engine: TestDatabase) async throws {
    let book = try await Self.book(400, byHand: 30, engine)
    #expect(book.remarks.count == 1)
    try await book.database.read { connection in
      let loaded = try connection.count(
        "SELECT count(*) AS n FROM matter WHERE opened_on <= \(book.plan.today.adding(days: -61))")
      #expect(loaded == 370)
      #expect(try IntegrityCheck(connection).journal().defectCount == 0)
      #expect(try MatterRepository(connection).wrongTallies().isEmpty)
      #expect(try IntegrityCheck(connection).engine().isEmpty)
      let lost = try connection.count(
        """
        SELECT count(*) AS n FROM matter m
         WHERE NOT EXISTS (SELECT 1 FROM search_document d WHERE d.kind = m.kind AND d.subject_id = m.id)
        """)
      #expect(lost == 0)
    }
  }

  @Test(
    "A loaded matter says the same in its journal, its index and its row as the desk would have written",
    arguments: [("general", "party.added"), ("request", "request.register")])
  func alike(kind: String, second: String) async throws {
    let book = try await Self.book(600, byHand: 20)
    try await book.database.read { connection in
      let ids = try connection.rows(
        "SELECT id FROM matter WHERE state = 'open' AND kind = \(kind) ORDER BY opened_on, id LIMIT 1"
      ) { try $0.id("id", as: Matter.ID.self) }
      let id = try #require(ids.first)
      let matter = try #require(try MatterRepository(connection).find(id))
      let parties = try PartyRepository(connection).ofMatter(matter.id)
      #expect(parties.count == 1)
      let document = try connection.count(
        "SELECT id AS n FROM search_document WHERE kind = \(matter.kind.rawValue) AND subject_id = \(matter.id.rawValue)"
      )
      let expected = SearchDocument(of: matter, parties: parties.map(\.name))
      #expect(try connection.grams(of: Int64(document)) == expected.grams)
      let kinds = try connection.rows(
        """
        SELECT kind FROM journal_event
         WHERE subject_kind = 'matter' AND subject_id = \(matter.id.rawValue) ORDER BY sequence
        """
      ) { try $0.text("kind") }
      #expect(kinds == ["matter.registered", second])
    }
  }

  @Test("A loaded matter is found, and the next number follows the last loaded one without a gap")
  func goesOn() async throws {
    let book = try await Self.book(300, byHand: 20)
    let registered = try await book.desk.perform(
      RegisterMatter(organ: book.organs[0].id, draft: MatterDraft(title: "接续编号", openedOn: book.plan.today)),
      as: DemonstrationBook.narrator)
    try await book.database.read { connection in
      let matter = try #require(try MatterRepository(connection).find(registered))
      let keys = try connection.rows(
        """
        SELECT number_key FROM matter
         WHERE organ_id = \(matter.organ.rawValue) AND kind = 'general' AND number_key > 20260000000
         ORDER BY number_key
        """
      ) { try $0.integer("number_key") % 10_000_000 }
      #expect(keys == Array(1...Int64(keys.count)))
      let series = try connection.count("SELECT sum(last) AS n FROM number_series WHERE series LIKE 'matter.%'")
      #expect(try connection.count("SELECT count(*) AS n FROM matter") == series)
      let loaded = try #require(
        try connection.row("SELECT number FROM matter WHERE kind = 'request' ORDER BY id LIMIT 1")?.text("number"))
      let query = try #require(SearchQuery(loaded))
      let index = SearchRepository(connection)
      let hits = try index.hits(try index.latest(query, where: "1 = 1", limit: 10).map(\.id))
      #expect(hits.contains { $0.title.hasPrefix(loaded) })
    }
  }

  @Test("A demonstration that was broken off says so")
  func brokenOff() async throws {
    let plan = try DemonstrationTests.plan()
    let database = try await TestDatabase.sqlite.migrated()
    let demonstration = Demonstration(plan, in: database, surroundings: TestDesk.surroundings)
    #expect(try await demonstration.isUnfinished() == false)
    _ = try await database.write {
      try $0.execute(
        "INSERT INTO setting (organ_id, name, value, version) VALUES (0, 'demonstration.unfinished', '1', 1)")
    }
    #expect(try await demonstration.isUnfinished())
    _ = try await demonstration.fill()
    #expect(try await demonstration.isUnfinished() == false)
  }
}
