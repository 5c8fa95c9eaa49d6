import CivilTime
import Disclosure
import Operations
import WebSupport

/// Works on several requests of one applicant at once: Regulation, Article 35.
struct ApplicantPart: CasePart {
  /// What can be done with all of them.
  enum Deed: String, CaseIterable {
    /// Asks for the reasons.
    case requestExplanation
    /// Finds them unsound.
    case rejectExplanation
    /// Proposes not to handle them.
    case refuse
    /// Takes them into handling.
    case beginHandling
    /// Submits the drafts.
    case submit
  }

  var title: String { Texts.text("case.applicant") }

  func isOpen(_ ask: CaseAsk) -> Bool { ask.holds(.handleMatters) }

  func prepare(_ ask: CaseAsk, _ desk: Desk) async throws -> CaseAsk {
    var ask = ask
    ask.history = try await desk.answer(ApplicantHistory(of: ask.id), as: ask.context.principal)
    return ask
  }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let values = ask.values ?? FormData([("days", "\(ask.custom.correctionDays)"), ("counts", counts(ask.history))])
    let sheet = FormSheet("case.applicant", values: values, problems: ask.problems)
    return CaseForm(
      title: title, text: Texts.text("case.applicant.text"), summary: summary(ask.history),
      groups: [
        FieldGroup(fields: [
          sheet.checkboxes("cases", choices(ask.history)),
          sheet.select(
            "work", Deed.allCases.map { Choice($0.rawValue, Texts.text("case.applicant.work.\($0.rawValue)")) }),
        ]),
        FieldGroup(
          legend: Texts.text("case.applicant.asking"),
          fields: [sheet.area("counts", limit: 2_000, isOptional: true), sheet.number("days", isOptional: true)]),
        FieldGroup(
          legend: Texts.text("case.applicant.refusing"),
          fields: [
            sheet.date("askedOn", isOptional: true),
            sheet.area("applicantReasons", limit: 2_000, rows: 3, isOptional: true),
            sheet.area("assessment", limit: 2_000, rows: 3, isOptional: true),
          ]),
      ], button: Texts.text("case.applicant.do"))
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let history = try await prepare(ask, desk).history
    let chosen = Set(form.all("cases"))
    let cases = (history?.lines ?? []).filter { chosen.contains($0.matter.id.description) }
    let deed = form.choice("work", as: Deed.self)
    let counts = form.text("counts", limit: 2_000, isOptional: true)
    let days = form.integer("days", in: 1...60, isOptional: true)
    let askedOn = form.date("askedOn", isOptional: true)
    let reasons = form.text("applicantReasons", limit: 2_000, isOptional: true)
    let assessment = form.text("assessment", limit: 2_000, isOptional: true)
    try form.check()
    if cases.isEmpty { throw Issues([Issue("cases", "request.issue.cases", ["max": "\(WorkOnRequests.most)"])]) }
    let work: WorkOnRequests.Work
    switch try form.require(deed, "work") {
    case .requestExplanation:
      guard let term = days.flatMap({ Term($0, .workdays) }) else { throw Issues([Issue("days", "form.missing")]) }
      guard !counts.isEmpty else { throw Issues([Issue("counts", "form.missing")]) }
      work = .step(.requestExplanation(counts: counts, term: term))
    case .rejectExplanation: work = .step(.rejectExplanation)
    case .refuse:
      let excess = ExcessCount(
        count: history?.withinYear ?? 0, from: history?.since ?? ask.found.matter.today,
        through: ask.found.matter.today, askedOn: askedOn, applicantReasons: reasons, assessment: assessment)
      let details = OutcomeDetails(outcome: .excessive, extras: [.excess(excess)])
      let missing = details.issues(on: ask.found.matter.today)
      try Issues.check(
        missing.map { Issue($0.field.split(separator: ".").last.map(String.init) ?? "", $0.key, $0.arguments) })
      work = .proposal(details, proposal: "")
    case .beginHandling: work = .step(.beginHandling)
    case .submit: work = .step(.submit)
    }
    try await desk.perform(
      WorkOnRequests(
        at: ask.request.organ, cases.map { .init($0.matter.id, version: $0.matter.version) }, work),
      as: ask.context.principal)
    return nil
  }

  private func choices(_ history: ApplicantHistory.Outcome?) -> [Choice] {
    (history?.lines ?? []).filter { $0.matter.state.isUnfinished }.prefix(WorkOnRequests.most).map { line in
      let stage = RequestStage(rawValue: line.matter.stage)?.word ?? ""
      return Choice(line.matter.id.description, "\(line.matter.number) \(line.matter.title)", hint: stage)
    }
  }

  private func counts(_ history: ApplicantHistory.Outcome?) -> String {
    guard let history else { return "" }
    return Texts.text(
      "case.applicant.countsText",
      ["since": history.since.chinese, "today": history.today.chinese, "count": "\(history.withinYear)"])
  }

  private func summary(_ history: ApplicantHistory.Outcome?) -> [SummaryRow] {
    guard let history else { return [] }
    let endings = Dictionary(grouping: history.lines.compactMap(\.ending)) { "\($0.code) \($0.name)" }
      .sorted { $0.key < $1.key }.map { "\($0.key) × \($0.value.count)" }
    return [
      SummaryRow(Texts.text("case.applicant.year"), "\(history.withinYear)"),
      SummaryRow(
        Texts.text("case.applicant.months"),
        history.months.prefix(12).map { "\($0.month)：\($0.count)" }.joined(separator: "\n")),
      SummaryRow(Texts.text("case.applicant.endings"), endings.joined(separator: "\n")),
    ]
  }
}
