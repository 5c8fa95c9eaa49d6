import Disclosure
import Documents

/// A counted table as the form prints it; each number that is not 0 leads to its cases.
struct CountTableView: Sendable {
  struct Row: Sendable {
    var tiles: [Tile]
  }

  struct Tile: Sendable {
    var isHead = false
    var text = ""
    var scope = ""
    var rowspan: Int?
    var colspan: Int?
    /// The cases that it counts; empty for 0.
    var path = ""
    var label = ""
    var isZero = false
  }

  var key: String
  var caption: String
  var headRows: [Row]
  var bodyRows: [Row]

  init(_ grid: FormGrid, of report: AnnualReport, path: (CellAddress) -> String) {
    let rows = grid.tilesByRow.map { tiles in Row(tiles: tiles.map { Tile($0, of: report, path: path) }) }
    key = grid.key
    caption = grid.title
    headRows = Array(rows.prefix(grid.headRows))
    bodyRows = Array(rows.dropFirst(grid.headRows))
  }
}

extension CountTableView.Tile {
  init(_ tile: FormGrid.Tile, of report: AnnualReport, path: (CellAddress) -> String) {
    rowspan = tile.rowSpan > 1 ? tile.rowSpan : nil
    colspan = tile.columnSpan > 1 ? tile.columnSpan : nil
    switch tile.content {
    case .head(let words):
      (isHead, text, scope) = (true, words, tile.columnSpan > 1 ? "colgroup" : "col")
    case .label(let words):
      (isHead, text, scope) = (true, words, tile.rowSpan > 1 ? "rowgroup" : "row")
    case .cell(let address):
      let cell = report.cells[address]
      text = CellText.text(cell)
      isZero = cell?.value == .zero
      if !isZero { self.path = path(address) }
      label = "\(address.definition.words)：\(text)"
    case .number, .empty: break
    }
  }
}
