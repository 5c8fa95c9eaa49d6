import Disclosure
import Documents

/// A table as the form prints it, with what is to be said of each cell.
struct FormTableView: Sendable {
  struct Row: Sendable {
    var tiles: [Tile]
  }

  struct Tile: Sendable {
    var isHead: Bool
    var text: String
    var scope: String?
    var rowspan: Int?
    var colspan: Int?
    var anchor: String?
    var style: String?
    var hint: String?
    var mark: String?
    var finding: FindingLink?
  }

  struct FindingLink: Sendable {
    var target: String
    /// The word and number of the finding, on the cells that it is mainly about.
    var word: String?
    var message: String
  }

  struct Legend: Sendable {
    var sign: String
    var meaning: String
  }

  var key: String
  var caption: String
  var headRows: [Row]
  var bodyRows: [Row]
  var legend: [Legend]
  var hasHead: Bool
  var hasLegend: Bool
}

extension FormTableView {
  init(_ grid: FormGrid, checked: CheckedReport, index: FindingIndex) {
    let rows = grid.tilesByRow.map { tiles in
      Row(tiles: tiles.map { Tile($0, in: grid, checked: checked, index: index) })
    }
    key = grid.key
    caption = grid.title
    headRows = Array(rows.prefix(grid.headRows))
    bodyRows = Array(rows.dropFirst(grid.headRows))
    let marks = Set(bodyRows.flatMap { $0.tiles.compactMap(\.mark) })
    legend = CellMark.all.filter { marks.contains($0.sign) }.map { Legend(sign: $0.sign, meaning: $0.meaning) }
    hasHead = !headRows.isEmpty
    hasLegend = !legend.isEmpty
  }
}

extension FormTableView.Tile {
  init(_ tile: FormGrid.Tile, in grid: FormGrid, checked: CheckedReport, index: FindingIndex) {
    isHead = false
    text = ""
    rowspan = tile.rowSpan > 1 ? tile.rowSpan : nil
    colspan = tile.columnSpan > 1 ? tile.columnSpan : nil
    switch tile.content {
    case .head(let words):
      isHead = true
      text = words
      scope = tile.columnSpan > 1 ? "colgroup" : "col"
    case .label(let words):
      isHead = true
      text = words
      scope = tile.rowSpan > 1 ? "rowgroup" : "row"
    case .number(let number):
      text = number.map(\.description) ?? ""
    case .empty: break
    case .cell(let address):
      show(checked.report.cells[address], at: address)
      link(address, checked.findings, index)
    }
  }

  private mutating func show(_ cell: Cell?, at address: CellAddress) {
    anchor = Anchors.cell(address)
    let sign = CellMark(cell)
    mark = sign?.sign
    text = CellText.text(cell)
    var styles: [String] = []
    if let sign {
      styles.append(sign.style)
      hint = [sign.meaning, cell.map { ReportWords.place($0.source) } ?? ""].filter { !$0.isEmpty }
        .joined(separator: "；")
    }
    if let cell, cell.status == .ambiguous {
      hint =
        "可能的数：" + cell.candidates.map(\.description).joined(separator: "、")
        + (cell.candidatesTruncated ? " 等" : "")
    }
    if cell?.value == .zero { styles.append("z") }
    style = styles.isEmpty ? nil : styles.joined(separator: " ")
  }

  private mutating func link(_ address: CellAddress, _ findings: [Finding], _ index: FindingIndex) {
    guard let entry = index[address] else { return }
    let finding = findings[entry.finding]
    let word = "\(ReportWords.severity(finding.severity))\(entry.finding + 1)"
    self.finding = FormTableView.FindingLink(
      target: Anchors.finding(entry.finding), word: entry.isMain ? word : nil, message: "\(word)：\(finding.message)")
    style = [style, entry.isMain ? "bad" : "part-of", finding.severity.rawValue].compactMap(\.self).joined(
      separator: " ")
  }
}
