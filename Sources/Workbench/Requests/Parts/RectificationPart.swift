import Disclosure
import Operations
import WebSupport

/// What is done about a record that should be corrected: Regulation, Article 41.
struct RectificationPart: CasePart {
  /// What can be decided.
  enum Decision: String, CaseIterable {
    /// The record is corrected.
    case corrected
    /// Another organ may correct it.
    case transferred
    /// The record is right.
    case kept
  }

  var title: String { Texts.text("case.rectification") }

  func isOpen(_ ask: CaseAsk) -> Bool {
    ask.request.subject == .rectification && ask.found.lines.contains { $0.event == .propose }
  }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let sheet = FormSheet("case.rectification", values: ask.values ?? FormData([]), problems: ask.problems)
    return CaseForm(
      title: title, text: Texts.text("case.rectification.text"),
      groups: [
        FieldGroup(fields: [
          sheet.radios(
            "decision",
            Decision.allCases.map { Choice($0.rawValue, Texts.text("case.rectification.decision.\($0.rawValue)")) }),
          sheet.area("corrected", limit: 2_000, rows: 3, isOptional: true), sheet.text("organ", isOptional: true),
          sheet.area("reasons", limit: 2_000, rows: 3, isOptional: true),
          sheet.area("proposal", limit: 5_000, rows: 4, isOptional: true),
        ])
      ], button: title)
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let decision = form.choice("decision", as: Decision.self)
    let corrected = form.text("corrected", limit: 2_000, isOptional: true)
    let organ = form.text("organ", limit: 100, isOptional: true)
    let reasons = form.text("reasons", limit: 2_000, isOptional: true)
    let proposal = form.text("proposal", limit: 5_000, isOptional: true)
    try form.check()
    let rectification: Rectification =
      switch try form.require(decision, "decision") {
      case .corrected: .corrected(corrected)
      case .transferred: .transferred(to: organ, reasons: reasons)
      case .kept: .kept(reasons)
      }
    try await desk.perform(
      TakeRequestStep(ask.id, version: form.version, .rectify(rectification, proposal: proposal)),
      as: ask.context.principal)
    return nil
  }
}
