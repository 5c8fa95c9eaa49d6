public import Persistence

/// A PostgreSQL database, reached over a few connections that each live on a thread of their own.
///
/// libpq blocks; a thread that answers requests never does, it waits for a connection's thread to call back. Several
/// processes may use one database.
public final class PostgresDatabase: Database {
  /// How the database is used.
  public struct Options: Sendable {
    /// How many connections are kept, each opened when it is first needed.
    public var connections = 8
    /// Milliseconds after which a statement is given up; migrations take as long as they need.
    public var statementTimeout = 60_000
    /// Milliseconds after which waiting for a lock is given up and the transaction run again.
    public var lockTimeout = 10_000

    /// The usual ones.
    public init() {}
  }

  private let lanes: Lanes

  /// Uses the database at an address such as `postgres://user@host/name` or `postgres:///name?host=/run/postgresql`.
  ///
  /// Nothing is opened before it is needed.
  public init(url: String, options: Options = Options()) {
    lanes = Lanes(count: max(1, options.connections)) { PostgresLink(url: url, options: options) }
  }

  deinit { lanes.close() }

  /// PostgreSQL.
  public var dialect: Dialect { .postgres }

  /// Runs `body` in a transaction at READ COMMITTED, where each statement sees what others have committed before it.
  ///
  /// Runs it again where it lost against another, or where the connection was lost before COMMIT was sent. A connection
  /// that is lost during COMMIT is an `SQLFault.connection`, since nobody can tell what became of it.
  public func write<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await lanes.run { link in try link.transaction("BEGIN ISOLATION LEVEL READ COMMITTED", body) }
  }

  /// Runs `body` in a transaction that sees one state of the database.
  public func read<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await lanes.run { link in
      try link.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }
  }

  /// Frees the rows that were replaced or deleted, and their places in indexes, in the tables that hold texts of people;
  /// the server writes over them, and its own log is its operator's.
  public func purge() async throws {
    let tables = [
      "matter", "party", "sealed_value", "attachment", "approval", "approval_opinion", "search_document", "search_text",
    ]
    try await lanes.run { link in
      try link.open()
      // The connection has its usual patience again when it is opened anew.
      defer { link.close() }
      try link.command("SET statement_timeout = 0")
      for table in tables { try link.command("VACUUM \(table)") }
    }
  }

  /// Finishes what is waiting and closes all connections.
  public func close() async throws {
    lanes.close()
    await lanes.ended()
  }
}
