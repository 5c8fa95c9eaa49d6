import Disclosure
import Documents

/// Reports side by side in 80 columns: a column each, five at a time, and the change where there are two.
struct ComparisonPrinter {
  let terminal: Terminal
  let comparison: ReportComparison

  private static let atOnce = 5
  private static let titles = [
    "proactive": "表二 主动公开", "requests": "表三 依申请公开", "remedies": "表四 行政复议、行政诉讼", "statistics": "统计表",
  ]

  func show() {
    terminal.print(terminal.painted(ReportWords.kind(comparison.kind), .bold))
    for (index, report) in comparison.reports.enumerated() {
      write("[\(index + 1)] \(ReportWords.name(report))（\(report.file)，\(ReportWords.format(report.format))）")
    }
    for note in comparison.notes { write("注意：\(note)", .yellow) }
    terminal.print()
    for first in stride(from: 0, to: comparison.reports.count, by: Self.atOnce) {
      showTables(of: first..<min(first + Self.atOnce, comparison.reports.count))
    }
    for (index, wording) in comparison.copiedWording.enumerated() { show(wording, of: index + 1) }
  }

  private func showTables(of reports: Range<Int>) {
    var rest = comparison.rows[...]
    while let table = rest.first?.table {
      let rows = rest.prefix { $0.table == table }
      rest = rest.dropFirst(rows.count)
      let telling = rows.filter(isTelling)
      guard !telling.isEmpty else { continue }
      let lines = TextTable(head: head(reports), rows: telling.map { row($0, reports) })
        .lines(width: Terminal.width, terminal)
      terminal.print(terminal.painted(Self.titles[table] ?? table, .bold))
      for line in lines { terminal.print(line) }
      if telling.count < rows.count {
        terminal.print(terminal.painted("其余 \(rows.count - telling.count) 行各份均为 0 或空白。", .grey))
      }
      terminal.print()
    }
  }

  /// A row of which every report says 0 or nothing tells nobody anything.
  private func isTelling(_ row: ReportComparison.Row) -> Bool {
    row.values.contains { $0.number.map { $0 != 0 } ?? ($0.status == .ambiguous || $0.status == .illegible) }
  }

  private var showsChange: Bool {
    comparison.reports.count == 2 && comparison.rows.contains { $0.changes.contains { $0 != nil } }
  }

  private func head(_ reports: Range<Int>) -> [String] {
    let names = reports.map { index in
      comparison.kind == .years ? comparison.reports[index].year.map { "\($0)" } ?? "[\(index + 1)]" : "[\(index + 1)]"
    }
    return names + (showsChange ? ["增减", "%"] : [])
  }

  private func row(_ row: ReportComparison.Row, _ reports: Range<Int>) -> TextTable.Row {
    var fields = reports.map { TextTable.Field(text: text(row.values[$0])) }
    if showsChange {
      let change = row.changes.last ?? nil
      fields.append(TextTable.Field(text: change.map { signed($0.delta) } ?? ""))
      fields.append(TextTable.Field(text: change?.percent.map(signed) ?? ""))
    }
    return TextTable.Row(label: row.label, fields: fields)
  }

  private func text(_ value: ReportComparison.Value) -> String {
    if let number = value.number { return number.description + (value.unit ?? "") }
    return value.status == .ambiguous ? "?" : value.status == .illegible ? "×" : ""
  }

  private func signed(_ number: Numeral) -> String {
    number > 0 ? "+\(number)" : number.description
  }

  private func show(_ wording: CopiedWording, of index: Int) {
    let share = ReportWords.percent(wording.pairs.count, of: wording.count)
    terminal.print(terminal.painted("[\(index + 1)] 与 [\(index)] 相同的句子", .bold))
    write("\(wording.count) 句中有 \(wording.pairs.count) 句，占 \(share)%。")
    for pair in wording.pairs { write("  第 \(pair.line) 行（上一份第 \(pair.previousLine) 行）：\(pair.text)", .grey) }
    terminal.print()
  }

  private func write(_ text: String, _ colour: Terminal.Colour? = nil) {
    for line in TextWrap.lines(SafeText.of(text), width: Terminal.width) {
      terminal.print(terminal.painted(line, colour))
    }
  }
}
