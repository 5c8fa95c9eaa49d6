import Persistence

/// A connection to PostgreSQL inside of a transaction.
final class PostgresConnection: Connection {
  let dialect = Dialect.postgres
  private let link: PostgresLink
  private var cursors = 0
  /// The first fault of the transaction; PostgreSQL takes nothing more after one.
  private(set) var failure: SQLFault?

  init(_ link: PostgresLink) {
    self.link = link
  }

  func rows(_ sql: SQLText) throws -> [SQLRow] {
    try guarded { () throws(SQLFault) in try link.query(sql).rows() }
  }

  /// Reads through a cursor of the server, so that `body` may ask for other things in between.
  func forEachRow(_ sql: SQLText, _ body: (SQLRow) throws -> Void) throws {
    cursors += 1
    let cursor = "c\(cursors)"
    try guarded { () throws(SQLFault) in
      _ = try link.query("DECLARE \(identifier: cursor) NO SCROLL CURSOR FOR \(sql: sql)", isKept: false)
    }
    while true {
      let part = try guarded { () throws(SQLFault) in try link.command("FETCH 1000 FROM \(cursor)") }
      guard part.count > 0 else { break }
      for row in try part.rows() { try body(row) }
    }
    try guarded { () throws(SQLFault) in _ = try link.command("CLOSE \(cursor)") }
  }

  @discardableResult
  func execute(_ sql: SQLText) throws -> Int {
    try guarded { () throws(SQLFault) in try link.query(sql) }.changes
  }

  func send(_ sql: SQLText) throws {
    try guarded { () throws(SQLFault) in try link.enqueue(sql) }
  }

  func script(_ text: String) throws {
    try guarded { () throws(SQLFault) in
      // A migration takes as long as it needs, within its transaction.
      try link.command("SET LOCAL statement_timeout = 0")
      try link.command(text)
    }
  }

  func load(table: String, columns: [String], rows: [[SQLValue]]) throws {
    guard !rows.isEmpty else { return }
    let names = columns.map(Self.quoted).joined(separator: ", ")
    let text = try PostgresCopy.text(of: rows)
    try guarded { () throws(SQLFault) in
      try link.copy("COPY \(Self.quoted(table)) (\(names)) FROM STDIN", rows: text)
    }
  }

  func plan(_ sql: SQLText) throws -> [String] {
    try guarded { () throws(SQLFault) in try link.query("EXPLAIN \(sql: sql)", isKept: false) }.rows()
      .map { try $0.text("QUERY PLAN") }
  }

  private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  private func guarded<Value>(_ work: () throws(SQLFault) -> Value) throws(SQLFault) -> Value {
    if let failure { throw failure }
    do {
      return try work()
    } catch {
      failure = error
      throw error
    }
  }
}
