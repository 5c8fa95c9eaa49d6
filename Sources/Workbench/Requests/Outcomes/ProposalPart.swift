import CivilTime
import Disclosure
import Operations
import WebSupport

/// The decision that the handler proposes, with exactly what its letter has to say.
struct ProposalPart: CasePart {
  /// Whether it takes the step of the workflow; otherwise it only changes what is proposed.
  let isStep: Bool

  var title: String { Texts.text(isStep ? RequestEvent.propose.textKey : "case.proposal.change") }
  var rows: [String] { ["withheldParts", "thirdParties"] }

  func isOpen(_ ask: CaseAsk) -> Bool {
    guard !isStep else { return ask.found.lines.contains { $0.event == .propose } }
    return [.registered, .inHandling, .drafting].contains(ask.request.course.stage) && ask.holds(.handleMatters)
  }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let values = ask.values ?? Self.initial(ask)
    let outcome = values["outcome"].flatMap(Disclosure.Outcome.init(rawValue:))
    let sheet = FormSheet("case.proposal", values: values, problems: ask.problems)
    let choices = OutcomeRules.shared.rules.map { Choice($0.outcome.code, "\($0.outcome.code) \($0.name)") }
    var groups = [
      FieldGroup(
        fields: [sheet.select("outcome", choices)], addition: "outcome",
        additionWord: Texts.text("case.proposal.choose"))
    ]
    if let outcome {
      groups += ExtraFields(values: values, problems: ask.problems).groups(for: outcome)
      groups.append(FieldGroup(fields: [sheet.area("proposal", limit: 5_000, rows: 6, isOptional: true)]))
    }
    return CaseForm(
      title: title, text: Texts.text(isStep ? "case.step.propose.text" : "case.proposal.text"),
      summary: Self.summary(outcome, ask), groups: groups,
      hidden: [.init(hiddenName: "answers", hiddenValue: values["answers"] ?? "")],
      button: isStep ? title : Texts.text("case.proposal.save"))
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    let outcome = form.choice("outcome", as: Disclosure.Outcome.self)
    let proposal = form.text("proposal", limit: 5_000, isOptional: true)
    try form.check()
    let chosen = try form.require(outcome, "outcome")
    var reading = ExtraReading(form: form)
    let details = OutcomeDetails(outcome: chosen, extras: reading.extras(for: chosen))
    form = reading.form
    let answers = SubstantiveAddress.answers(form["answers"] ?? "")
    // What the form could not read and what the outcome still needs are told together.
    let told = Set(form.issues.map(\.field))
    let missing = details.issues(on: ask.found.matter.today).map(Self.placed)
    try Issues.check(form.issues + missing.filter { !told.contains($0.field) })
    if isStep {
      let move = RequestMove.propose(details: details, answers: answers, proposal: proposal)
      try await desk.perform(TakeRequestStep(ask.id, version: form.version, move), as: ask.context.principal)
    } else {
      let change = ChangeProposal(
        ask.id, version: form.version, details: details, answers: answers, proposal: proposal)
      try await desk.perform(change, as: ask.context.principal)
    }
    return nil
  }

  /// An issue about an extra as a whole stands at its first field.
  private static func placed(_ issue: Issue) -> Issue {
    switch issue.field {
    case "withheldParts": Issue("withheldParts.0.passage", issue.key, issue.arguments)
    case "thirdParties": Issue("thirdParties.0.name", issue.key, issue.arguments)
    case "excess": Issue("excess.count", issue.key, issue.arguments)
    case "statement": Issue("statement.kind", issue.key, issue.arguments)
    default: issue
    }
  }

  private static func summary(_ outcome: Disclosure.Outcome?, _ ask: CaseAsk) -> [SummaryRow] {
    var rows: [SummaryRow] = []
    if let outcome {
      let rule = OutcomeRules.shared[outcome]
      rows.append(SummaryRow(Texts.text("case.proposal.grounds"), rule.citation))
      let withheld = rule.remediesForWithheld.map { Texts.text("case.remedies.withheld.\($0.rawValue)") }
      rows.append(
        SummaryRow(
          Texts.text("case.proposal.remedies"),
          [Texts.text("case.remedies.\(rule.remedies.rawValue)"), withheld].compactMap { $0 }.joined(separator: "\n")))
      rows.append(SummaryRow(Texts.text("case.effect.letters"), LetterKind.reply(outcome.code)?.word ?? ""))
    }
    if let due = ask.found.due { rows.append(SummaryRow(Texts.text("case.due"), due.date.withWeekday)) }
    rows.append(
      SummaryRow(
        Texts.text("case.tests"), Texts.text("case.tests.open"),
        path: DeskRoutes.request(ask.id, DeskRoutes.requestTests)))
    return rows
  }
}

extension ProposalPart {
  /// What stands in the form at first: what was proposed, what the tests found, and what the case knows by itself.
  static func initial(_ ask: CaseAsk) -> FormData {
    let answers = ask.query["answers"] ?? SubstantiveAddress.text(ask.request.answers)
    let asked = ask.query["outcome"].flatMap(Disclosure.Outcome.init(rawValue:))
    let outcome = asked ?? ask.request.details?.outcome ?? SubstantiveAddress.outcome(answers)
    var items = [("answers", answers), ("proposal", ask.request.proposal), ("outcome", outcome?.code ?? "")]
    items += known(by: ask)
    if let details = ask.request.details {
      let written = ExtraWriting(details).items
      items = items.filter { item in !written.contains { $0.name == item.0 } } + written
    }
    return FormData(items)
  }

  private static func known(by ask: CaseAsk) -> [(String, String)] {
    let course = ask.request.course
    var items = [("supply.how", "enclosed"), ("supply.carrier", ask.request.carrier.rawValue)]
    if let corrected = course.steps.last(where: { $0.event == .receiveCorrection }) {
      items.append(("stillUnclear.correctedOn", "\(corrected.on)"))
    }
    if let asked = course.steps.last(where: { $0.event == .requestExplanation }) {
      items.append(("excess.askedOn", "\(asked.on)"))
    }
    items += [
      ("excess.count", "\(ask.found.sameApplicant.count + 1)"),
      ("excess.from", ask.found.sameApplicant.last.map { "\($0.openedOn)" } ?? ""),
      ("excess.through", "\(ask.found.matter.today)"),
    ]
    let asked = course.consultations.filter { $0.kind == .thirdParty }
    if !asked.isEmpty { items.append(("thirdParties.count", "\(asked.count)")) }
    for (index, consultation) in asked.enumerated() {
      let due = consultation.due(under: course.regime, in: ask.found.calendar)?.date
      let result: ThirdPartyAnswer.Result? =
        consultation.answer.flatMap { ThirdPartyAnswer.Result(rawValue: $0.rawValue) }
        ?? (due.map { $0 < ask.found.matter.today } == true ? .silent : nil)
      items += [
        ("thirdParties.\(index).name", ask.found.name(of: consultation)),
        ("thirdParties.\(index).result", result?.rawValue ?? ""),
        ("thirdParties.\(index).on", (consultation.answeredOn ?? due).map { "\($0)" } ?? ""),
        ("thirdParties.\(index).reasons", consultation.reasons),
      ]
    }
    return items
  }
}
