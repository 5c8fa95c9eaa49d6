/// Fills a new database with what an `Extract` handed over, in one transaction.
public final class Intake {
  private let connection: any Connection
  private let tables: [String: TableShape]
  /// References of a table to itself, which are set when all its rows are there: by table, key and column.
  private var late: [(table: TableShape, row: [String: SQLValue])] = []

  /// Why a database cannot be filled.
  public enum Refusal: Error, Equatable, Sendable {
    /// Something was recorded in it already.
    case notEmpty
    /// It has no such table, or the rows have another shape.
    case unknown(String)
  }

  /// Makes room: what a new database brings along gives way to what is taken in.
  ///
  /// - Throws: `Refusal.notEmpty` where the journal of the database has an event.
  public init(_ connection: any Connection) throws {
    self.connection = connection
    guard try Self.isEmpty(connection) else { throw Refusal.notEmpty }
    let ordered = try Extract.tables(of: connection)
    tables = Dictionary(ordered.map { ($0.name, $0) }) { first, _ in first }
    for table in ordered.reversed() where table.name != Self.heads {
      try connection.execute("DELETE FROM \(identifier: table.name)")
    }
  }

  /// Whether nothing was ever recorded in a database; each change records an event.
  public static func isEmpty(_ connection: any Connection) throws -> Bool {
    guard try connection.tables().contains("journal_event") else { return true }
    return try connection.row("SELECT sequence FROM journal_event LIMIT 1") == nil
  }

  /// Takes a piece of a table, in the order in which it was handed over.
  public func take(_ name: String, _ piece: ArraySlice<UInt8>) throws {
    let rows = try RowText.rows(piece)
    if name == Extract.index { return try index(rows) }
    guard let table = tables[name] else { throw Refusal.unknown(name) }
    guard rows.allSatisfy({ $0.count == table.columns.count }) else { throw Refusal.unknown(name) }
    if name == Self.heads { return try setHeads(rows) }
    try connection.load(table: name, columns: table.columns, rows: rows.map { withoutLate($0, of: table) })
  }

  /// Sets what had to wait.
  public func finish() throws {
    for (table, row) in late {
      let loops = table.references.filter { $0.value == table.name }.keys.sorted()
      let values = loops.map { column -> SQLText in "\(identifier: column) = \(row[column] ?? .null)" }
      let key = table.key.map { column -> SQLText in "\(identifier: column) = \(row[column] ?? .null)" }
      try connection.execute(
        """
        UPDATE \(identifier: table.name)
           SET \(sql: .joined(values, separator: ", "))
         WHERE \(sql: .joined(key, separator: " AND "))
        """)
    }
    late = []
  }

  private func withoutLate(_ row: [SQLValue], of table: TableShape) -> [SQLValue] {
    var stripped = row
    for (place, column) in table.columns.enumerated() where table.references[column] == table.name {
      stripped[place] = .null
    }
    if stripped != row {
      late.append((table, Dictionary(zip(table.columns, row)) { first, _ in first }))
    }
    return stripped
  }

  /// The ends of the chains cannot be deleted, so they are moved forward.
  private static let heads = "journal_head"

  private func setHeads(_ rows: [[SQLValue]]) throws {
    for row in rows {
      try connection.execute(
        """
        INSERT INTO journal_head (chain, sequence, hash)
        VALUES (\(row[0]), \(row[1]), \(row[2]))
        ON CONFLICT (chain) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
        """)
    }
  }

  private func index(_ rows: [[SQLValue]]) throws {
    try connection.loadIndex(
      rows.map { row in
        guard row.count == 2, case .integer(let id) = row[0], case .text(let grams) = row[1] else {
          throw Refusal.unknown(Extract.index)
        }
        return (id, grams.split(separator: "\n").map(String.init))
      })
  }
}
