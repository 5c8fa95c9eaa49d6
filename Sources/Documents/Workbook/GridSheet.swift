import Disclosure

/// Draws a table of the form on a sheet: heads joined as printed, blanks blank, doubts as text with a note.
struct GridSheet {
  let grid: FormGrid
  let checked: CheckedReport
  let sheet: Sheet

  /// The rows above the table: its title and the name of the report.
  private static let above = 2

  func write() throws {
    try setWidths()
    try sheet.write(grid.title, row: 0, column: 0, .title)
    try sheet.write(ReportWords.name(checked.report), row: 1, column: 0, .title)
    let marks = marks()
    for tile in grid.tiles { try write(tile, marks) }
    if grid.headRows > 0 { try sheet.freeze(rows: GridSheet.above + grid.headRows, columns: grid.labelColumns) }
    if grid.key == "remedies" || grid.key == "requests" { sheet.setLandscape() }
  }

  private func setWidths() throws {
    switch grid.key {
    case "requests":
      try sheet.setWidth(9, columns: 0...0)
      try sheet.setWidth(12, columns: 1...1)
      try sheet.setWidth(40, columns: 2...2)
      try sheet.setWidth(9, columns: 3...(grid.columns - 1))
    case "remedies": try sheet.setWidth(8, columns: 0...(grid.columns - 1))
    case "statistics":
      try sheet.setWidth(64, columns: 0...0)
      try sheet.setWidth(10, columns: 1...(grid.columns - 1))
    default:
      try sheet.setWidth(26, columns: 0...0)
      try sheet.setWidth(18, columns: 1...(grid.columns - 1))
    }
  }

  private func marks() -> [CellAddress: Finding] {
    var marks: [CellAddress: Finding] = [:]
    for finding in checked.findings {
      for address in finding.cells where marks[address] == nil { marks[address] = finding }
    }
    return marks
  }

  private func write(_ tile: FormGrid.Tile, _ marks: [CellAddress: Finding]) throws {
    let row = tile.row + GridSheet.above
    switch tile.content {
    case .head(let words):
      try sheet.merge(row: row, column: tile.column, rowSpan: tile.rowSpan, columnSpan: tile.columnSpan, .head)
      try sheet.write(words, row: row, column: tile.column, .head)
    case .label(let words):
      try sheet.merge(row: row, column: tile.column, rowSpan: tile.rowSpan, columnSpan: tile.columnSpan, .label)
      try sheet.write(words, row: row, column: tile.column, .label)
    case .number(let number?): try sheet.write(number, row: row, column: tile.column)
    case .number(nil), .empty: try sheet.writeBlank(row: row, column: tile.column)
    case .cell(let address):
      try write(checked.report.cells[address], tile, row: row, finding: marks[address])
    }
  }

  private func write(_ cell: Cell?, _ tile: FormGrid.Tile, row: Int, finding: Finding?) throws {
    let look = look(of: cell, finding)
    try sheet.merge(row: row, column: tile.column, rowSpan: tile.rowSpan, columnSpan: tile.columnSpan, look)
    if let value = cell?.value, cell?.unit == nil {
      try sheet.write(value, row: row, column: tile.column, look)
    } else {
      let text = CellText.text(cell)
      if text.isEmpty {
        try sheet.writeBlank(row: row, column: tile.column, look)
      } else {
        try sheet.write(text, row: row, column: tile.column, look)
      }
    }
    if let note = note(on: cell, finding) { try sheet.comment(note, row: row, column: tile.column) }
  }

  private func look(of cell: Cell?, _ finding: Finding?) -> Workbook.Look {
    switch (finding?.severity, cell?.status) {
    case (.error, _): .error
    case (.warning, _): .warning
    case (_, .ambiguous), (_, .illegible): .doubtful
    default: .number
    }
  }

  private func note(on cell: Cell?, _ finding: Finding?) -> String? {
    var lines: [String] = []
    if let finding { lines.append("\(ReportWords.severity(finding.severity))：\(finding.message)") }
    if let cell, cell.status == .ambiguous {
      lines.append("存疑，可能为：\(ReportWords.candidates(cell, limit: Cell.maximumCandidates))。")
    }
    if let cell, cell.status == .illegible { lines.append("无法辨认，原文为“\(cell.source.text)”。") }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
