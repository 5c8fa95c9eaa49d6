import TestSupport
import Testing

@testable import Persistence

@Suite("A connection does the same on both engines") struct ConnectionTests {
  private func table(_ engine: TestDatabase) async throws -> any Database {
    let database = try await engine.empty()
    try await database.write { connection in
      try connection.script(
        """
        CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, name TEXT UNIQUE, size BIGINT CHECK (size > 0));
        CREATE TABLE part (thing_id BIGINT NOT NULL REFERENCES thing (id), bytes \(engine == .sqlite ? "BLOB" : "BYTEA"));
        """)
    }
    return database
  }

  @Test("What is written is read: numbers, texts, bytes, NULL", arguments: TestDatabase.all)
  func values(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    let name = "公开〔2026〕1号 ' \" \\ \t\n;-- $1 ?"
    let bytes: [UInt8] = [0, 1, 92, 39, 255]
    let rows = try await database.write { connection in
      try connection.execute("INSERT INTO thing (id, name, size) VALUES (\(Int64.max), \(name), \(Int64?.none))")
      try connection.execute("INSERT INTO part (thing_id, bytes) VALUES (\(Int64.max), \(bytes))")
      return try connection.rows("SELECT id, name, size, bytes FROM thing JOIN part ON thing_id = id")
    }
    #expect(rows.map(\.values) == [[.integer(.max), .text(name), .null, .blob(bytes)]])
  }

  @Test("A change tells how many rows it changed", arguments: TestDatabase.all)
  func counts(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    let counts = try await database.write { connection in
      [
        try connection.execute("INSERT INTO thing (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')"),
        try connection.execute("UPDATE thing SET size = 5 WHERE id > 1"),
        try connection.execute("UPDATE thing SET size = 5 WHERE id > 9"),
        try connection.execute("INSERT INTO thing (id, name) VALUES (1, 'z') ON CONFLICT DO NOTHING"),
        try connection.execute("DELETE FROM thing WHERE id = 3"),
      ]
    }
    #expect(counts == [3, 2, 0, 0, 1])
  }

  @Test("A sum, a truth and a count are whole numbers", arguments: TestDatabase.all)
  func numbers(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    let row = try await database.write { connection in
      try connection.execute("INSERT INTO thing (id, size) VALUES (1, 5), (2, 6)")
      return try connection.row(
        "SELECT sum(size) AS s, count(*) AS n, 1 = 1 AS t, avg(size + id) AS a FROM thing WHERE id = 1")
    }
    #expect(row?.values == [.integer(5), .integer(1), .integer(1), .integer(6)])
  }

