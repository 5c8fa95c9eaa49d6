import Persistence

/// A statement on its way to the server.
struct PostgresStatement {
  /// Its text, with `$1` for the first value.
  let text: String
  /// Its values.
  let arguments: PostgresArguments
  /// Whether the server may keep it prepared.
  let isKept: Bool

  /// Whether it looks something up in the full-text index.
  var isSearch: Bool { text.contains("TSQUERY") }

  /// What the protocol can count.
  private static let valueLimit = 65_535

  /// - Throws: `SQLFault.constraint` for a text with a NUL, `SQLFault.statement` for too many values.
  init(_ sql: SQLText, isKept: Bool) throws(SQLFault) {
    guard sql.values.count <= Self.valueLimit else { throw .statement("\(sql.values.count) values in one statement") }
    text = sql.text { "$\($0)" }
    arguments = try PostgresArguments(sql.values)
    self.isKept = isKept
  }
}

/// The names of the statements that a connection has prepared, by their text.
struct PreparedStatements {
  private var names: [String: String] = [:]
  private var count = 0

  /// More texts than the platform has; lists of values make many that differ only in their number.
  private static let limit = 500

  /// None, on a new connection.
  init() {}

  /// None, on a connection that has had others; their names are not given again.
  init(after old: PreparedStatements) {
    count = old.count
  }

  /// Whether so many are kept that the server shall forget them.
  var isFull: Bool { names.count >= Self.limit }

  /// The name of a text that is prepared.
  func name(of text: String) -> String? { names[text] }

  /// Names a text that is about to be prepared.
  mutating func add(_ text: String) -> String {
    count += 1
    let name = "s\(count)"
    names[text] = name
    return name
  }

  /// Forgets a text that could not be prepared.
  mutating func remove(_ text: String) {
    names[text] = nil
  }
}
