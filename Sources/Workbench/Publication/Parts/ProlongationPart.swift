import Disclosure
import Operations
import WebSupport

/// Notes that what is kept was looked at again and stays so: Regulation, Article 18.
struct ProlongationPart: ItemPart {
  var title: String { Texts.text("item.step.prolong") }

  func isOpen(_ ask: ItemAsk) -> Bool { ask.opens(.prolong) }

  func form(_ ask: ItemAsk) -> CaseForm {
    let sheet = FormSheet("item.prolong", values: ask.values ?? FormData([]), problems: ask.problems)
    let decision = ask.found.latest.content.decision
    return CaseForm(
      title: title, text: Texts.text("item.step.prolong.text"),
      summary: [
        SummaryRow(Texts.text("item.attribute"), Texts.text(decision.attribute.textKey)),
        SummaryRow(Texts.text("item.ground"), decision.ground?.word ?? ""),
        SummaryRow(Texts.text("item.reason"), decision.reason),
      ], groups: [FieldGroup(fields: [sheet.date("nextReviewOn"), sheet.area("reason", limit: 1_000, rows: 3)])],
      button: title)
  }

  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws {
    let day = form.date("nextReviewOn")
    let reason = form.text("reason", limit: 1_000)
    try form.check()
    try await desk.perform(
      ProlongKept(ask.id, version: form.version, until: try form.require(day, "nextReviewOn"), reason: reason),
      as: ask.context.principal)
  }
}
