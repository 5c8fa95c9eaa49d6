import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("No request reads a growing table from end to end") struct PlanTests {
  @Test("Neither a page nor an operation nor a nightly work does", arguments: TestDatabase.all)
  func plans(_ engine: TestDatabase) async throws {
    let office = try await WorkingOffice(engine)
    try await office.walk()
    let statements = office.database.statements
    #expect(statements.count > 250, "\(statements.count) statements were heard")
    for sql in statements where Self.isRead(sql) {
      for scan in try await Self.scans(of: sql, in: office.database) {
        Issue.record("\(scan.table) is read whole: \(scan.line)\n\(sql.text { "$\($0)" })")
      }
    }
  }

  @Test("A planted scan is found", arguments: TestDatabase.all)
  func planted(_ engine: TestDatabase) async throws {
    let database = try await engine.migrated()
    let whole: [SQLText] = [
      "SELECT m.id FROM matter m WHERE m.title = 'x'", "UPDATE person SET post = '' WHERE phone = 'x'",
      "SELECT count(*) AS n FROM journal_event", "SELECT p.id FROM party p WHERE p.name = 'x' ORDER BY p.name LIMIT 9",
      "SELECT m.id FROM matter m JOIN party p ON p.matter_id = m.id WHERE p.name = 'x'",
    ]
    for sql in whole { #expect(try await !Self.scans(of: sql, in: database).isEmpty, "\(sql)") }
    let quick: [SQLText] = [
      "SELECT m.id FROM matter m WHERE m.id = 7", "SELECT o.id FROM organ o WHERE o.name = 'x'",
      "SELECT m.id FROM matter m ORDER BY m.opened_on, m.id LIMIT 9",
    ]
    for sql in quick { #expect(try await Self.scans(of: sql, in: database).isEmpty, "\(sql)") }
  }

  private static func isRead(_ sql: SQLText) -> Bool {
    ["SELECT", "UPDATE", "DELETE", "WITH"].contains { sql.literals[0].hasPrefix($0) }
      || (sql.literals[0].hasPrefix("INSERT") && sql.literals.contains { $0.contains("SELECT") })
  }

  private static func scans(of sql: SQLText, in database: any Database) async throws -> [PlanReading.Scan] {
    let plan = try await database.read { connection in
      // Small tables are read whole because that is quicker; forbidden that, PostgreSQL shows whether it could do else.
      if connection.dialect == .postgres { try connection.execute("SET LOCAL enable_seqscan = off") }
      return try connection.plan(sql)
    }
    let text = sql.text { "$\($0)" }
    guard !SmallTables.thorough.keys.contains(where: { text.contains($0) }) else { return [] }
    return PlanReading(plan, of: sql, dialect: database.dialect).scans.filter { scan in
      SmallTables.reasons[scan.table] == nil && SmallTables.unfinished[scan.index ?? ""] == nil
    }
  }
}
