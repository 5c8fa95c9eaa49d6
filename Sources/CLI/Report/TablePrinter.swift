import Disclosure
import Documents

/// The statutory tables of a report, drawn for 80 columns.
///
/// What the form spreads over two levels of heads is put one under the other, and table 4 is turned so that each group
/// has a row; the numbers stay in the order of the form.
struct TablePrinter {
  let terminal: Terminal

  func show(_ checked: CheckedReport) {
    let report = checked.report
    let marks = FindingMarks(checked.findings)
    for table in TerminalTable.tables(of: report) {
      let text = TextTable(
        head: table.head,
        rows: table.rows.map { row in
          TextTable.Row(
            label: row.label, indent: row.indent,
            fields: row.contents.map { field($0, report, marks) })
        })
      terminal.print(terminal.painted(table.title, .bold))
      for line in text.lines(width: Terminal.width, terminal) { terminal.print(line) }
      terminal.print()
    }
    showDoubts(of: report)
  }

  private func field(_ content: TerminalTable.Content, _ report: AnnualReport, _ marks: FindingMarks) -> TextTable.Field
  {
    switch content {
    case .text(let text): return TextTable.Field(text: SafeText.of(text))
    case .cell(let address):
      let cell = report.cells[address]
      let text = cell?.status == .ambiguous ? "?" : cell?.status == .illegible ? "×" : CellText.text(cell)
      return TextTable.Field(text: SafeText.of(text), colour: marks.colour(of: address))
    }
  }

  /// What could not be told, a line for each row of the form.
  private func showDoubts(of report: AnnualReport) {
    let doubts = report.cells.filter { $0.cell.status == .ambiguous || $0.cell.status == .illegible }
    guard !doubts.isEmpty else { return }
    terminal.print(terminal.painted("存疑（?）和无法辨认（×）的单元格", .bold))
    var rest = doubts[...]
    while let first = rest.first?.address.definition {
      let row = rest.prefix { $0.address.definition.block == first.block && $0.address.definition.row == first.row }
      rest = rest.dropFirst(row.count)
      let words = row.map { address, cell in
        let content = cell.status == .ambiguous ? ReportWords.candidates(cell, limit: 8) : "原文“\(cell.source.text)”"
        return [address.definition.columnLabel, content].filter { !$0.isEmpty }.joined(separator: " ")
      }
      let text = SafeText.of("\(first.rowLabel)：\(words.joined(separator: "；"))")
      for line in TextWrap.lines(text, width: Terminal.width - 2) { terminal.print("  " + line) }
    }
    terminal.print()
  }
}

/// The colour of the gravest finding on each cell.
struct FindingMarks {
  private var severities: [CellAddress: Finding.Severity] = [:]

  init(_ findings: [Finding]) {
    for finding in findings {
      for address in finding.cells {
        severities[address] = min(severities[address] ?? finding.severity, finding.severity)
      }
    }
  }

  func colour(of address: CellAddress) -> Terminal.Colour? {
    switch severities[address] {
    case .error: .red
    case .warning: .yellow
    case .note, nil: nil
    }
  }
}
