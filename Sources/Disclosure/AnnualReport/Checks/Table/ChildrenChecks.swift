/// `agg.children`: a report that sums up is the organ's own level and all organs below it.
///
/// Whether the list of reports below holds the organ's own level cannot always be told. Where one of them is the organ's
/// own (same name, or its office 办公室), the sum must be equal. Where none is, the whole can be larger by the own level
/// that is not there, which proves nothing; it can never be smaller than the sum of its parts.
struct ChildrenChecks {
  let form: TableForm
  let report: AnnualReport
  let sheet: CellSheet
  let options: ReportChecker.Options

  func run(_ children: [AnnualReport], _ entries: inout [CheckEntry]) -> [TableChecks.Ranked] {
    guard let severity = form.severities["agg.children"] else { return [] }
    if let obstacle = obstacle(children) {
      entries.append(CheckEntry(id: "agg.children", scope: "", result: .notAssessable, reason: obstacle))
      return []
    }
    let sheets = children.map { child in
      var cells = CellSheet(child.cells)
      if options.blankAsZero, let form = TableForm.of(child) { cells.countBlanksAsZero(in: form) }
      return cells
    }
    let isComplete = children.contains { child in
      guard let own = child.organisation, let organ = report.organisation else { return false }
      return own == organ || own == organ + "办公室" || own == organ + "（本级）" || own == organ + "本级"
    }
    var findings: [TableChecks.Ranked] = []
    for row in form.rows {
      let outcome = compare(row, sheets, isComplete: isComplete, severity)
      entries.append(outcome.entry)
      if let finding = outcome.finding { findings.append(.init(finding: finding, anchor: finding.line ?? .max)) }
    }
    return findings
  }

  private func obstacle(_ children: [AnnualReport]) -> String? {
    guard !children.isEmpty else { return "未提供所属机关的报告" }
    let names = { (report: AnnualReport) in report.organisation ?? report.file }
    if let other = children.first(where: { $0.format != report.format }) { return "\(names(other))用的是另一种表格" }
    if let year = report.year, let other = children.first(where: { $0.year != nil && $0.year != year }) {
      return "\(names(other))的报告不是 \(year) 年的"
    }
    return nil
  }

  private func compare(
    _ row: TableForm.Row, _ sheets: [CellSheet], isComplete: Bool, _ severity: Finding.Severity
  ) -> (entry: CheckEntry, finding: Finding?) {
    var entry = CheckEntry(id: "agg.children", scope: row.path, result: .passed)
    var wrong: [(ordinal: Int, whole: Numeral, parts: Numeral)] = []
    for ordinal in row.ordinals {
      guard let whole = amount(ordinal, sheet) else {
        entry.result = .notAssessable
        entry.reason = "“\(CellAddress(ordinal: ordinal).definition.words)”没有可比的数"
        continue
      }
      let parts = sheets.compactMap { amount(ordinal, $0) }
      let sum = parts.reduce(Numeral.zero, +)
      if whole < sum || (isComplete && parts.count == sheets.count && sum < whole) {
        wrong.append((ordinal, whole, sum))
      } else if parts.count < sheets.count {
        entry.result = .notAssessable
        entry.reason = "有 \(sheets.count - parts.count) 份报告的“\(CellAddress(ordinal: ordinal).definition.words)”没有数"
      } else if sum < whole {
        entry.result = .notAssessable
        entry.reason = "汇总数比所附 \(sheets.count) 份报告之和多 \(whole - sum)，应为本级数，未附本级报告"
      }
    }
    guard let first = wrong.last else { return (entry, nil) }
    entry.result = .failed
    entry.reason = nil
    return (entry, finding(wrong.map(\.ordinal), first, count: sheets.count, isComplete, severity))
  }

  private func finding(
    _ ordinals: [Int], _ example: (ordinal: Int, whole: Numeral, parts: Numeral), count: Int, _ isComplete: Bool,
    _ severity: Finding.Severity
  ) -> Finding {
    let definition = CellAddress(ordinal: example.ordinal).definition
    let gap = (example.whole - example.parts).magnitude
    let members = isComplete ? "本级与所属机关 \(count) 份报告" : "所附 \(count) 份下级报告"
    let relation = example.whole < example.parts ? "少" : "多"
    let others = ordinals.count > 1 ? "同一行另有 \(ordinals.count - 1) 格不符。" : ""
    let joint = definition.block == "art20_1" ? "联合制发的文件只由牵头机关计一次。" : ""
    let source = report.cells[CellAddress(ordinal: example.ordinal)]?.source
    let place = Place.words([source].compactMap(\.self)).map { "（\($0)）" } ?? ""
    return Finding(
      check: "agg.children", severity: severity,
      message:
        "\(TableNames.part(definition.table))“\(definition.words)”汇总数为 \(example.whole)\(place)，"
        + "\(members)之和为 \(example.parts)，汇总数\(relation) \(gap)。\(others)\(joint)",
      cells: ordinals.map(CellAddress.init(ordinal:)), left: example.whole, right: example.parts, line: source?.line)
  }

  /// The number of a cell; amounts that print their unit are brought to 元 first.
  private func amount(_ ordinal: Int, _ sheet: CellSheet) -> Numeral? {
    guard sheet.states[ordinal] == .value else { return nil }
    let value = sheet.values[ordinal]
    switch sheet.units[ordinal] {
    case nil, "元": return value
    case "万", "万元": return 10_000 * value
    case "亿", "亿元": return 100_000_000 * value
    default: return value
    }
  }
}
