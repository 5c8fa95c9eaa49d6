import CivilTime
import Disclosure
import Operations
import WebSupport

/// Adds what shows when a request was received, such as that both sides confirmed it.
struct EvidencePart: CasePart {
  var title: String { Texts.text("case.evidence") }

  func isOpen(_ ask: CaseAsk) -> Bool {
    ask.request.course.stage == .received && ask.holds(.registerMatters)
  }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let channel = ask.request.course.channel
    let decisive = channel.decisive.rawValue
    let values = ask.values ?? FormData([("evidence.\(decisive)", "\(ask.found.matter.today)")])
    let sheet = FormSheet("case.form", values: values, problems: ask.problems)
    var summary = ask.request.course.evidence.map {
      SummaryRow(
        Texts.text("case.form.evidence.\($0.kind.rawValue)"), $0.on.chinese + ($0.note.isEmpty ? "" : "　\($0.note)"))
    }
    if let day = ask.found.confirmBy { summary.append(SummaryRow(Texts.text("case.confirmBy"), day.withWeekday)) }
    return CaseForm(
      title: title, text: Texts.text("case.form.receipt.\(channel.rawValue)"), summary: summary,
      groups: [
        FieldGroup(fields: [sheet.date("evidence.\(decisive)"), sheet.text("evidence.note", isOptional: true)])
      ], button: Texts.text("case.evidence.add"))
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let kind = ask.request.course.channel.decisive
    let name = "evidence.\(kind.rawValue)"
    let day = form.date(name)
    let note = form.text("evidence.note", isOptional: true)
    try form.check()
    let evidence = ReceiptEvidence(kind, on: try form.require(day, name), note: note)
    do {
      try await desk.perform(AddReceiptEvidence(ask.id, version: form.version, [evidence]), as: ask.context.principal)
    } catch let issues as Issues {
      throw Issues(issues.list.map { $0.field == "evidence" ? Issue(name, $0.key, $0.arguments) : $0 })
    }
    return nil
  }
}
