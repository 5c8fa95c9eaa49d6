public import Persistence
import Synchronization

/// A database that remembers every different statement that it was given, for tests that look at their plans.
public final class RecordingDatabase: Database {
  private let base: any Database
  private let heard = Mutex<[[String]: SQLText]>([:])
  private let listener: (@Sendable (SQLText) -> Void)?

  /// Listens to a database; `listener` is told every statement in its turn.
  public init(_ base: any Database, listener: (@Sendable (SQLText) -> Void)? = nil) {
    self.base = base
    self.listener = listener
  }

  /// The engine of the database.
  public var dialect: Dialect { base.dialect }

  /// The statements, each once, with the values of its last use; statements that differ only in the length of a list
  /// of values are one.
  public var statements: [SQLText] {
    heard.withLock { Array($0.values) }
  }

  /// Forgets what was heard.
  public func forget() { heard.withLock { $0 = [:] } }

  /// Runs `body` in a transaction, and listens.
  public func write<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await base.write { [self] in try body(RecordingConnection($0, hear: hear)) }
  }

  /// Runs `body` in a transaction, and listens.
  public func read<Value: Sendable>(
    _ body: @Sendable @escaping (any Connection) throws -> Value
  ) async throws -> Value {
    try await base.read { [self] in try body(RecordingConnection($0, hear: hear)) }
  }

  /// Purges the database.
  public func purge() async throws { try await base.purge() }

  /// Closes the database.
  public func close() async throws { try await base.close() }

  private func hear(_ sql: SQLText) {
    listener?(sql)
    heard.withLock { heard in
      var key: [String] = []
      for literal in sql.literals where literal != ", " || key.last != ", " { key.append(literal) }
      heard[key] = sql
    }
  }
}

/// A connection that tells what it is asked.
final class RecordingConnection: Connection {
  private let base: any Connection
  private let hear: (SQLText) -> Void

  init(_ base: any Connection, hear: @escaping (SQLText) -> Void) {
    self.base = base
    self.hear = hear
  }

  var dialect: Dialect { base.dialect }

  func rows(_ sql: SQLText) throws -> [SQLRow] {
    hear(sql)
    return try base.rows(sql)
  }

  func forEachRow(_ sql: SQLText, _ body: (SQLRow) throws -> Void) throws {
    hear(sql)
    try base.forEachRow(sql, body)
  }

  @discardableResult
  func execute(_ sql: SQLText) throws -> Int {
    hear(sql)
    return try base.execute(sql)
  }

  func send(_ sql: SQLText) throws {
    hear(sql)
    try base.send(sql)
  }

  func script(_ text: String) throws { try base.script(text) }

  func load(table: String, columns: [String], rows: [[SQLValue]]) throws {
    try base.load(table: table, columns: columns, rows: rows)
  }

  func index(document id: Int64, grams: [String]) throws { try base.index(document: id, grams: grams) }

  func loadIndex(_ documents: [(id: Int64, grams: [String])]) throws { try base.loadIndex(documents) }

  func unindex(document id: Int64) throws { try base.unindex(document: id) }

  func grams(of document: Int64) throws -> [String] { try base.grams(of: document) }

  func search(_ phrases: [[String]], within reach: SearchReach, before last: Int64?) throws -> [SearchSource] {
    try base.search(phrases, within: reach, before: last)
  }

  func tables() throws -> [String] { try base.tables() }

  func shape(of table: String) throws -> TableShape { try base.shape(of: table) }

  func damage() throws -> [String] { try base.damage() }

  func plan(_ sql: SQLText) throws -> [String] { try base.plan(sql) }
}
