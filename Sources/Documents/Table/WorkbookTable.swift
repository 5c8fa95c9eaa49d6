import Disclosure

/// A big table as a workbook that is written to a file row by row, in memory that does not grow with the rows.
public final class WorkbookTable {
  private let book: Workbook
  private let sheet: TableSheet
  private var count = 0

  /// Begins the file at `path`.
  ///
  /// - Throws: `WorkbookFault`.
  public init(path: String, columns: TableColumns) throws {
    book = try Workbook(path: path, constantMemory: true)
    sheet = TableSheet(columns: columns, in: try book.addSheet("总表", fitsWidth: false))
    try sheet.begin()
  }

  /// Writes the next report.
  ///
  /// - Throws: `WorkbookFault`.
  public func write(_ row: TableRow) throws {
    try sheet.write(row, at: count)
    count += 1
  }

  /// Finishes the file.
  ///
  /// - Throws: `WorkbookFault`.
  public func close() throws {
    try sheet.end(rows: count)
    try book.close()
  }
}

/// A sheet with a row for each report under two lines of heads: Chinese words, then addresses.
struct TableSheet {
  private let sheet: Sheet
  private let columns: [TableColumns.Column]

  private static let above = 2

  init(columns: TableColumns, in sheet: Sheet) {
    self.sheet = sheet
    self.columns = columns.columns
  }

  func begin() throws {
    sheet.setLandscape()
    let words = TableColumns.leading.map(\.words) + columns.map(\.words)
    let names = TableColumns.leading.map(\.name) + columns.map(\.name)
    try sheet.setWidth(28, columns: 0...1)
    try sheet.setWidth(10, columns: 2...3)
    try sheet.setWidth(40, columns: 4...4)
    try sheet.setWidth(12, columns: 5...(max(words.count, 6) - 1))
    for (column, word) in words.enumerated() { try sheet.write(word, row: 0, column: column, .head) }
    for (column, name) in names.enumerated() { try sheet.write(name, row: 1, column: column, .head) }
    try sheet.freeze(rows: TableSheet.above, columns: 1)
  }

  func write(_ row: TableRow, at index: Int) throws {
    for (column, field) in (row.leadingValues() + row.values(under: columns)).enumerated() {
      switch field {
      case .text(let text) where text.isEmpty: break
      case .text(let text): try sheet.write(text, row: index + TableSheet.above, column: column)
      case .number(let number): try sheet.write(number, row: index + TableSheet.above, column: column)
      case .empty: break
      }
    }
  }

  func end(rows: Int) throws {
    try sheet.filter(
      row: 1, lastRow: TableSheet.above + rows - 1, lastColumn: TableColumns.leading.count + columns.count - 1)
  }
}
