import Foundation
public import Persistence
import PostgresEngine
import SQLiteEngine
import Synchronization

/// An engine that a contract test runs against.
///
/// Use it as argument: `@Test("…", arguments: TestDatabase.all)`. PostgreSQL takes part where the environment variable
/// `GONGKAI_TEST_POSTGRES` holds its address, as `scripts/postgres-for-tests` sets it.
public enum TestDatabase: String, Sendable, CaseIterable, CustomStringConvertible {
  /// SQLite in memory.
  case sqlite
  /// PostgreSQL, in a schema that no other test has.
  case postgres

  /// The engines that are there.
  public static var all: [TestDatabase] { server == nil ? [.sqlite] : [.sqlite, .postgres] }

  /// The address of the test server, if there is one.
  public static var server: String? { ProcessInfo.processInfo.environment["GONGKAI_TEST_POSTGRES"] }

  /// The name of the engine.
  public var description: String { rawValue }

  /// A database whose schema is up to date, and that nobody else uses.
  public func migrated() async throws -> any Database {
    let database = try await empty()
    try await Migrator(database).migrate()
    return database
  }

  /// A database whose schema is up to date, in a file `test.sqlite` of a folder where it is one of SQLite.
  public func migrated(in folder: String) async throws -> any Database {
    guard self == .sqlite else { return try await migrated() }
    let database = try SQLiteDatabase(path: "\(folder)/test.sqlite")
    try await Migrator(database).migrate()
    return database
  }

  /// A database without tables.
  public func empty() async throws -> any Database {
    switch self {
    case .sqlite: return try SQLiteDatabase()
    case .postgres:
      var options = PostgresDatabase.Options()
      options.connections = 4
      return PostgresDatabase(url: try await Self.emptySchema(), options: options)
    }
  }

  private static let number = Atomic<Int>(0)

  /// The address of an empty schema on the test server; the server is thrown away with all of them.
  public static func emptySchema() async throws -> String {
    guard let server else { throw SQLFault.connection("GONGKAI_TEST_POSTGRES is not set") }
    let number = number.add(1, ordering: .relaxed).newValue
    return try await schema("test_\(ProcessInfo.processInfo.processIdentifier)_\(number)", on: server)
  }

  /// The address of a schema that stays as long as the server does, made where it is missing.
  public static func keptSchema(_ name: String) async throws -> String {
    guard let server else { throw SQLFault.connection("GONGKAI_TEST_POSTGRES is not set") }
    return try await schema(name, on: server)
  }

  private static func schema(_ name: String, on server: String) async throws -> String {
    var options = PostgresDatabase.Options()
    options.connections = 1
    let database = PostgresDatabase(url: server, options: options)
    _ = try await database.write { connection in
      try connection.execute("CREATE SCHEMA IF NOT EXISTS \(identifier: name)")
    }
    try await database.close()
    return server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(name)"
  }
}
