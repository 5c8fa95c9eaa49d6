import Disclosure
import Operations
import WebSupport

/// The opinion of a level of the review, with result and ground: a row of the review sheet.
struct OpinionOfReviewPart: ItemPart {
  var title: String { Texts.text("item.opinion") }

  func isOpen(_ ask: ItemAsk) -> Bool { ask.found.matter.steps.contains(.agree) }

  func form(_ ask: ItemAsk) -> CaseForm {
    let decision = ask.found.latest.content.decision
    let values =
      ask.values ?? FormData([("result", ReviewOpinion.Result(agreeingWith: decision.attribute).rawValue)])
    let sheet = FormSheet("item.opinion", values: values, problems: ask.problems)
    return CaseForm(
      title: title, text: Texts.text("item.opinion.text"), summary: summary(ask),
      warning: ask.found.matter.isContentChanged ? Texts.text("approval.refusal.contentChanged") : "",
      groups: [
        FieldGroup(fields: [
          sheet.radios("result", ReviewOpinion.Result.allCases.map { Choice($0.rawValue, Texts.text($0.textKey)) }),
          sheet.area("ground", limit: 1_000, rows: 2, isOptional: true),
          sheet.area("opinion", limit: 1_000, rows: 3, isOptional: true),
          sheet.text("referredTo", limit: 100, isOptional: true),
        ])
      ],
      hidden: [.init(hiddenName: "approvalVersion", hiddenValue: "\(ask.found.matter.approvals.last?.version ?? 0)")],
      button: Texts.text("item.opinion.give"))
  }

  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws {
    guard let approval = ask.found.matter.approvals.last else { throw NotFound() }
    let result = form.choice("result", as: ReviewOpinion.Result.self)
    let ground = form.text("ground", limit: 1_000, isOptional: true)
    let opinion = form.text("opinion", limit: 1_000, isOptional: true)
    let referredTo = form.text("referredTo", limit: 100, isOptional: true)
    let version = form["approvalVersion"].flatMap { Int($0) } ?? 0
    try form.check()
    try await desk.perform(
      GiveReviewOpinion(
        approval.id, version: version, result: try form.require(result, "result"), ground: ground,
        opinion: opinion, referredTo: referredTo), as: ask.context.principal)
  }

  private func summary(_ ask: ItemAsk) -> [SummaryRow] {
    let decision = ask.found.latest.content.decision
    let waived = ask.found.findings.filter { $0.waiver != nil }.count
    var rows = [
      SummaryRow(Texts.text("item.attribute"), Texts.text(decision.attribute.textKey)),
      SummaryRow(
        Texts.text("item.version"), Texts.text("item.version.number", ["number": "\(ask.found.latest.sequence)"])),
      SummaryRow(Texts.text("item.findings.waived"), "\(waived)"),
    ]
    if let ground = decision.ground { rows.append(SummaryRow(Texts.text("item.ground"), ground.word)) }
    if !decision.reason.isEmpty { rows.append(SummaryRow(Texts.text("item.reason"), decision.reason)) }
    return rows
  }
}
