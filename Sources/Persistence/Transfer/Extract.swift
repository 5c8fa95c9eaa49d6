import Cryptography

/// Everything that a database holds, table by table, in a form that both engines take.
public struct Extract {
  private let connection: any Connection

  /// What a connection sees; a reading transaction sees one state of it.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The name under which the full-text index travels: a row for each document, with its grams.
  static let index = "search_text"
  /// What belongs to the database itself and does not travel.
  static let own: Set<String> = ["schema_migration", index]
  /// From which size on a piece is handed over.
  private static let pieceBytes = 2 << 20

  /// The tables that travel, each behind those that it refers to.
  public func tables() throws -> [TableShape] {
    try Self.tables(of: connection)
  }

  static func tables(of connection: any Connection) throws -> [TableShape] {
    let names = try connection.tables().filter { !own.contains($0) }
    return TableShape.ordered(try names.map(connection.shape))
  }

  /// Hands over all rows, in pieces of whole lines.
  ///
  /// - Returns: a summary of each table.
  public func run(
    _ take: @escaping (_ table: String, _ piece: [UInt8]) throws -> Void
  ) throws -> [TableSummary] {
    var summaries = try tables().map { table in
      try summary(of: table.name, take) { line in
        try connection.forEachRow(Self.query(table)) { try line($0.values) }
      }
    }
    guard try connection.tables().contains(Self.index) else { return summaries }
    summaries.append(
      try summary(of: Self.index, take) { line in
        try connection.forEachRow("SELECT id FROM search_document ORDER BY id") { row in
          let id = try row.integer("id")
          try line([.integer(id), .text(try connection.grams(of: id).joined(separator: "\n"))])
        }
      })
    return summaries
  }

  /// A summary of each table, without handing anything over.
  public func summaries() throws -> [TableSummary] { try run { _, _ in } }

  private func summary(
    of table: String, _ take: @escaping (String, [UInt8]) throws -> Void,
    _ read: (_ line: ([SQLValue]) throws -> Void) throws -> Void
  ) throws -> TableSummary {
    let pile = Pile()
    try read { values in
      pile.add(values)
      if pile.bytes.count >= Self.pieceBytes { try take(table, pile.emptied()) }
    }
    if !pile.bytes.isEmpty { try take(table, pile.emptied()) }
    return TableSummary(table: table, rows: pile.rows, hash: Hexadecimal.encode(pile.hash.finish()))
  }

  /// Lines that wait to be handed over.
  private final class Pile {
    let hash = HashStream(.sm3)
    private(set) var rows = 0
    private(set) var bytes: [UInt8] = []

    func add(_ values: [SQLValue]) {
      rows += 1
      bytes += RowText.line(values)
    }

    func emptied() -> [UInt8] {
      defer { bytes = [] }
      hash.update(bytes)
      return bytes
    }
  }

  private static func query(_ table: TableShape) -> SQLText {
    let columns = SQLText.joined(table.columns.map { "\(identifier: $0)" }, separator: ", ")
    let order = SQLText.joined(
      (table.key.isEmpty ? table.columns : table.key).map { "\(identifier: $0)" }, separator: ", ")
    return "SELECT \(sql: columns) FROM \(identifier: table.name) ORDER BY \(sql: order)"
  }
}
