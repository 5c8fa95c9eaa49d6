/// `v.nonNegative`: a count is a whole number, not below 0, in the unit of its column.
///
/// One entry and one finding a row.
struct CountChecks {
  let form: TableForm
  let report: AnnualReport
  let sheet: CellSheet

  /// Units in which things are counted; anything else behind a count (万, 元) makes it another number.
  private static let counters: Set<String> = [
    "件", "条", "项", "个", "次", "人", "人次", "篇", "份", "宗", "起", "部", "家", "例",
  ]

  func run(_ entries: inout [CheckEntry]) -> [TableChecks.Ranked] {
    guard let severity = form.severities["v.nonNegative"] else { return [] }
    var findings: [TableChecks.Ranked] = []
    for row in form.rows where !row.counts.isEmpty {
      var entry = CheckEntry(id: "v.nonNegative", scope: row.path, result: .passed)
      let wrong = row.counts.filter { sheet.states[$0] == .value && !isCount($0) }
      if !wrong.isEmpty {
        entry.result = .failed
        let finding = finding(wrong, severity)
        findings.append(.init(finding: finding, anchor: finding.line ?? .max))
      } else if let unknown = row.counts.first(where: { sheet.states[$0] != .value }) {
        entry.result = .notAssessable
        let name = CellAddress(ordinal: unknown).definition.words
        entry.reason = "“\(name)”\(MissingValue.obstacle(sheet.states[unknown]))"
      }
      entries.append(entry)
    }
    return findings
  }

  private func isCount(_ ordinal: Int) -> Bool {
    let value = sheet.values[ordinal]
    guard !value.isNegative, value.isIntegral else { return false }
    return sheet.units[ordinal].map(Self.counters.contains) ?? true
  }

  private func finding(_ ordinals: [Int], _ severity: Finding.Severity) -> Finding {
    let addresses = ordinals.map(CellAddress.init(ordinal:))
    let faults = addresses.map { address in
      let value = sheet.values[address.ordinal]
      let fault =
        if value.isNegative { "件数不得为负" } else if !value.isIntegral { "件数须为整数" } else {
          "单位“\(sheet.units[address.ordinal] ?? "")”与该栏不符"
        }
      return "“\(address.definition.words)”为 \(value)\(sheet.units[address.ordinal] ?? "")，\(fault)"
    }
    let sources = addresses.compactMap { report.cells[$0]?.source }
    let place = Place.words(sources).map { "（\($0)）" } ?? ""
    return Finding(
      check: "v.nonNegative", severity: severity,
      message: "\(TableNames.part(addresses[0].definition.table))\(faults.joined(separator: "；"))\(place)。",
      cells: addresses, left: sheet.values[ordinals[0]], line: sources.first?.line)
  }
}
