public import Disclosure

/// A table as the statutory form prints it: heads, labels and places for values, with their spans.
///
/// Workbook, printed page and terminal draw the same grid, so that an officer finds each number where the form has it.
public struct FormGrid: Sendable {
  /// One box of the table; it may span several rows and columns.
  public struct Tile: Sendable, Equatable {
    /// What stands in it.
    public enum Content: Sendable, Equatable {
      /// The head of columns or of a block.
      case head(String)
      /// The label of a row or of several.
      case label(String)
      /// The value at an address.
      case cell(CellAddress)
      /// A printed number that has no address: a row of a local table.
      case number(Numeral?)
      /// Nothing.
      case empty
    }

    /// What stands in it.
    public var content: Content
    /// The first row and column it covers, counted from 0.
    public var row, column: Int
    /// How many rows and columns it covers.
    public var rowSpan, columnSpan: Int
  }

  /// `proactive`, `requests`, `remedies` or `statistics`.
  public var key: String
  /// The title above the table, as the form has it.
  public var title: String
  /// How many columns it has.
  public private(set) var columns: Int
  /// How many of the columns on the left hold labels.
  public private(set) var labelColumns: Int
  /// How many rows at the top hold heads and repeat on every page.
  public private(set) var headRows: Int
  /// How many rows it has.
  public private(set) var rows = 0
  /// The boxes, row by row and from left to right.
  public private(set) var tiles: [Tile] = []

  init(key: String, title: String, columns: Int, labelColumns: Int, headRows: Int) {
    self.key = key
    self.title = title
    self.columns = columns
    self.labelColumns = labelColumns
    self.headRows = headRows
  }

  /// The boxes that begin in each row.
  public var tilesByRow: [[Tile]] {
    var result = Array(repeating: [Tile](), count: rows)
    for tile in tiles { result[tile.row].append(tile) }
    return result
  }

  mutating func add(_ content: Tile.Content, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
    tiles.append(Tile(content: content, row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan))
    rows = max(rows, row + rowSpan)
  }

  mutating func sortTiles() {
    tiles.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}

extension FormGrid {
  /// The tables that a report has, in the order of its form.
  ///
  /// A table of which no cell was read is left out.
  public static func grids(of report: AnnualReport) -> [FormGrid] {
    if report.format == .local { return report.statisticsRows.isEmpty ? [] : [local(report.statisticsRows)] }
    return PrintedForm.tables(of: report).compactMap { printed in
      var grid: FormGrid? =
        switch printed.key {
        case "proactive": proactive(printed.table, title: printed.title)
        case "requests": requests(printed.table, title: printed.title)
        case "remedies": remedies(printed.table, title: printed.title)
        case "statistics": statistics(printed.table, title: printed.title)
        default: nil
        }
      grid?.sortTiles()
      return grid
    }
  }
}
