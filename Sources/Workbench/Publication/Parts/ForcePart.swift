import Disclosure
import Operations
import WebSupport

/// The release of an item without a completed review.
struct ForcePart: ItemPart {
  var title: String { Texts.text("item.step.force") }

  func isOpen(_ ask: ItemAsk) -> Bool { ask.opens(.force) }

  func form(_ ask: ItemAsk) -> CaseForm {
    let sheet = FormSheet("item.force", values: ask.values ?? FormData([]), problems: ask.problems)
    let open = ask.found.findings.filter(\.isOpen).count
    return CaseForm(
      title: title, text: Texts.text("item.step.force.text"),
      warning: open > 0 ? Texts.text("item.force.findings", ["count": "\(open)"]) : "",
      groups: [
        FieldGroup(
          fields: [sheet.area("reason", limit: 500, rows: 3)]
            + (ask.found.item.isOut
              ? ReleaseFields(FormSheet("item.release", values: ask.values ?? FormData([]), problems: ask.problems))
                .fields : []))
      ], button: title)
  }

  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws {
    let reason = form.text("reason", limit: 500)
    let order = try ReleaseFields.read(&form, isChange: ask.found.item.isOut)
    try form.check()
    try await desk.perform(
      ForceRelease(ask.id, version: form.version, reason: reason, order: order), as: ask.context.principal)
  }
}
