/// `n.share` of a change: a stated growth or decline agrees with the numbers before and after, where both are printed here or in last year's
/// report.
struct GrowthCheck {
  let previous: AnnualReport?
  let options: ReportChecker.Options

  private static let id = "n.share"

  func run(_ fact: Fact, _ outcome: inout NarrativeOutcome) {
    guard let percent = fact.percent else { return }
    guard let current = fact.quantity else {
      return outcome.leave(Self.id, fact.scope, because: "文字没有写明增减的是哪个数")
    }
    let base = fact.parts.first
    guard !current.isApproximate, base?.isApproximate != true else {
      return outcome.leave(Self.id, fact.scope, because: Caveat.approximate.reason)
    }
    if let base {
      compare(fact, current, percent, [(base.value, "按文字所述上年 \(base.value) \(base.unit ?? "")")], &outcome)
    } else if fact.caveat == nil, let claim = fact.claim, let previous {
      let sums = CellSums(report: previous, blankAsZero: options.blankAsZero)
      let bases = claim.acceptable(in: previous.format).compactMap(sums.value).map { ($0, "按上年报告的 \($0) 件") }
      guard !bases.isEmpty else { return outcome.leave(Self.id, fact.scope, because: "上年报告没有可对照的数") }
      compare(fact, current, percent, bases, &outcome)
    } else {
      outcome.leave(Self.id, fact.scope, because: "没有上年的数可以对照")
    }
  }

  private func compare(
    _ fact: Fact, _ current: Fact.Quantity, _ percent: Numeral, _ bases: [(value: Numeral, name: String)],
    _ outcome: inout NarrativeOutcome
  ) {
    guard let base = bases.first(where: { $0.value > .zero }) else {
      return outcome.leave(Self.id, fact.scope, because: "上年数为 0，不能计算增减幅度")
    }
    if bases.contains(where: { Percentage.agrees(current.value - $0.value, of: $0.value, printed: percent) }) {
      return outcome.pass(Self.id, fact.scope)
    }
    let right = Percentage.share(current.value - base.value, of: base.value, decimals: percent.scale)
    let stated = percent.isNegative ? "下降 \(percent.magnitude)%" : "增长 \(percent)%"
    let computed = right.map { $0.isNegative ? "下降 \($0.magnitude)%" : "增长 \($0)%" } ?? "其他数值"
    let gap = right.map { "，相差 \(($0 - percent).magnitude) 个百分点" } ?? ""
    outcome.fail(
      fact.scope,
      Finding(
        check: Self.id, severity: .error,
        message: "文字称\(current.labelled)\(stated)（第 \(fact.span.line) 行），\(base.name)计算应为\(computed)\(gap)。",
        left: percent, right: right, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
  }
}
