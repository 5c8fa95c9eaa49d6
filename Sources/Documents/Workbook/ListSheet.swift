import Disclosure

/// A sheet with one record a row under fixed heads.
struct ListSheet {
  /// What stands in one cell of a record.
  enum Value {
    case text(String)
    case marked(String, Workbook.Look)
    case number(Numeral?)
  }

  let sheet: Sheet
  let columns: [(title: String, width: Double)]

  func begin() throws {
    sheet.setLandscape()
    for (index, column) in columns.enumerated() {
      try sheet.setWidth(column.width, columns: index...index)
      try sheet.write(column.title, row: 0, column: index, .head)
    }
    try sheet.freeze(rows: 1)
  }

  func write(_ values: [Value], row: Int) throws {
    for (column, value) in values.enumerated() {
      switch value {
      case .text(let text): try sheet.write(text, row: row, column: column)
      case .marked(let text, let look): try sheet.write(text, row: row, column: column, look)
      case .number(let number?): try sheet.write(number, row: row, column: column)
      case .number(nil): try sheet.writeBlank(row: row, column: column)
      }
    }
  }

  /// Sets the filter; says so where there is no record.
  func end(rows: Int, empty: String) throws {
    guard rows > 1 else { return try sheet.write(empty, row: 1, column: 0) }
    try sheet.filter(row: 0, lastRow: rows - 1, lastColumn: columns.count - 1)
  }
}
