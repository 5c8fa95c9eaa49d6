import Disclosure

/// The tables, the numbers of the prose and the prose itself.
extension ReportPrint {
  static func table(_ grid: FormGrid, _ checked: CheckedReport, to page: inout HTMLText) {
    let marks = marks(of: checked)
    page.markup("<section class=\"")
    page.text(grid.key)
    page.markup("\"><h2>")
    page.text(grid.title)
    page.markup("</h2>\n<table>\n")
    for (row, tiles) in grid.tilesByRow.enumerated() {
      if row == 0, grid.headRows > 0 { page.markup("<thead>\n") }
      page.markup("<tr>")
      for tile in tiles { self.tile(tile, checked.report, marks, to: &page) }
      page.markup("</tr>\n")
      if row + 1 == grid.headRows { page.markup("</thead>\n<tbody>\n") }
    }
    if grid.headRows > 0 { page.markup("</tbody>\n") }
    page.markup("</table></section>\n")
  }

  /// The gravest finding on each cell, by its number in the list.
  private static func marks(of checked: CheckedReport) -> [CellAddress: (number: Int, severity: Finding.Severity)] {
    var marks: [CellAddress: (number: Int, severity: Finding.Severity)] = [:]
    for (index, finding) in checked.findings.enumerated() {
      for address in finding.cells where marks[address] == nil { marks[address] = (index + 1, finding.severity) }
    }
    return marks
  }

  private static func tile(
    _ tile: FormGrid.Tile, _ report: AnnualReport,
    _ marks: [CellAddress: (number: Int, severity: Finding.Severity)], to page: inout HTMLText
  ) {
    switch tile.content {
    case .head(let words):
      page.markup("<th")
      page.markup(tile.columnSpan > 1 ? " scope=\"colgroup\"" : " scope=\"col\"")
      spans(tile, to: &page)
      page.markup(">")
      page.text(words)
      page.markup("</th>")
    case .label(let words):
      page.markup("<th")
      page.markup(tile.rowSpan > 1 ? " scope=\"rowgroup\"" : " scope=\"row\"")
      spans(tile, to: &page)
      page.markup(">")
      page.text(words)
      page.markup("</th>")
    case .number(let number):
      page.markup("<td")
      spans(tile, to: &page)
      page.markup(">")
      page.text(number?.description ?? "")
      page.markup("</td>")
    case .empty: page.markup("<td></td>")
    case .cell(let address):
      let cell = report.cells[address]
      page.markup("<td")
      spans(tile, to: &page)
      page.markup(" class=\"")
      page.text(
        [cell?.status.rawValue ?? "absent", marks[address]?.severity.rawValue].compactMap(\.self)
          .joined(separator: " "))
      page.markup("\">")
      page.text(CellText.text(cell))
      if let mark = marks[address] {
        page.markup("<a href=\"#f")
        page.number(mark.number)
        page.markup("\"><sup>")
        page.number(mark.number)
        page.markup("</sup></a>")
      }
      page.markup("</td>")
    }
  }

  private static func spans(_ tile: FormGrid.Tile, to page: inout HTMLText) {
    if tile.rowSpan > 1 {
      page.markup(" rowspan=\"")
      page.number(tile.rowSpan)
      page.markup("\"")
    }
    if tile.columnSpan > 1 {
      page.markup(" colspan=\"")
      page.number(tile.columnSpan)
      page.markup("\"")
    }
  }

  static func facts(_ report: AnnualReport, to page: inout HTMLText) {
    guard !report.facts.isEmpty else { return }
    page.markup("<h2>文字中的数字</h2>\n<table class=\"list\"><thead><tr>")
    page.markup("<th>行</th><th>类别</th><th>所述事项</th><th>数字</th><th>原文</th></tr></thead><tbody>\n")
    for fact in report.facts {
      page.markup("<tr><td>")
      page.number(fact.span.line)
      for text in [ReportWords.kind(fact.kind), fact.subject, CellText.text(fact), fact.excerpt] {
        page.markup("</td><td>")
        page.text(text)
      }
      page.markup("</td></tr>\n")
    }
    page.markup("</tbody></table>\n")
  }

  static func prose(_ report: AnnualReport, to page: inout HTMLText) {
    let sections = report.sections.filter { !$0.text.isEmpty }
    guard !sections.isEmpty else { return }
    page.markup("<h2>正文</h2>\n")
    for section in sections {
      page.markup("<h3>")
      page.text([section.number, section.title].compactMap(\.self).joined(separator: "、"))
      page.markup("</h3>\n")
      for line in section.text.split(separator: "\n") {
        page.markup("<p>")
        page.text(String(line))
        page.markup("</p>\n")
      }
    }
  }
}
