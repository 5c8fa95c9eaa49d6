/// `v.blank`: nothing may be left empty; where there is nothing to report, 0 is to be written.
///
/// One entry a row, one finding a table, since an officer who left one cell empty mostly left a hundred.
struct BlankChecks {
  let form: TableForm
  let report: AnnualReport
  let sheet: CellSheet

  /// The most cells that one finding lists.
  private static let listed = 20

  func run(_ entries: inout [CheckEntry]) -> [TableChecks.Ranked] {
    guard let severity = form.severities["v.blank"] else { return [] }
    var findings: [TableChecks.Ranked] = []
    var start = form.rows.startIndex
    while start < form.rows.endIndex {
      let table = form.rows[start].table
      let end = form.rows[start...].firstIndex { $0.table != table } ?? form.rows.endIndex
      findings += run(form.rows[start..<end], table, severity, &entries)
      start = end
    }
    return findings
  }

  private func run(
    _ rows: ArraySlice<TableForm.Row>, _ table: String, _ severity: Finding.Severity, _ entries: inout [CheckEntry]
  ) -> [TableChecks.Ranked] {
    let part = TableNames.part(table)
    var missing: [TableForm.Row] = []
    var empty: [Int] = []
    var cells = 0
    for row in rows {
      let isAbsent = row.ordinals.allSatisfy { sheet.states[$0] == .absent }
      let blanks = row.ordinals.filter { sheet.isEmpty($0) }
      if isAbsent { missing.append(row) }
      empty += blanks
      cells += row.ordinals.count
      entries.append(
        CheckEntry(id: "v.blank", scope: row.path, result: isAbsent || !blanks.isEmpty ? .failed : .passed))
    }
    if missing.count == rows.count {
      let message = "\(part)没有读到表格，应按规定格式列表填报。"
      return [ranked(Finding(check: "v.blank", severity: severity, message: message))]
    }
    var findings: [TableChecks.Ranked] = []
    if !missing.isEmpty { findings.append(ranked(self.missing(missing, part, severity))) }
    if !empty.isEmpty {
      let message =
        empty.count == cells ? "\(part)的表格全部留空（\(cells) 格）。没有发生的应填 0。" : "\(part)\(blanks(empty))。没有发生的应填 0。"
      findings.append(
        ranked(
          Finding(
            check: "v.blank", severity: severity, message: message,
            cells: empty.prefix(Self.listed).map(CellAddress.init(ordinal:)), line: line(of: empty))))
    }
    return findings
  }

  private func blanks(_ empty: [Int]) -> String {
    let marks = empty.count { sheet.states[$0] == .placeholder }
    let names = empty.prefix(3).map { "“\(CellAddress(ordinal: $0).definition.words)”" }.joined(separator: "、")
    let kind = marks == 0 ? "留空" : marks == empty.count ? "填的是“/”或“—”" : "留空或填“/”“—”"
    return empty.count > 3 ? "有 \(empty.count) 格\(kind)，如\(names)等" : "\(names)\(kind)"
  }

  private func missing(_ rows: [TableForm.Row], _ part: String, _ severity: Finding.Severity) -> Finding {
    let names = rows.prefix(3).compactMap { row in
      row.ordinals.first.map { "“\(TableNames.row(CellAddress(ordinal: $0).definition))”" }
    }
    let list = names.joined(separator: "、")
    var message = rows.count > 3 ? "\(part)的表格缺 \(rows.count) 行，如\(list)等。" : "\(part)的表格缺\(list)一行。"
    if rows.count > 1, rows.count <= 3 { message = "\(part)的表格缺\(list)\(rows.count) 行。" }
    if let implied = impliedTotal(of: rows) { message += "按其余各项推算，该行“总计”应为 \(implied)。" }
    return Finding(
      check: "v.blank", severity: severity, message: message,
      cells: rows.flatMap(\.ordinals).prefix(Self.listed).map(CellAddress.init(ordinal:)), line: line(around: rows))
  }

  /// What the total of the one missing row of outcomes must be, if the others are known.
  private func impliedTotal(of rows: [TableForm.Row]) -> Numeral? {
    guard rows.count == 1, let row = rows.first, let check = form.checks.first(where: { $0.id == "t3.resultSum" }),
      let equation = check.equations.first(where: { $0.scope == "total" }),
      let total = equation.right.sum(sheet, previous: nil),
      equation.left.contains(where: { row.ordinals.contains($0.ordinal) }),
      let others = equation.left.filter({ !row.ordinals.contains($0.ordinal) }).sum(sheet, previous: nil)
    else { return nil }
    let implied = total - others
    return implied.isNegative ? nil : implied
  }

  /// The line of the last row that is there before the first missing one.
  private func line(around missing: [TableForm.Row]) -> Int? {
    guard let place = form.rows.firstIndex(where: { $0.path == missing.first?.path }) else { return nil }
    return form.rows[..<place].reversed().lazy.compactMap { line(of: $0.ordinals) }.first
  }

  private func line(of ordinals: [Int]) -> Int? {
    ordinals.first.flatMap { report.cells[CellAddress(ordinal: $0)]?.source.line }
  }

  private func ranked(_ finding: Finding) -> TableChecks.Ranked {
    TableChecks.Ranked(finding: finding, anchor: finding.line ?? .max)
  }
}
