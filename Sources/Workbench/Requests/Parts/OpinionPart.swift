import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Notes what became of a consultation: when it was received, and what was answered.
struct OpinionPart: CasePart {
  var title: String { Texts.text("case.opinion") }

  func isOpen(_ ask: CaseAsk) -> Bool {
    let stages: Set<RequestStage> = [.consultingThirdParty, .consultingOrgans, .inHandling, .drafting]
    return stages.contains(ask.request.course.stage) && ask.holds(.handleMatters)
  }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let consultation = try consultation(ask)
    let values =
      ask.values
      ?? FormData([
        ("reachedOn", consultation.reachedOn.map { "\($0)" } ?? ""),
        ("answeredOn", consultation.answeredOn.map { "\($0)" } ?? ""),
        ("answer", consultation.answer?.rawValue ?? ""), ("reasons", consultation.reasons),
      ])
    let sheet = FormSheet("case.opinion", values: values, problems: ask.problems)
    return CaseForm(
      title: title, text: Texts.text("case.opinion.text.\(consultation.kind.rawValue)"),
      summary: summary(consultation, ask),
      groups: [
        FieldGroup(fields: [
          sheet.date("reachedOn", isOptional: true), sheet.date("answeredOn", isOptional: true),
          sheet.select(
            "answer", Consultation.Answer.allCases.map { Choice($0.rawValue, $0.word) }, isOptional: true,
            nothing: Texts.text("case.opinion.awaited")),
          sheet.area("reasons", limit: 2_000, isOptional: true),
        ])
      ], button: title)
  }

  private func summary(_ consultation: Consultation, _ ask: CaseAsk) -> [SummaryRow] {
    let due = consultation.due(under: ask.request.course.regime, in: ask.found.calendar)
    return [
      SummaryRow(Texts.text("case.opinion.whom"), ask.found.name(of: consultation)),
      SummaryRow(Texts.text("case.opinion.question"), consultation.question),
      SummaryRow(Texts.text("case.opinion.sentOn"), consultation.sentOn.chinese),
      SummaryRow(Texts.text("case.opinion.due"), due?.date.withWeekday ?? Texts.text("case.opinion.noDue")),
    ]
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let reached = form.date("reachedOn", isOptional: true)
    let answered = form.date("answeredOn", isOptional: true)
    let answer = form.choice("answer", as: Consultation.Answer.self, isOptional: true)
    let reasons = form.text("reasons", limit: 2_000, isOptional: true)
    try form.check()
    let record = RecordOpinion(
      ask.id, version: form.version, consultation: try consultation(ask).id, reachedOn: reached, answeredOn: answered,
      answer: answer, reasons: reasons)
    try await desk.perform(record, as: ask.context.principal)
    return nil
  }

  private func consultation(_ ask: CaseAsk) throws -> Consultation {
    let number = ask.context.parameters.get("consultation")
    guard let found = ask.request.course.consultations.first(where: { $0.id.description == number }) else {
      throw NotFound()
    }
    return found
  }
}

extension Consultation.Answer {
  /// The answer in words.
  var word: String { Texts.text("case.answer.\(rawValue)") }
}

extension RequestDetails.Outcome {
  /// Whom a consultation asks, as pages show it.
  func name(of consultation: Consultation) -> String {
    guard let party = consultation.party, let found = matter.parties.first(where: { $0.id == party }) else {
      return consultation.name
    }
    return found.erasedAt == nil ? found.maskedName : Texts.text("party.erased")
  }
}
