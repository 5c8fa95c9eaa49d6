import Disclosure

/// A big table as CSV after RFC 4180, with a byte order mark so that spreadsheet programmes see UTF-8.
///
/// Text that a spreadsheet programme would take for a formula gets an apostrophe in front.
public struct CSVTable: Sendable {
  private let columns: [TableColumns.Column]

  /// A table with the columns that occur.
  public init(columns: TableColumns) { self.columns = columns.columns }

  /// The mark and the line of heads: names of the leading columns, then addresses.
  public var head: [UInt8] {
    let names = TableColumns.leading.map(\.name) + columns.map(\.name)
    return [0xEF, 0xBB, 0xBF] + CSVTable.line(names.map { .text($0) })
  }

  /// The line of one report.
  public func bytes(_ row: TableRow) -> [UInt8] {
    CSVTable.line(row.leadingValues() + row.values(under: columns))
  }

  static func line(_ fields: [TableField]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .text(let text): append(text, to: &bytes)
      case .number(let number): bytes.append(contentsOf: number.description.utf8)
      case .empty: break
      }
    }
    bytes.append(contentsOf: [13, 10])
    return bytes
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let first = text.utf8.first
    let needsGuard = first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let needsQuotes = needsGuard || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 10 || $0 == 13 }
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(0x22)
    if needsGuard { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
