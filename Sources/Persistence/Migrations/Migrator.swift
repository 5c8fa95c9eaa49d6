/// Brings the schema of a database up to date, each step in a transaction of its own.
public struct Migrator: Sendable {
  private let database: any Database
  private let steps: [Migration]

  /// The migrator of a database; `steps` are those of this release but in tests.
  public init(_ database: any Database, steps: [Migration] = Migrations.all) {
    self.database = database
    self.steps = steps
  }

  /// What the schema of a database is.
  public struct Status: Sendable {
    /// The number of the last step that was applied; 0 for an empty database.
    public var current: Int
    /// The steps that are still to be applied, in order.
    public var pending: [Migration]
  }

  /// What the schema is, and what is still to be done.
  ///
  /// - Throws: `SchemaMismatch` where the database belongs to another release.
  public func status() async throws -> Status {
    let steps = steps
    return try await database.read { connection in
      let isNew = try !connection.tables().contains("schema_migration")
      return try SchemaHistory.status(
        of: isNew ? [] : try SchemaHistory.applied(connection), steps: steps, dialect: connection.dialect)
    }
  }

  /// Applies what is pending; two processes that start together do it once.
  ///
  /// - Returns: the steps that were applied.
  /// - Throws: `SchemaMismatch`, or the fault of a step, which then has left nothing behind; those before it stay.
  @discardableResult
  public func migrate() async throws -> [Migration] {
    var applied: [Migration] = []
    while let step = try await applyNext() { applied.append(step) }
    return applied
  }

  private func applyNext() async throws -> Migration? {
    let steps = steps
    return try await database.write { connection in
      try SchemaHistory.lock(connection)
      let status = try SchemaHistory.status(
        of: try SchemaHistory.applied(connection), steps: steps, dialect: connection.dialect)
      guard let step = status.pending.first else { return nil }
      try connection.script(step.text(for: connection.dialect))
      try SchemaHistory.record(step, on: connection)
      return step
    }
  }
}
