import CXLSXWriter
import Disclosure

/// One sheet of a workbook that is being written.
///
/// Rows and columns count from 0.
struct Sheet {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let book: Workbook

  /// The longest text that a cell may hold, in UTF-16 units.
  static let maximumText = 32_767

  /// Writes text as text, whatever it begins with.
  func write(_ text: String, row: Int, column: Int, _ look: Workbook.Look = .text) throws {
    try check(worksheet_write_string(sheet, row.lxw, column.lxwColumn, Sheet.clean(text), book.look(look)))
  }

  /// Writes a number.
  ///
  /// A workbook knows binary fractions only; what they cannot hold is written as text.
  func write(_ number: Numeral, row: Int, column: Int, _ look: Workbook.Look = .number) throws {
    guard number.mantissa.magnitude < 1 << 53 else { return try write(number.description, row: row, column: column) }
    try check(worksheet_write_number(sheet, row.lxw, column.lxwColumn, number.double, book.look(look)))
  }

  /// Writes an empty cell with its border.
  func writeBlank(row: Int, column: Int, _ look: Workbook.Look = .number) throws {
    try check(worksheet_write_blank(sheet, row.lxw, column.lxwColumn, book.look(look)))
  }

  /// Joins cells; what stands in them is written afterwards to the first one.
  func merge(row: Int, column: Int, rowSpan: Int, columnSpan: Int, _ look: Workbook.Look) throws {
    guard rowSpan > 1 || columnSpan > 1 else { return }
    try check(
      worksheet_merge_range(
        sheet, row.lxw, column.lxwColumn, (row + rowSpan - 1).lxw, (column + columnSpan - 1).lxwColumn, "",
        book.look(look)))
  }

  /// Puts a note on a cell.
  func comment(_ text: String, row: Int, column: Int) throws {
    try check(worksheet_write_comment(sheet, row.lxw, column.lxwColumn, Sheet.clean(String(text.prefix(500)))))
  }

  /// The width of columns, in digits of the ordinary font.
  func setWidth(_ width: Double, columns: ClosedRange<Int>) throws {
    try check(
      worksheet_set_column(sheet, columns.lowerBound.lxwColumn, columns.upperBound.lxwColumn, width, nil))
  }

  /// The height of a row, in points.
  func setHeight(_ height: Double, row: Int) throws {
    try check(worksheet_set_row(sheet, row.lxw, height, nil))
  }

  /// Keeps the first rows and columns in sight and repeats the rows on every page.
  func freeze(rows: Int, columns: Int = 0) throws {
    worksheet_freeze_panes(sheet, rows.lxw, columns.lxwColumn)
    if rows > 0 { try check(worksheet_repeat_rows(sheet, 0, (rows - 1).lxw)) }
  }

  /// Lets the reader filter the columns of a list.
  func filter(row: Int, lastRow: Int, lastColumn: Int) throws {
    try check(worksheet_autofilter(sheet, row.lxw, 0, max(row, lastRow).lxw, lastColumn.lxwColumn))
  }

  /// Turns the page on its side.
  func setLandscape() { worksheet_set_landscape(sheet) }

  /// Text as XML allows it, cut to what a cell holds.
  static func clean(_ text: String) -> String {
    var units = 0
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isAllowed = scalar.value >= 0x20 || scalar == "\n" || scalar == "\t"
      guard isAllowed, scalar.value != 0xFFFE, scalar.value != 0xFFFF else { continue }
      units += UTF16.width(scalar)
      if units > maximumText { break }
      result.append(scalar)
    }
    return String(result)
  }

  private func check(_ error: lxw_error) throws {
    guard error == LXW_NO_ERROR else {
      throw WorkbookFault(description: "工作表写入失败：\(String(cString: lxw_strerror(error)))")
    }
  }
}

extension Int {
  fileprivate var lxw: lxw_row_t { lxw_row_t(self) }
  fileprivate var lxwColumn: lxw_col_t { lxw_col_t(self) }
}
