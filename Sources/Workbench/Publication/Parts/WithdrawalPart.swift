import Disclosure
import Operations
import WebSupport

/// Takes down what is public of an item.
struct WithdrawalPart: ItemPart {
  var title: String { Texts.text("item.step.withdraw") }

  func isOpen(_ ask: ItemAsk) -> Bool { ask.opens(.withdraw) }

  func form(_ ask: ItemAsk) -> CaseForm {
    let sheet = FormSheet("item.withdrawal", values: ask.values ?? FormData([]), problems: ask.problems)
    return CaseForm(
      title: title, text: Texts.text("item.step.withdraw.text"),
      groups: [FieldGroup(fields: [sheet.area("reason", limit: 300, rows: 3)])], button: title)
  }

  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws {
    let reason = form.text("reason", limit: 300)
    try form.check()
    try await desk.perform(WithdrawItem(ask.id, version: form.version, reason: reason), as: ask.context.principal)
  }
}
