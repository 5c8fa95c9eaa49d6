import Persistence
import PostgresEngine
import TestSupport
import Testing

@Suite("One connection to PostgreSQL lives on after a fault", .enabled(if: TestDatabase.server != nil))
struct PostgresLinkTests {
  private func single() async throws -> PostgresDatabase {
    var options = PostgresDatabase.Options()
    options.connections = 1
    return PostgresDatabase(url: try await TestDatabase.emptySchema(), options: options)
  }

  @Test("A text that could not be prepared is prepared when it fits")
  func preparedAgain() async throws {
    let database = try await single()
    let insert: SQLText = "INSERT INTO thing (id) VALUES (1)"
    for _ in 1...2 {
      await #expect(throws: SQLFault.self) { try await database.write { try $0.send(insert) } }
    }
    try await database.write { connection in
      try connection.script("CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY)")
      try connection.send(insert)
    }
    await #expect(throws: SQLFault.self) { try await database.write { try $0.send(insert) } }
    #expect(try await database.read { try $0.count("SELECT count(*) AS n FROM thing") } == 1)
  }

  @Test("More texts than are kept prepared")
  func manyTexts() async throws {
    let database = try await single()
    let lengths = Array(1...550) + [1, 2, 3]
    let found = try await database.read { connection in
      try lengths.map { length in
        // Each length of a list is a text of its own.
        try connection.count("SELECT count(*) AS n WHERE 1 IN (\(list: Array(repeating: 1, count: length)))")
      }
    }
    #expect(found == lengths.map { _ in 1 })
  }

  @Test("A connection that died while nothing was asked is made anew, whatever is asked first")
  func lost() async throws {
    let database = try await single()
    let other = try await single()
    try await database.write { try $0.script("CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY)") }
    let asked: [@Sendable (any Connection) throws -> Void] = [
      { try $0.send("INSERT INTO thing (id) VALUES (1)") },
      { _ = try $0.execute("INSERT INTO thing (id) VALUES (2)") },
      { try $0.script("INSERT INTO thing (id) VALUES (3)") },
      { try $0.load(table: "thing", columns: ["id"], rows: [[.integer(4)]]) },
      { _ in },
    ]
    for body in asked {
      let process = try await database.read { try $0.count("SELECT pg_backend_pid() AS n") }
      let ended = try await other.read { connection in
        // The second value waits until the process is gone.
        try connection.row("SELECT pg_terminate_backend(CAST(\(process) AS INT), 5000) AS t")?.flag("t")
      }
      #expect(ended == true)
      try await database.write(body)
    }
    #expect(try await database.read { try $0.count("SELECT sum(id) AS n FROM thing") } == 10)
  }
}
