/// `n.share`: x件，占p% is x of some whole, rounded to the decimals that are printed.
struct ShareCheck {
  let report: AnnualReport
  let sums: CellSums

  private static let id = "n.share"

  func run(_ fact: Fact, _ outcome: inout NarrativeOutcome) {
    guard let part = fact.quantity, let percent = fact.percent else { return }
    guard !part.isApproximate else { return outcome.leave(Self.id, fact.scope, because: Caveat.approximate.reason) }
    let named = fact.parts.map(\.value)
    let cells = fact.claim?.isResult == true ? denominators : []
    if (named + cells.map(\.value)).contains(where: { Percentage.agrees(part.value, of: $0, printed: percent) }) {
      return outcome.pass(Self.id, fact.scope)
    }
    // The first total of the same sentence is what 占 refers to; without one, the table's totals.
    if fact.isClosed, let whole = fact.parts.first {
      let place = whole.span.line == fact.span.line ? "" : "（第 \(whole.span.line) 行）"
      return fail(fact, part, percent, whole.value, "\(whole.labelled)\(place)", [], &outcome)
    }
    if fact.claim?.isResult == true, fact.caveat == nil, let first = cells.first {
      return fail(fact, part, percent, first.value, "\(first.name) \(first.value) 件", [first.address], &outcome)
    }
    outcome.leave(Self.id, fact.scope, because: "文字没有写明占比的总数")
  }

  /// The totals of table 3 that a share of a result may refer to.
  private var denominators: [(name: String, value: Numeral, address: CellAddress)] {
    guard let total = Claim.handled.cells(in: report.format).first,
      let received = Claim.received.cells(in: report.format).first
    else { return [] }
    var all: [(String, Numeral, CellAddress)] = []
    if let value = sums.value([total]) { all.append((Claim.handled.table(in: report.format), value, total)) }
    if let value = sums.value([received]) { all.append((Claim.received.table(in: report.format), value, received)) }
    let carried = Claim.carriedIn.cells(in: report.format)
    if let value = sums.value([received] + carried), !carried.isEmpty { all.append(("新收加上年结转", value, received)) }
    return all.map { (name: $0.0, value: $0.1, address: $0.2) }
  }

  private func fail(
    _ fact: Fact, _ part: Fact.Quantity, _ percent: Numeral, _ whole: Numeral, _ name: String, _ cells: [CellAddress],
    _ outcome: inout NarrativeOutcome
  ) {
    let right = Percentage.share(part.value, of: whole, decimals: percent.scale)
    let computed = right.map { "\($0)%" } ?? "其他数值"
    let gap = right.map { "，相差 \(($0 - percent).magnitude) 个百分点" } ?? ""
    outcome.fail(
      fact.scope,
      Finding(
        check: Self.id, severity: FormCheck.narrativeSeverity(Self.id),
        message: "文字称\(part.labelled)占 \(percent)%（第 \(fact.span.line) 行），按\(name)计算应为 \(computed)\(gap)。",
        cells: cells, left: percent, right: right, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
  }
}
