/// A list of the platform as a file: one line of heads, then its rows, all of them text.
public struct ListTable: Sendable {
  private let title: String
  private let heads: [String]
  private let rows: [[String]]

  /// A list with its heads.
  public init(_ title: String, heads: [String], rows: [[String]]) {
    self.title = title
    self.heads = heads
    self.rows = rows
  }

  /// CSV after RFC 4180, with a byte order mark; what a spreadsheet programme would take for a formula is guarded.
  public var csv: [UInt8] {
    [0xEF, 0xBB, 0xBF] + CSVTable.line(heads.map { .text($0) })
      + rows.flatMap { row in CSVTable.line(row.map { .text($0) }) }
  }

  /// A workbook of one sheet.
  ///
  /// - Throws: `WorkbookFault` when memory or disk are exhausted.
  public func workbook() throws -> [UInt8] {
    try ScratchFolder.bytes { path in
      let book = try Workbook(path: path, constantMemory: true)
      let sheet = try book.addSheet(title, fitsWidth: false)
      try sheet.setWidth(18, columns: 0...max(0, heads.count - 1))
      for (column, head) in heads.enumerated() { try sheet.write(head, row: 0, column: column, .head) }
      try sheet.freeze(rows: 1)
      for (index, row) in rows.enumerated() {
        for (column, text) in row.enumerated() where !text.isEmpty {
          try sheet.write(text, row: index + 1, column: column)
        }
      }
      try sheet.filter(row: 0, lastRow: rows.count, lastColumn: heads.count - 1)
      try book.close()
    }
  }
}