  @Test("A fraction is a fault", arguments: TestDatabase.all)
  func fraction(_ engine: TestDatabase) async throws {
    let database = try await engine.empty()
    await #expect(throws: SQLFault.self) {
      try await database.read { try $0.rows("SELECT 1.5 AS x") }
    }
  }

  @Test("What a constraint refuses has its own fault", arguments: TestDatabase.all)
  func faults(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    try await database.write { connection in
      _ = try connection.execute("INSERT INTO thing (id, name) VALUES (1, 'a')")
    }
    func fault(_ sql: SQLText) async -> String {
      do {
        _ = try await database.write { try $0.execute(sql) }
        return "none"
      } catch let fault as SQLFault {
        return String("\(fault)".prefix { $0 != "(" })
      } catch {
        return "\(error)"
      }
    }
    #expect(await fault("INSERT INTO thing (id, name) VALUES (1, 'b')") == "duplicate")
    #expect(await fault("INSERT INTO thing (id, name) VALUES (2, 'a')") == "duplicate")
    #expect(await fault("INSERT INTO thing (id, size) VALUES (2, 0)") == "constraint")
    #expect(await fault("INSERT INTO thing (id, name) VALUES (NULL, 'b')") == "constraint")
    #expect(await fault("INSERT INTO part (thing_id) VALUES (7)") == "constraint")
    #expect(await fault("INSERT INTO thing (id, name) VALUES (2, \("a\0b"))") == "constraint")
    #expect(await fault("INSERT INTO nothing (id) VALUES (2)") == "statement")
  }

  @Test("After a fault the transaction takes nothing more and is undone", arguments: TestDatabase.all)
  func faultSticks(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    await #expect(throws: SQLFault.self) {
      try await database.write { connection in
        try connection.execute("INSERT INTO thing (id) VALUES (1)")
        _ = try? connection.execute("INSERT INTO thing (id) VALUES (1)")
      }
    }
    #expect(try await database.read { try $0.count("SELECT count(*) AS n FROM thing") } == 0)
  }

  @Test("A refusal of the domain undoes the transaction and passes unchanged", arguments: TestDatabase.all)
  func refusal(_ engine: TestDatabase) async throws {
    struct Refused: Error {}
    let database = try await table(engine)
    await #expect(throws: Refused.self) {
      try await database.write { connection in
        try connection.execute("INSERT INTO thing (id) VALUES (1)")
        throw Refused()
      }
    }
    #expect(try await database.read { try $0.count("SELECT count(*) AS n FROM thing") } == 0)
  }

  @Test("A reading transaction cannot change anything", arguments: TestDatabase.all)
  func readOnly(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    await #expect(throws: SQLFault.self) {
      _ = try await database.read { try $0.execute("INSERT INTO thing (id) VALUES (1)") }
    }
  }

  @Test("Texts sort by their bytes, and LIKE tells capitals apart", arguments: TestDatabase.all)
  func order(_ engine: TestDatabase) async throws {
    let database = try await engine.empty()
    try await database.write { connection in
      let text = Migration(1, "t", shared: "CREATE TABLE word (id <id> PRIMARY KEY, word TEXT NOT NULL);")
      try connection.script(text.text(for: connection.dialect))
      try connection.load(
        table: "word", columns: ["id", "word"],
        rows: ["b", "B", "a", "啊", "_", "中", "é"].enumerated().map { [.integer(Int64($0)), .text($1)] })
    }
    let words = try await database.read { connection in
      try connection.rows("SELECT word FROM word ORDER BY word") { try $0.text("word") }
    }
    #expect(words == ["B", "_", "a", "b", "é", "中", "啊"])
    let found = try await database.read { try $0.count("SELECT count(*) AS n FROM word WHERE word LIKE 'B%'") }
    #expect(found == 1)
  }

  @Test("Many rows are loaded as they are, and handed over one by one", arguments: TestDatabase.all)
  func bulk(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    let odd = ["\\N", "a\tb", "a\\b", "a\nb\r", "", "'", "公开\u{1F600}"]
    let rows: [[SQLValue]] = (0..<2_500).map { number in
      [
        .integer(Int64(number)), number < odd.count ? .text(odd[number]) : .text("n\(number)"),
        number == 9 ? .null : .integer(7),
      ]
    }
    let read = try await database.write { connection in
      try connection.load(table: "thing", columns: ["id", "name", "size"], rows: rows)
      try connection.load(table: "part", columns: ["thing_id", "bytes"], rows: [[.integer(1), .blob([0, 92, 255])]])
      var read: [[SQLValue]] = []
      try connection.forEachRow("SELECT id, name, size FROM thing WHERE id >= \(0) ORDER BY id") { row in
        // Another statement in between, even the same one, does not disturb.
        if read.count == 3 { _ = try connection.rows("SELECT id, name, size FROM thing WHERE id >= \(0) ORDER BY id") }
        read.append(row.values)
      }
      return read
    }
    #expect(read == rows)
    #expect(try await database.read { try $0.row("SELECT bytes FROM part")?.blob("bytes") } == [0, 92, 255])
  }

  @Test("The tables of the schema are the same on both engines", arguments: TestDatabase.all)
  func tables(_ engine: TestDatabase) async throws {
    let database = try await engine.migrated()
    let tables = try await database.read { try $0.tables() }
    #expect(tables == tables.sorted())
    #expect(Set(["journal_event", "matter", "search_text", "schema_migration"]).isSubset(of: tables))
    let sqlite = try await TestDatabase.sqlite.migrated().read { try $0.tables() }
    #expect(tables == sqlite)
  }

  @Test("The plan of a query with values is told", arguments: TestDatabase.all)
  func plan(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    let plan = try await database.read { try $0.plan("SELECT id FROM thing WHERE name = \("x")") }
    #expect(plan.joined().lowercased().contains(engine == .sqlite ? "search thing" : "thing"))
  }
}
