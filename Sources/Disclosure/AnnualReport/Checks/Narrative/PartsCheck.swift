/// `n.parts`: the parts that the text lists add up to the total that it states.
///
/// 其中 need not list everything. A remainder is told where the words close the list, or where several parts miss the total
/// by so little that an omission is plain.
struct PartsCheck {
  let report: AnnualReport
  let sums: CellSums

  private static let id = "n.parts"
  /// From this share of the total on, several parts count as a whole list, in percent.
  private static let wholeListPercent = 95
  /// From this excess on, parts that are channels are taken to overlap, in percent.
  private static let overlapPercent = 10

  func run(_ fact: Fact, _ outcome: inout NarrativeOutcome) {
    guard let total = fact.quantity, !fact.parts.isEmpty else { return }
    let sum = fact.parts.reduce(Numeral.zero) { $0 + $1.value }
    if sum == total.value { return outcome.pass(Self.id, fact.scope) }
    if let caveat = fact.caveat, caveat.excludesComparison {
      return outcome.leave(Self.id, fact.scope, because: caveat.reason)
    }
    if total.value < sum {
      tooMuch(fact, total, sum, &outcome)
    } else if fact.caveat == .unlisted {
      outcome.leave(Self.id, fact.scope, because: Caveat.unlisted.reason)
    } else {
      tooLittle(fact, total, sum, &outcome)
    }
  }

  private func tooMuch(_ fact: Fact, _ total: Fact.Quantity, _ sum: Numeral, _ outcome: inout NarrativeOutcome) {
    if mayHoldCarriedIn(fact, total, sum) {
      return outcome.leave(Self.id, fact.scope, because: "办理结果可能含上年结转的申请")
    }
    let isPlain = fact.parts.contains { total.value < $0.value }
    if !fact.isClosed, !isPlain {
      let excess = sum - total.value
      let mayOverlap =
        fact.parts.contains { $0.value == total.value }
        || fact.caveat == .overlapping && isAbove(excess, Self.overlapPercent, of: total.value)
      if mayOverlap { return outcome.leave(Self.id, fact.scope, because: "所列各项之和大于总数，各项可能互有重复") }
    }
    let excess = sum - total.value
    outcome.fail(
      fact.scope,
      Finding(
        check: Self.id, severity: .error,
        message: "文字称\(total.labelled)（第 \(total.span.line) 行），所列\(list(fact))合计 \(sum) \(total.unit ?? "")，"
          + "比总数多 \(excess) \(total.unit ?? "")。",
        left: sum, right: total.value, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
  }

  private func tooLittle(_ fact: Fact, _ total: Fact.Quantity, _ sum: Numeral, _ outcome: inout NarrativeOutcome) {
    let missing = total.value - sum
    let isNearlyAll = fact.parts.count > 1 && !isAbove(missing, 100 - Self.wholeListPercent, of: total.value)
    guard fact.isClosed || isNearlyAll else {
      return outcome.leave(
        Self.id, fact.scope,
        because: "所列\(fact.parts.count)项合计 \(sum)，比总数 \(total.value) 少 \(missing)，“其中”未必列全")
    }
    let rest = remainder(of: fact, missing)
    var message = "文字称\(total.labelled)（第 \(total.span.line) 行），所列\(list(fact))合计 \(sum) \(total.unit ?? "")，"
    message += "比总数少 \(missing) \(total.unit ?? "")"
    if let percent = percentages(of: fact) { message += "（各项占比合计 \(percent)%）" }
    if rest.isEmpty {
      message += "，请补上未列的一项或核对数字"
    } else {
      let names = rest.map { "“\($0.definition.rowLabel)”\(report.cells[$0]?.value ?? .zero) 件" }
      message += "；表三另有\(names.joined(separator: "、"))，文字没有提到"
    }
    outcome.fail(
      fact.scope,
      Finding(
        check: Self.id, severity: FormCheck.narrativeSeverity(Self.id), message: message + "。", cells: rest, left: sum,
        right: total.value, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
  }
}

extension PartsCheck {
  /// The results of a year may be more than what was received in it, by what last year carried over.
  private func mayHoldCarriedIn(_ fact: Fact, _ total: Fact.Quantity, _ sum: Numeral) -> Bool {
    guard fact.claim == .received, claims(of: fact).contains(where: \.isResult) else { return false }
    guard let carried = sums.value(Claim.carriedIn.cells(in: report.format)) else { return true }
    return sum <= total.value + carried
  }

  private func isAbove(_ part: Numeral, _ percent: Int, of whole: Numeral) -> Bool { percent * whole < 100 * part }

  /// The parts in words: 予以公开及部分公开 49 件、不予公开 2 件、无法提供 8 件.
  private func list(_ fact: Fact) -> String {
    let names = fact.parts.prefix(6).map(\.labelled).joined(separator: "、")
    return fact.parts.count > 6 ? "\(names)等 \(fact.parts.count) 项" : names
  }

  private func claims(of fact: Fact) -> [Claim] {
    fact.parts.compactMap { part in
      report.facts.first { $0.kind == .quantity && $0.quantity?.span == part.span }?.claim
    }
  }

  /// The percentages of the parts together, where every part has one.
  private func percentages(of fact: Fact) -> Numeral? {
    var total = Numeral.zero
    for part in fact.parts {
      guard let percent = report.facts.first(where: { $0.kind == .share && $0.quantity?.span == part.span })?.percent
      else { return nil }
      total = total + percent
    }
    return total
  }

  /// The result rows of table 3 that the text does not speak of, if they are just what is missing.
  private func remainder(of fact: Fact, _ missing: Numeral) -> [CellAddress] {
    let claims = claims(of: fact)
    guard fact.claim == .handled, claims.count == fact.parts.count, claims.allSatisfy(\.isResult) else { return [] }
    let told = Set(claims.flatMap { $0.cells(in: report.format) })
    let results = Claim.allCases.filter { $0.isResult && $0 != .grantedOrPartial }
    let rest = results.flatMap { claim in claim.acceptable(in: report.format).flatMap(\.self) }
      .filter { !told.contains($0) && (report.cells[$0]?.value ?? .zero) > .zero }
    return sums.value(rest) == missing ? rest : []
  }
}
