import Persistence
import TestSupport
import Testing

@Suite("A change that is sent keeps its place and its fault") struct SentChangeTests {
  private struct Refused: Error {}

  private func table(_ engine: TestDatabase) async throws -> any Database {
    let database = try await engine.empty()
    try await Self.makeTable(in: database)
    return database
  }

  private static func makeTable(in database: any Database) async throws {
    try await database.write { connection in
      try connection.script("CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, size BIGINT NOT NULL);")
    }
  }

  private static func sizes(in database: any Database) async throws -> [Int] {
    try await database.read { connection in
      try connection.rows("SELECT size FROM thing ORDER BY id") { try $0.int("size") }
    }
  }

  private static func fault<Value: Sendable>(
    of database: any Database, _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async -> String {
    do {
      _ = try await database.write(body)
      return "none"
    } catch let fault as SQLFault {
      return String("\(fault)".prefix { $0 != "(" })
    } catch {
      return "\(error)"
    }
  }

  @Test("It is committed, though nothing was asked behind it", arguments: TestDatabase.all)
  func committed(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    try await database.write { try $0.send("INSERT INTO thing (id, size) VALUES (1, 5)") }
    #expect(try await Self.sizes(in: database) == [5])
  }

  @Test("Whatever comes behind it sees it, in order", arguments: TestDatabase.all)
  func order(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    let seen = try await database.write { connection in
      try connection.send("INSERT INTO thing (id, size) VALUES (1, 5)")
      try connection.send("UPDATE thing SET size = size * 2")
      let changed = try connection.execute("UPDATE thing SET size = size + 1 WHERE size = 10")
      try connection.send("UPDATE thing SET size = size * 3")
      let rows = try connection.rows("SELECT size FROM thing") { try $0.int("size") }
      try connection.send("INSERT INTO thing (id, size) VALUES (2, 7)")
      var read: [Int] = []
      try connection.forEachRow("SELECT size FROM thing ORDER BY id") { read.append(try $0.int("size")) }
      try connection.send("DELETE FROM thing WHERE id = 2")
      try connection.load(table: "thing", columns: ["id", "size"], rows: [[.integer(2), .integer(8)]])
      try connection.send("INSERT INTO thing (id, size) VALUES (3, 1)")
      try connection.script("UPDATE thing SET size = size + 1 WHERE id = 3;")
      return [[changed], rows, read]
    }
    #expect(seen == [[1], [33], [33, 7]])
    #expect(try await Self.sizes(in: database) == [33, 8, 2])
  }

  @Test("More than travel at once keep their order", arguments: TestDatabase.all)
  func many(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    try await database.write { connection in
      try connection.send("INSERT INTO thing (id, size) VALUES (1, 0)")
      for number in 1...300 {
        try connection.send("UPDATE thing SET size = \(number) WHERE size = \(number - 1)")
      }
    }
    #expect(try await Self.sizes(in: database) == [300])
  }

  @Test("Its fault is the fault of the transaction, of which nothing is left", arguments: TestDatabase.all)
  func fault(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    try await database.write { try $0.send("INSERT INTO thing (id, size) VALUES (1, 5)") }
    let double: SQLText = "INSERT INTO thing (id, size) VALUES (1, 6)"
    let last = await Self.fault(of: database) { connection in
      try connection.send("UPDATE thing SET size = 9")
      try connection.send(double)
      try connection.send("INSERT INTO thing (id, size) VALUES (2, 7)")
    }
    let next = await Self.fault(of: database) { connection in
      try connection.send(double)
      return try connection.rows("SELECT id FROM thing")
    }
    let caught = await Self.fault(of: database) { connection in
      try? connection.send(double)
      _ = try? connection.rows("SELECT id FROM thing")
      _ = try? connection.execute("INSERT INTO thing (id, size) VALUES (3, 7)")
    }
    #expect([last, next, caught] == ["duplicate", "duplicate", "duplicate"])
    #expect(await Self.fault(of: database) { try $0.send("INSERT INTO thing (id) VALUES (4)") } == "constraint")
    #expect(await Self.fault(of: database) { try $0.send("INSERT INTO nothing (id) VALUES (4)") } == "statement")
    let nul = await Self.fault(of: database) { try $0.send("UPDATE thing SET size = 1 WHERE 'a' = \("a\0")") }
    #expect(nul == "constraint")
    #expect(try await Self.sizes(in: database) == [5])
  }

  @Test("A refusal of the domain undoes it and passes unchanged", arguments: TestDatabase.all)
  func refusal(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    await #expect(throws: Refused.self) {
      try await database.write { connection in
        try connection.send("INSERT INTO thing (id, size) VALUES (1, 5)")
        throw Refused()
      }
    }
    #expect(try await Self.sizes(in: database).isEmpty)
  }

  @Test("A reading transaction sends no change", arguments: TestDatabase.all)
  func readOnly(_ engine: TestDatabase) async throws {
    let database = try await table(engine)
    await #expect(throws: SQLFault.self) {
      try await database.read { try $0.send("INSERT INTO thing (id, size) VALUES (1, 5)") }
    }
    #expect(try await Self.sizes(in: database).isEmpty)
  }
}
