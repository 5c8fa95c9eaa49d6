import CivilTime
import Disclosure
import Operations
import WebSupport

/// A step of the workflow, on a page of its own.
struct StepPart: CasePart {
  let event: RequestEvent

  var title: String { event.word }
  var rows: [String] {
    switch event {
    case .consultThirdParty: ["parties"]
    case .consultOrgans: ["organs"]
    default: []
    }
  }

  func isOpen(_ ask: CaseAsk) -> Bool { ask.found.lines.contains { $0.event == event } }

  func form(_ ask: CaseAsk) throws -> CaseForm {
    let values = ask.values ?? StepForm.initial(event, ask.found, ask.custom)
    let form = StepForm(
      event: event, found: ask.found, values: values, problems: ask.problems, custom: ask.custom)
    let outlook = StepOutlook(event, ask.found, values)
    return CaseForm(
      title: title, text: Texts.text("case.step.\(event.rawValue).text"), summary: outlook.rows,
      warning: ask.problems.isAny ? "" : outlook.refusal, groups: form.groups, button: title)
  }

  func take(_ form: inout FormData, _ ask: CaseAsk, _ desk: Desk) async throws -> String? {
    do {
      let taken = try StepForm.read(event, &form)
      let step = TakeRequestStep(ask.id, version: form.version, taken.move, on: taken.on, note: taken.note)
      try await desk.perform(step, as: ask.context.principal)
      return nil
    } catch let issues as Issues {
      throw placed(issues)
    }
  }

  /// Issues about a repeated part as a whole stand at its first field.
  private func placed(_ issues: Issues) -> Issues {
    guard let name = rows.first else { return issues }
    return Issues(
      issues.list.map { $0.field == "name" ? Issue("\(name).0.name", $0.key, $0.arguments) : $0 })
  }
}

/// What a step would do if it were taken now, as the law counts it.
struct StepOutlook {
  /// What happens to the clock, the last day that follows, the letters.
  private(set) var rows: [SummaryRow] = []
  /// Why it cannot be taken now; empty where it can.
  private(set) var refusal = ""

  init(_ event: RequestEvent, _ found: RequestDetails.Outcome, _ values: FormData) {
    let course = found.request.course
    guard let line = RequestTransition.line(of: event, at: course.stage) else { return }
    rows.append(SummaryRow(Texts.text("case.effect.clock"), Texts.text("case.clock.\(line.clock.rawValue)")))
    if let due = found.due {
      rows.append(SummaryRow(Texts.text("case.effect.dueNow"), due.date.withWeekday))
    }
    do throws(RequestRefusal) {
      let next = try course.taking(
        Self.step(event, values, found.matter.today), today: found.matter.today, in: found.calendar,
        knowsLateness: true)
      if let due = next.clock(in: found.calendar).due(in: found.calendar), line.clock != .none, line.clock != .stop {
        rows.append(SummaryRow(Texts.text("case.effect.dueThen"), due.date.withWeekday))
      }
      if let last = next.applicantDue(in: found.calendar), last != found.applicantDue {
        rows.append(SummaryRow(Texts.text("case.effect.applicantDue"), last.date.withWeekday))
      }
    } catch {
      refusal = Texts.sentence(of: error)
    }
    if let stage = line.to {
      rows.append(SummaryRow(Texts.text("case.effect.stage"), stage.word))
    }
    let letters = line.letterTitles
    if !letters.isEmpty {
      rows.append(SummaryRow(Texts.text("case.effect.letters"), letters.joined(separator: "\n")))
    }
  }

  /// The step as far as the form describes it.
  private static func step(_ event: RequestEvent, _ values: FormData, _ today: CivilDate) -> RequestStep {
    let unit = values["unit"].flatMap(Term.Unit.init(rawValue:)) ?? .workdays
    let asksForDays: Set<RequestEvent> = [.requestCorrection, .requestExplanation, .noticeFee, .extend, .reopen]
    let days = values["days"].flatMap { Int($0) } ?? 1
    // A day that was not entered yet is no reason to warn.
    let until = values["until"].flatMap { CivilDate(iso: $0) } ?? today.adding(days: 1)
    return RequestStep(
      event, on: values["on"].flatMap { CivilDate(iso: $0) } ?? today,
      term: asksForDays.contains(event) ? Term(days, unit) : nil, until: event == .acceptExplanation ? until : nil)
  }
}
