import CivilTime
import Disclosure
import Operations
import WebSupport

/// The head of the office declines the extension that the handler asked for; granting it is a step of the workflow.
struct ExtensionAnswerPart: CasePart {
  var title: String { Texts.text("case.extension.decline") }

  func isOpen(_ ask: CaseAsk) -> Bool { ask.request.extensionAsked?.isOpen == true && ask.holds(.assignMatters) }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let asked = ask.request.extensionAsked
    let sheet = FormSheet("case.step", values: ask.values ?? FormData(), problems: ask.problems)
    return CaseForm(
      title: title,
      text: Texts.text(
        "case.extension.decline.text", ["days": "\(asked?.days ?? 0)", "reasons": asked?.reasons ?? ""]),
      summary: [SummaryRow(Texts.text("case.effect.clock"), Texts.text("case.extension.decline.effect"))],
      groups: [FieldGroup(fields: [sheet.area("reasons", limit: 1_000, rows: 3)])], button: title)
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let reasons = form.text("reasons", limit: 1_000, isOptional: true)
    try form.check()
    try await desk.perform(
      DeclineExtension(ask.id, version: form.version, reasons: reasons), as: ask.context.principal)
    return nil
  }
}
