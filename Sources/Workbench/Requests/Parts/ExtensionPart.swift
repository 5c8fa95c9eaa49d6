import CivilTime
import Disclosure
import Operations
import WebSupport

/// The handler asks the head of the office to extend the term of the reply: Regulation, Article 33(2).
struct ExtensionPart: CasePart {
  var title: String { Texts.text("case.extension") }

  func isOpen(_ ask: CaseAsk) -> Bool {
    let course = ask.request.course
    return RequestTransition.line(of: .extend, at: course.stage) != nil
      && !course.steps.contains { $0.event == .extend } && ask.holds(.handleMatters)
  }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let asked = ask.request.extensionAsked
    let values =
      ask.values
      ?? FormData([
        ("days", "\(asked?.days ?? ask.request.course.regime.replyDays)"), ("reasons", asked?.reasons ?? ""),
        ("on", "\(ask.found.matter.today)"),
      ])
    let outlook = StepOutlook(.extend, ask.found, values.setting("on", to: "\(ask.found.matter.today)"))
    let sheet = FormSheet("case.step", values: values, problems: ask.problems)
    return CaseForm(
      title: title, text: Texts.text("case.extension.text"), summary: outlook.rows,
      warning: ask.problems.isAny ? "" : outlook.refusal,
      groups: [FieldGroup(fields: [sheet.number("days"), sheet.area("reasons", limit: 1_000, rows: 3)])],
      button: Texts.text("case.extension.ask"))
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let days = form.integer("days", in: 1...400)
    let reasons = form.text("reasons", limit: 1_000, isOptional: true)
    try form.check()
    let propose = ProposeExtension(
      ask.id, version: form.version, days: try form.require(days, "days"), reasons: reasons)
    try await desk.perform(propose, as: ask.context.principal)
    return nil
  }
}
