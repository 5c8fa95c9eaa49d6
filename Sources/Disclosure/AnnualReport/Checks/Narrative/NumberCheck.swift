/// `n.received` … `n.repealedDocs`: a number of the text is the number of the table.
struct NumberCheck {
  let report: AnnualReport
  let sums: CellSums

  func run(_ fact: Fact, _ outcome: inout NarrativeOutcome) {
    guard let claim = fact.claim, let check = claim.numberCheck, let stated = fact.quantity?.value else { return }
    let accepted = claim.acceptable(in: report.format).filter { isOfForm($0) }
    guard !accepted.isEmpty else { return }
    if let caveat = fact.caveat, caveat.excludesComparison {
      return outcome.leave(check, fact.scope, because: caveat.reason)
    }
    if accepted.contains(where: { sums.value($0).map { agrees($0, stated, fact) } ?? false }) {
      return outcome.pass(check, fact.scope)
    }
    for cells in accepted {
      if case .unknown(let reason) = sums.sum(cells) { return outcome.leave(check, fact.scope, because: reason) }
    }
    if let caveat = fact.caveat { return outcome.leave(check, fact.scope, because: caveat.reason) }
    if let reason = otherMeaning(of: claim, stated) { return outcome.leave(check, fact.scope, because: reason) }
    outcome.fail(fact.scope, finding(fact, claim, check, stated, accepted))
  }

  /// Whether the table's number is the stated one, or rounds to it where the text gives 万 or 亿.
  private func agrees(_ value: Numeral, _ stated: Numeral, _ fact: Fact) -> Bool {
    guard let resolution = fact.quantity?.resolution else { return value == stated }
    return 2 * (value - stated).magnitude <= resolution
  }

  private func isOfForm(_ cells: [CellAddress]) -> Bool {
    cells.allSatisfy { $0.definition.forms.contains(report.format) }
  }

  /// A usual way of counting that explains the number; what is explained is no contradiction.
  private func otherMeaning(of claim: Claim, _ stated: Numeral) -> String? {
    func sum(_ claims: Claim...) -> Numeral? {
      var total = Numeral.zero
      for claim in claims {
        guard let value = claim.acceptable(in: report.format).lazy.compactMap(sums.value).first else { return nil }
        total = total + value
      }
      return total
    }
    switch claim {
    case .handled where sum(.received, .carriedIn) == stated: return "与新收加上年结转之和相同，“办理”可能指受理"
    case .handled:
      guard let all = sum(.handled) else { return nil }
      let unanswered: [[Claim]] = [[.otherHandling], [.declined], [.declined, .otherHandling]]
      for claims in unanswered {
        let left = claims.reduce(Optional(all)) { rest, claim in rest.flatMap { rest in sum(claim).map { rest - $0 } } }
        if left == stated { return "与办理结果总计扣除不予处理或其他处理后相同，“答复”可能不含这些" }
      }
      return nil
    case .received where sum(.handled) == stated: return "与办理结果总计相同，所述可能是办理数"
    case .granted where sum(.granted, .partiallyGranted) == stated: return "与予以公开加部分公开之和相同"
    default: return nil
    }
  }

  private func finding(
    _ fact: Fact, _ claim: Claim, _ check: String, _ stated: Numeral, _ accepted: [[CellAddress]]
  ) -> Finding {
    let main = nearest(to: stated, accepted)
    let value = sums.value(main) ?? .zero
    let gap = (stated - value).magnitude
    let line = main.count == 1 ? report.cells[main[0]]?.source.line : nil
    let place = line.map { "（第 \($0) 行）" } ?? ""
    let unit = fact.quantity?.unit ?? "件"
    var message = "文字称\(claim.words) \(stated) \(unit)（第 \(fact.span.line) 行），"
    message += "\(name(of: main, claim, accepted))\(place)为 \(value) 件，相差 \(gap) 件"
    if let other = accepted.first(where: { $0 != main }), let sum = sums.value(other) {
      message += "；\(name(of: other, claim, accepted))为 \(sum) 件，也不相符"
    }
    return Finding(
      check: check, severity: FormCheck.narrativeSeverity(check), message: message + "。", cells: main, left: stated,
      right: value, excerpt: fact.excerpt, line: fact.span.line, span: fact.span)
  }

  /// The sum that the number misses by the least, since that is what the writer meant.
  private func nearest(to stated: Numeral, _ accepted: [[CellAddress]]) -> [CellAddress] {
    accepted.min { left, right in
      let (a, b) = (sums.value(left) ?? .zero, sums.value(right) ?? .zero)
      return (a - stated).magnitude < (b - stated).magnitude
    } ?? []
  }

  private func name(of cells: [CellAddress], _ claim: Claim, _ accepted: [[CellAddress]]) -> String {
    guard cells != accepted.first else { return claim.table(in: report.format) }
    switch claim {
    case .received: return "本年新收加上年结转总计"
    case .handled where report.format == .form2014: return "统计表“\(cells[0].definition.rowLabel)”"
    case .handled: return Claim.received.table(in: report.format)
    default: return claim.table(in: report.format)
    }
  }
}
