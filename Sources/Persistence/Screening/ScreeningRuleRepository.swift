public import CivilTime
public import Disclosure

/// The weights that an office gives to rules, and the tables of wording that it keeps, version by version.
public struct ScreeningRuleRepository {
  private let connection: any Connection

  /// The rules that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The weights that an office has set; nil for a rule that is off.
  public func levels() throws -> [String: ScreeningHit.Level?] {
    let rows = try connection.rows("SELECT rule, level FROM screening_level") { row in
      (try row.text("rule"), ScreeningHit.Level(rawValue: try row.text("level")))
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// Sets the weight of a rule; nil turns it off.
  public func set(
    _ level: ScreeningHit.Level?, of rule: String, reason: String, by person: Person.ID?, at now: Instant
  )
    throws
  {
    try connection.execute(
      """
      INSERT INTO screening_level (rule, level, reason, set_by, set_at)
      VALUES (\(rule), \(level?.rawValue ?? "off"), \(reason), \(person?.rawValue), \(now))
      ON CONFLICT (rule) DO UPDATE
         SET level = excluded.level, reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
      """)
  }

  /// The tables that count now.
  public func activeTables() throws -> [TermTable] {
    try tables(where: "state = 'active'")
  }

  /// All versions of a table, the latest first.
  public func versions(of name: ScreeningTerm.Table) throws -> [TermTable] {
    try tables(where: "name = \(name.rawValue)")
  }

  /// A version of a table.
  public func find(_ id: TermTable.ID) throws -> TermTable? { try tables(where: "id = \(id.rawValue)").first }

  /// The rows of a version.
  public func terms(of id: TermTable.ID) throws -> [ScreeningTerm] {
    try terms(where: "t.table_id = \(id.rawValue)")
  }

  /// The rows of all tables that count now.
  public func activeTerms() throws -> [ScreeningTerm] {
    try terms(where: "t.table_id IN (SELECT id FROM screening_table WHERE state = 'active')")
  }

  /// Adds a version with its rows.
  public func insert(_ table: TermTable, _ terms: [ScreeningTerm]) throws {
    try connection.execute(
      """
      INSERT INTO screening_table (id, name, number, state, source, proposed_by, proposed_at)
      VALUES (\(table.id.rawValue), \(table.name.rawValue), \(table.number), \(table.state.rawValue), \(table.source),
        \(table.proposedBy?.rawValue), \(table.proposedAt))
      """)
    try connection.load(
      table: "screening_term", columns: ["table_id", "position", "term"],
      rows: try terms.enumerated().map { index, term in
        [.integer(table.id.rawValue), .integer(Int64(index)), .text(try StoredJSON.text(of: term))]
      })
  }

  /// Saves where a version stands.
  ///
  /// - Throws: `SQLFault.contention` where somebody else decided on it since `old` was read.
  public func update(_ table: TermTable, from old: TermTable) throws {
    let changed = try connection.execute(
      """
      UPDATE screening_table
         SET state = \(table.state.rawValue), decided_by = \(table.decidedBy?.rawValue), decided_at = \(table.decidedAt)
       WHERE id = \(old.id.rawValue) AND state = \(old.state.rawValue)
      """)
    guard changed == 1 else { throw SQLFault.contention("table \(old.id) was decided on by somebody else") }
  }

  private func tables(where condition: SQLText) throws -> [TermTable] {
    try connection.rows(
      """
      SELECT id, name, number, state, source, proposed_by, proposed_at, decided_by, decided_at
        FROM screening_table
       WHERE \(sql: condition)
       ORDER BY name, number DESC
      """
    ) { row in
      TermTable(
        id: try row.id("id"), name: try row.choice("name"), number: try row.int("number"),
        state: try row.choice("state"), source: try row.text("source"), proposedBy: try row.idOrNil("proposed_by"),
        proposedAt: try row.instant("proposed_at"), decidedBy: try row.idOrNil("decided_by"),
        decidedAt: try row.instantOrNil("decided_at"))
    }
  }

  private func terms(where condition: SQLText) throws -> [ScreeningTerm] {
    try connection.rows(
      "SELECT t.term FROM screening_term t WHERE \(sql: condition) ORDER BY t.table_id, t.position"
    ) { row in
      guard let term: ScreeningTerm = try StoredJSON.value("term", of: row) else {
        throw SQLFault.decoding("screening_term without term")
      }
      return term
    }
  }
}
