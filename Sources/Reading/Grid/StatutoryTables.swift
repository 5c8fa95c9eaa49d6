import Disclosure

/// Reads tables 2, 3 and 4 of the forms of 2019 and 2021 into a report.
struct StatutoryTables {
  let script: Script

  /// Table 2.
  ///
  /// The form is told by the words of its head.
  func readProactive(_ range: Range<Int>, form: AnnualReport.Format, into report: inout AnnualReport) -> Int? {
    let plan = form == .form2019 ? TablePlan.proactive2019 : TablePlan.proactive2021
    let outcome = TableReader(script: script, plan: plan, sums: [])
      .read(range, readsSigns: form == .form2019)
    SimpleRows(script: script, plan: plan).write(outcome.rows, into: &report.cells)
    return outcome.end
  }

  /// Table 3.
  func readRequests(_ range: Range<Int>, into report: inout AnnualReport) -> Int? {
    let plan = TablePlan.requests
    let outcome = TableReader(script: script, plan: plan, sums: [0..<7]).read(range)
    SolvedRows(
      script: script, plan: plan,
      rowCheck: { row, _ in EquationInstance(check: "t3.columnSum", scope: plan.rows[row].key) },
      equations: StatutoryTables.requestEquations(Set(outcome.rows.map(\.row))),
      columnKeys: StatutoryTables.requestColumns
    ).write(outcome.rows, into: &report.cells, assumed: &report.assumedEquations)
    return outcome.end
  }

  /// Table 4.
  func readRemedies(_ range: Range<Int>, into report: inout AnnualReport) -> Int? {
    let plan = TablePlan.remedies
    guard let slot = RemediesRow(script: script, plan: plan).slot(in: range) else { return nil }
    let sums = [0..<5, 5..<10, 10..<15]
    let style = TableStyle(slots: [slot], plan: plan, script: script)
    let reading = SlotReader(script: script, style: style, sums: sums, signed: []).read(slot, count: 15)
    let groups = sums.map { plan.rows[0].cells[$0.lowerBound].definition.block ?? "" }
    SolvedRows(
      script: script, plan: plan,
      rowCheck: { _, sum in EquationInstance(check: "t4.groupSum", scope: groups[sum.lowerBound / 5]) },
      equations: [], columnKeys: []
    ).write([.init(row: 0, slot: slot, reading: reading)], into: &report.cells, assumed: &report.assumedEquations)
    return slot.printed.last?.range.upperBound ?? slot.label.upperBound
  }

  private static let requestColumns = TablePlan.requests.rows.first?.cells.compactMap(\.definition.column) ?? []

  /// The balance and the sum of the results, for the rows that the report prints.
  private static func requestEquations(_ printed: Set<Int>) -> [ColumnEquation] {
    let rows = TablePlan.requests.rows
    func index(_ key: String) -> Int { rows.firstIndex { $0.key == key } ?? 0 }
    let (new, carriedIn, total, carriedOut) =
      (index("receivedNew"), index("carriedIn"), index("resultsTotal"), index("carriedOut"))
    let summary = index("otherHandling")
    var balance = Array(repeating: 0, count: rows.count)
    (balance[new], balance[carriedIn], balance[total], balance[carriedOut]) = (1, 1, -1, -1)
    var results = Array(repeating: 0, count: rows.count)
    let hasParts = !printed.isDisjoint(with: (summary + 1)...(summary + 3))
    for row in (carriedIn + 1)..<total {
      let isPart = ((summary + 1)...(summary + 3)).contains(row)
      if row == summary ? !hasParts || printed.contains(summary) : !isPart || hasParts { results[row] = 1 }
    }
    results[total] = -1
    return [
      ColumnEquation(check: "t3.balance", factors: balance, anchors: [new, total]),
      ColumnEquation(check: "t3.resultSum", factors: results, anchors: [total]),
    ]
  }
}
