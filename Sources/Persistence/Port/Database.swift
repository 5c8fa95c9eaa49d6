/// A database: opens transactions and keeps their connections.
public protocol Database: Sendable {
  /// Which engine this is.
  var dialect: Dialect { get }

  /// Runs `body` in a transaction that may change things; commits when it returns, rolls back when it throws.
  ///
  /// What is committed survives the loss of power. `body` may run more than once where the transaction lost against
  /// another, and must not touch anything but its connection.
  func write<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value

  /// Runs `body` in a transaction that sees one state of the database and changes nothing.
  func read<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value

  /// Brings what was erased out of the engine's own files as well, as far as the engine lets us: out of the words of the
  /// full-text index and of the log of changes.
  ///
  /// It takes its time on a large database, and is run in the background; others go on working.
  func purge() async throws

  /// Closes all connections; nothing may be asked afterwards.
  func close() async throws
}
