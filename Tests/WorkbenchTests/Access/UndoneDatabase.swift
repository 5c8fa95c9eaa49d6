import Persistence

/// A database that undoes whatever was done to it as soon as it was done, so that each request of a walk finds the same
/// records, and only what is let through can be told from what is not.
struct UndoneDatabase: Database {
  let inner: any Database

  /// Carries the outcome out of the transaction that is undone with it.
  private struct Undone<Value: Sendable>: Error { let value: Value }

  var dialect: Dialect { inner.dialect }

  func write<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    do {
      return try await inner.write { connection in throw Undone(value: try body(connection)) }
    } catch let undone as Undone<Value> {
      return undone.value
    }
  }

  func read<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await inner.read(body)
  }

  func purge() async throws { try await inner.purge() }

  func close() async throws { try await inner.close() }
}
