/// `n.noRequests`, `n.noRemedies`: what the text denies is 0 in the tables.
struct DenialCheck {
  let report: AnnualReport
  let sums: CellSums

  func run(_ fact: Fact, _ outcome: inout NarrativeOutcome) {
    guard let claim = fact.claim, let check = claim.denialCheck else { return }
    if let caveat = fact.caveat, caveat.excludesComparison {
      return outcome.leave(check, fact.scope, because: caveat.reason)
    }
    if let cells = claim.acceptable(in: report.format).first {
      compare(fact, claim, check, cells, &outcome)
    } else {
      compareWithin(fact, claim, check, &outcome)
    }
  }

  private func compare(
    _ fact: Fact, _ claim: Claim, _ check: String, _ cells: [CellAddress], _ outcome: inout NarrativeOutcome
  ) {
    // Some cells may be blank and another one above 0: then the denial is refuted all the same.
    let positive = cells.first { (report.cells[$0]?.value ?? .zero) > .zero }
    switch sums.sum(cells) {
    case .known(let value) where value == .zero: outcome.pass(check, fact.scope)
    case .unknown(let reason) where positive == nil: outcome.leave(check, fact.scope, because: reason)
    default:
      if let caveat = fact.caveat { return outcome.leave(check, fact.scope, because: caveat.reason) }
      let value = sums.value(cells) ?? positive.flatMap { report.cells[$0]?.value } ?? .zero
      let line = (positive ?? cells[0]).line(in: report).map { "（第 \($0) 行）" } ?? ""
      let denied = claim == .received ? "未收到政府信息公开申请" : "没有\(claim.words)"
      outcome.fail(
        fact.scope,
        Finding(
          check: check, severity: FormCheck.narrativeSeverity(check),
          message:
            "文字称\(denied)（第 \(fact.span.line) 行），\(claim.table(in: report.format))\(line)为 \(value) 件，相差 \(value) 件。",
          cells: cells, left: .zero, right: value, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
    }
  }

  /// Without tables of the form: against the local statistics and against other sentences.
  private func compareWithin(_ fact: Fact, _ claim: Claim, _ check: String, _ outcome: inout NarrativeOutcome) {
    let other = report.facts.first { other in
      other.kind == .quantity && other.claim == claim && other.caveat == nil && (other.quantity?.value ?? .zero) > .zero
    }
    if let other, let quantity = other.quantity, fact.caveat == nil {
      return outcome.fail(
        fact.scope,
        Finding(
          check: check, severity: FormCheck.narrativeSeverity(check),
          message: "文字称没有\(claim.words)（第 \(fact.span.line) 行），另一处称\(claim.words) \(quantity.words)"
            + "（第 \(other.span.line) 行），前后矛盾。",
          left: .zero, right: quantity.value, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
    }
    guard let row = row(of: claim), let value = row.year else {
      return outcome.leave(check, fact.scope, because: "报告没有可对照的统计表数字")
    }
    if value == .zero { return outcome.pass(check, fact.scope) }
    if let caveat = fact.caveat { return outcome.leave(check, fact.scope, because: caveat.reason) }
    let line = row.source.line.map { "（第 \($0) 行）" } ?? ""
    outcome.fail(
      fact.scope,
      Finding(
        check: check, severity: FormCheck.narrativeSeverity(check),
        message: "文字称没有\(claim.words)（第 \(fact.span.line) 行），统计表“\(row.label)”\(line)为 \(value) \(row.unit ?? "件")。",
        left: .zero, right: value, excerpt: fact.excerpt, line: fact.span.line, span: fact.span))
  }

  private func row(of claim: Claim) -> StatisticsRow? {
    report.statisticsRows.first { row in
      switch claim {
      case .received: row.label.contains("申请") && (row.label.contains("受理") || row.label.contains("收到"))
      case .review: row.label.contains("行政复议")
      case .litigation: row.label.contains("行政诉讼")
      default: false
      }
    }
  }
}

extension CellAddress {
  /// The line of the file on which the cell stands, where it is known.
  func line(in report: AnnualReport) -> Int? { report.cells[self]?.source.line }
}
