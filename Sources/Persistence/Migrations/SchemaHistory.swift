import Cryptography

/// Which steps a database has seen: the table `schema_migration`.
enum SchemaHistory {
  /// A step as the database remembers it.
  struct Entry: Sendable {
    var number: Int
    var checksum: String
  }

  /// Keeps other processes from migrating until the transaction ends; makes the table where it is missing.
  static func lock(_ connection: any Connection) throws {
    if connection.dialect == .postgres {
      // One lock for each schema, so that installations side by side do not wait for each other.
      _ = try connection.rows("SELECT pg_advisory_xact_lock(7120190, hashtext(current_schema()))")
    }
    try connection.execute(
      """
      CREATE TABLE IF NOT EXISTS schema_migration (
        number BIGINT NOT NULL PRIMARY KEY,
        checksum TEXT NOT NULL
      )
      """)
  }

  static func applied(_ connection: any Connection) throws -> [Entry] {
    try connection.rows("SELECT number, checksum FROM schema_migration ORDER BY number") { row in
      Entry(number: try row.int("number"), checksum: try row.text("checksum"))
    }
  }

  static func record(_ step: Migration, on connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO schema_migration (number, checksum)
      VALUES (\(step.number), \(step.checksum(for: connection.dialect)))
      """)
  }

  /// Compares what was applied with what there is.
  static func status(
    of applied: [Entry], steps: [Migration], dialect: Dialect
  ) throws(SchemaMismatch) -> Migrator.Status {
    for (index, entry) in applied.enumerated() {
      guard index < steps.count else { throw .newer(applied[applied.count - 1].number, known: steps.count) }
      guard entry.number == index + 1 else { throw .gap(index + 1) }
      guard entry.checksum == steps[index].checksum(for: dialect) else { throw .changed(entry.number) }
    }
    return Migrator.Status(current: applied.count, pending: Array(steps.dropFirst(applied.count)))
  }
}

extension Migration {
  /// The hash of its statements, by which a changed step is noticed.
  func checksum(for dialect: Dialect) -> String { SM3.hexadecimal(text(for: dialect)) }
}
