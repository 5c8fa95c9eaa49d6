import Foundation
import GRDB
import Persistence

/// A connection to SQLite inside of a transaction.
final class SQLiteConnection: Connection {
  let dialect = Dialect.sqlite
  private let database: GRDB.Database
  /// The first fault of the transaction: PostgreSQL takes nothing more after one, so neither do we.
  private var failure: SQLFault?

  private init(_ database: GRDB.Database) {
    self.database = database
  }

  /// Runs `body` with a connection; a fault that it swallowed still undoes the transaction.
  static func run<Value>(on database: GRDB.Database, _ body: (any Connection) throws -> Value) throws -> Value {
    let connection = SQLiteConnection(database)
    let value = try body(connection)
    if let failure = connection.failure { throw failure }
    return value
  }

  func rows(_ sql: SQLText) throws -> [SQLRow] {
    try guarded {
      let statement = try database.cachedStatement(sql: sql.text { _ in "?" })
      var rows: [SQLRow] = []
      try step(statement, sql) { rows.append($0) }
      return rows
    }
  }

  func forEachRow(_ sql: SQLText, _ body: (SQLRow) throws -> Void) throws {
    try guarded {
      // Not the cached statement: `body` may run the same text again.
      try step(database.makeStatement(sql: sql.text { _ in "?" }), sql, body)
    }
  }

  @discardableResult
  func execute(_ sql: SQLText) throws -> Int {
    try guarded {
      let before = database.totalChangesCount
      let statement = try database.cachedStatement(sql: sql.text { _ in "?" })
      try statement.execute(arguments: try SQLiteValues.arguments(sql.values))
      // SQLite keeps the count of the last change when a statement changes nothing at all.
      return database.totalChangesCount == before ? 0 : database.changesCount
    }
  }

  func send(_ sql: SQLText) throws {
    try execute(sql)
  }

  func script(_ text: String) throws {
    try guarded { try database.execute(sql: text) }
  }

  func load(table: String, columns: [String], rows: [[SQLValue]]) throws {
    try guarded {
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      let names = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
      let statement = try database.cachedStatement(
        sql: "INSERT INTO \(table.quotedDatabaseIdentifier) (\(names)) VALUES (\(marks))")
      for row in rows { try statement.execute(arguments: try SQLiteValues.arguments(row)) }
    }
  }

  func tables() throws -> [String] {
    try rows(
      """
      SELECT name
        FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name
      """
    ) { try $0.text("name") }
  }

  func plan(_ sql: SQLText) throws -> [String] {
    try rows("EXPLAIN QUERY PLAN \(sql: sql)") { try $0.text("detail") }
  }

  func shape(of table: String) throws -> TableShape {
    let columns = try rows("SELECT name, pk FROM pragma_table_info(\(table)) ORDER BY cid") {
      (name: try $0.text("name"), place: try $0.int("pk"))
    }
    let references = try rows("SELECT \"from\" AS source, \"table\" AS target FROM pragma_foreign_key_list(\(table))") {
      (try $0.text("source"), try $0.text("target"))
    }
    return TableShape(
      name: table, columns: columns.map(\.name),
      key: columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name),
      references: Dictionary(references) { first, _ in first })
  }

  func damage() throws -> [String] {
    let files = try rows("PRAGMA integrity_check") { try $0.text("integrity_check") }.filter { $0 != "ok" }
    let references = try rows("PRAGMA foreign_key_check") { row in
      "\(try row.text("table")) \(try row.integerOrNil("rowid") ?? 0) → \(try row.text("parent"))"
    }
    return files + references
  }

  private func step(_ statement: Statement, _ sql: SQLText, _ body: (SQLRow) throws -> Void) throws {
    let cursor = try Row.fetchCursor(statement, arguments: try SQLiteValues.arguments(sql.values))
    let columns = SQLRow.Columns(statement.columnNames)
    while let row = try cursor.next() {
      try body(SQLRow(columns: columns, values: try SQLiteValues.values(of: row)))
    }
  }

  private func guarded<Value>(_ work: () throws -> Value) throws -> Value {
    if let failure { throw failure }
    do {
      return try work()
    } catch let error as DatabaseError {
      failure = SQLFault(error)
      throw SQLFault(error)
    } catch let fault as SQLFault {
      failure = fault
      throw fault
    }
  }
}
