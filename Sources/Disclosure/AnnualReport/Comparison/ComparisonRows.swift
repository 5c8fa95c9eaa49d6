/// Builds the rows of a comparison.
struct ComparisonRows {
  let reports: [AnnualReport]
  let showsChanges: Bool

  func all() -> [ReportComparison.Row] {
    let known = CellAddress.all.filter { address in reports.contains { $0.cells[address] != nil } }
    var rows = known.sorted { rank($0) < rank($1) }.map(row)
    let formats = Set(reports.map(\.format))
    if formats.contains(.form2014), !formats.isDisjoint(with: [.form2019, .form2021]) {
      rows += FormBridge.outcomes.map(row)
    }
    return rows
  }

  /// The order of the printed forms, with 其他处理 of 2019 behind the three rows of 2021.
  private func rank(_ address: CellAddress) -> (Int, Int, Int) {
    let definition = address.definition
    let table = ["proactive", "requests", "remedies", "statistics"].firstIndex(of: definition.table) ?? 4
    if let place = FormBridge.otherHandling[address]?.last?.ordinal {
      // All columns of the row follow the last column of 3.其他.
      let row = CellAddress("requests.otherMisc.total")?.ordinal ?? place
      return (table, row, place)
    }
    return (table, address.ordinal, 0)
  }

  private func row(_ address: CellAddress) -> ReportComparison.Row {
    let values = reports.map { value(of: address, in: $0) }
    let definition = address.definition
    return ReportComparison.Row(
      name: definition.name, table: definition.table, label: definition.words, address: address, values: values,
      changes: changes(values))
  }

  private func value(of address: CellAddress, in report: AnnualReport) -> ReportComparison.Value {
    if let cell = report.cells[address] {
      return ReportComparison.Value(number: cell.value, status: cell.status, unit: cell.unit, isSum: false)
    }
    if let parts = FormBridge.otherHandling[address] { return sum(parts, in: report) }
    return ReportComparison.Value(number: nil, status: nil, unit: nil, isSum: false)
  }

  private func row(_ bridge: FormBridge) -> ReportComparison.Row {
    let values = reports.map { report in
      guard report.format != .form2014 else { return sum(bridge.earlier, in: report) }
      let printed = bridge.later.filter { report.cells[$0] != nil }
      return sum(printed, in: report)
    }
    return ReportComparison.Row(
      name: bridge.name, table: "requests", label: bridge.label, address: nil, values: values, changes: changes(values))
  }

  /// The sum of cells, if every one of them has a number.
  private func sum(_ addresses: [CellAddress], in report: AnnualReport) -> ReportComparison.Value {
    let numbers = addresses.compactMap { report.cells[$0]?.value }
    let isComplete = !numbers.isEmpty && numbers.count == addresses.count
    return ReportComparison.Value(
      number: isComplete ? numbers.reduce(.zero, +) : nil, status: nil, unit: nil, isSum: isComplete)
  }

  private func changes(_ values: [ReportComparison.Value]) -> [ReportComparison.Change?] {
    guard showsChanges else { return values.map { _ in nil } }
    return values.indices.map { index in
      guard index > 0, values[index].unit == values[index - 1].unit else { return nil }
      return change(from: values[index - 1].number, to: values[index].number)
    }
  }

  private func change(from before: Numeral?, to now: Numeral?) -> ReportComparison.Change? {
    guard let before, let now else { return nil }
    let delta = now - before
    return ReportComparison.Change(delta: delta, percent: Percentage.share(delta, of: before, decimals: 1))
  }
}
