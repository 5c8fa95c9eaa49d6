/// The statements a report must make: assessment and accountability, fees, contact.
struct StatementChecks {
  let report: AnnualReport
  let completeness: Completeness

  private static let assessment = WordSearch(["考核", "绩效"])
  private static let review = WordSearch(["评议", "评估", "测评", "满意度", "评价"])
  private static let accountability = WordSearch(["追究", "追责", "问责", "通报批评"])
  private static let fees = WordSearch(["信息处理费", "收费", "费用", "处理费", "收取"])
  private static let contact = WordSearch(["联系", "电话", "地址", "邮编", "邮箱", "下载", "电子版", "传真"])

  func run(_ outcome: inout NarrativeOutcome) {
    guard report.format == .form2021 || report.format == .form2019 else { return }
    guard !report.isTraditional else {
      for id in ["d.governmentExtra", "d.feeStatement", "d.contact"] {
        outcome.leave(id, "", because: "正文为繁体字，不能判断是否写到")
      }
      return
    }
    governmentExtra(&outcome)
    feeStatement(&outcome)
    feeLapsed(&outcome)
    contact(&outcome)
  }

  /// A government's report also states 工作考核、社会评议和责任追究结果 (条例第五十条第一款第四项).
  private func governmentExtra(_ outcome: inout NarrativeOutcome) {
    let id = "d.governmentExtra"
    guard report.isGovernment == true else {
      if report.isGovernment == nil { outcome.leave(id, "", because: "不能判断是政府还是部门的报告") }
      return
    }
    if let name = report.organisation, Township.isOne(name) {
      return outcome.leave(id, "", because: "适用于县级以上政府的报告")
    }
    guard let overview = report.sections.first(where: { $0.key == "overview" }), !completeness.isCutAtStart else {
      return outcome.leave(id, "", because: SectionsCheck.incomplete)
    }
    let duties: [(String, WordSearch)] = [
      ("工作考核", Self.assessment), ("社会评议", Self.review), ("责任追究", Self.accountability),
    ]
    let missing = duties.filter { !$0.1.isIn(report.sections) }.map(\.0)
    guard !missing.isEmpty else { return outcome.pass(id, "") }
    outcome.fail(
      "",
      Finding(
        check: id, severity: FormCheck.documentSeverity(id),
        message: "政府的报告还应写明工作考核、社会评议和责任追究结果情况（条例第五十条第一款第四项），没有写到\(missing.joined(separator: "、"))。",
        line: overview.line))
  }

  /// The fee is reported since the measure of 2020 took effect on 1 January 2021.
  private func feeStatement(_ outcome: inout NarrativeOutcome) {
    let id = "d.feeStatement"
    guard let year = report.year, year >= 2021 else { return }
    if Self.fees.isIn(report.sections) { return outcome.pass(id, "") }
    guard let other = report.sections.last(where: { $0.key == "other" }) else {
      return outcome.leave(id, "", because: completeness.isCutAtEnd ? SectionsCheck.incomplete : "没有第六部分")
    }
    outcome.fail(
      "",
      Finding(
        check: id, severity: FormCheck.documentSeverity(id),
        message: "第六部分“\(other.title)”（第 \(other.line) 行）没有写明收取信息处理费情况：发出收费通知的件数、总金额和实际收取金额，没有收取的也应写明。",
        line: other.line))
  }

  /// Requests closed because the fee was not paid presuppose a fee notice, which part 六 reports.
  private func feeLapsed(_ outcome: inout NarrativeOutcome) {
    let id = "n.feeLapsed"
    guard let address = CellAddress("requests.otherFeeLapsed.total"), let cell = report.cells[address] else { return }
    guard let value = cell.value else { return outcome.leave(id, "", because: "“\(address.definition.rowLabel)”没有数字") }
    guard value > .zero else { return outcome.pass(id, "") }
    guard let other = report.sections.last(where: { $0.key == "other" }) else {
      return outcome.leave(id, "", because: SectionsCheck.incomplete)
    }
    if Self.fees.isIn(other.text) { return outcome.pass(id, "") }
    let place = cell.source.line.map { "（第 \($0) 行）" } ?? ""
    outcome.fail(
      "",
      Finding(
        check: id, severity: FormCheck.documentSeverity(id),
        message: "表三有 \(value) 件因申请人逾期未缴费不再处理\(place)，第六部分（第 \(other.line) 行）没有写明收取信息处理费情况。",
        cells: [address], left: value, line: other.line))
  }

  /// By custom the preamble says how to ask and where to download.
  private func contact(_ outcome: inout NarrativeOutcome) {
    let id = "d.contact"
    let texts = [report.preamble].compactMap(\.self) + report.sections.prefix(1)
    if report.contact != nil || Self.contact.isIn(texts) { return outcome.pass(id, "") }
    guard report.preamble != nil else { return outcome.leave(id, "", because: "没有正文前的说明，不能判断") }
    outcome.fail(
      "",
      Finding(
        check: id, severity: FormCheck.documentSeverity(id), message: "正文前没有写明联系方式和报告电子版的下载途径，建议补充。",
        line: report.preamble?.lines.last))
  }
}
