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
  /// The tables that a report has, in the order of its form. A table of which no cell was read is left out.
  public static func grids(of report: AnnualReport) -> [FormGrid] {
    if report.format == .local { return report.statisticsRows.isEmpty ? [] : [local(report.statisticsRows)] }
    return ReportForms.Form.forms(of: report).flatMap { form in
      form.tables.compactMap { table -> FormGrid? in
        guard report.cells.contains(where: { $0.address.definition.table == table.key }) else { return nil }
        let title = form.title(of: table)
        var grid: FormGrid? =
          switch table.key {
          case "proactive": proactive(table, title: title)
          case "requests": requests(table, title: title, report: report)
          case "remedies": remedies(table, title: title)
          case "statistics": statistics(table, title: title)
          default: nil
          }
        grid?.sortTiles()
        return grid
      }
    }
  }
}

extension ReportForms.Form {
  /// The form of a report; for prose that carries cells all the same, the forms that have those cells.
  fileprivate static func forms(of report: AnnualReport) -> [ReportForms.Form] {
    if let form = ReportForms.shared[report.format] { return [form] }
    guard let first = report.cells.first(where: { _ in true }) else { return [] }
    let format = AnnualReport.Format.allCases.first { first.address.definition.forms.contains($0) }
    return format.flatMap { ReportForms.shared[$0] }.map { [$0] } ?? []
  }

  /// The heading of the part that a table fills, or the title of the table itself.
  fileprivate func title(of table: ReportForms.Table) -> String {
    if let section = sections.first(where: { $0.key == table.key }) { return "\(section.number)、\(section.title)" }
    return table.title ?? table.key
  }
}
