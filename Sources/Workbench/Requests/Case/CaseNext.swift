import CivilTime
import Disclosure
import Operations
import WebSupport

/// What somebody can do with a case now: one thing first, the others after it.
struct CaseNext {
  private(set) var primary: CasePage.Action?
  private(set) var others: [CasePage.Action] = []

  init(_ found: RequestDetails.Outcome) {
    var actions = Self.approval(found) + Self.beside(found) + Self.steps(found)
    let order = Self.order(found)
    // Once a case has ended, what may still be done with it is no next step.
    let otherwise = actions.isEmpty || [.closed, .archived].contains(found.request.course.stage) ? nil : 0
    let first = order.compactMap { path in actions.firstIndex { $0.path == path } }.first ?? otherwise
    if let first { primary = actions.remove(at: first) }
    others = actions + Self.afterReply(found)
  }

  /// The steps of the approval, and giving it to somebody.
  private static func approval(_ found: RequestDetails.Outcome) -> [CasePage.Action] {
    let steps: [MatterStep] = [.agreement, .return, .transfer, .skip, .recall, .assignment]
    return steps.filter { $0.isOpen(in: found.matter) }.map { step in
      CasePage.Action(
        text: step.title, path: DeskRoutes.step(step, of: found.matter.matter.id),
        effect: Texts.all["case.approval.\(step.rawValue)"] ?? "", key: step == .agreement ? "a" : "")
    }
  }

  /// What is no step of the workflow: evidence, opinions, the decision, an extension, a split.
  private static func beside(_ found: RequestDetails.Outcome) -> [CasePage.Action] {
    let (id, course) = (found.matter.matter.id, found.request.course)
    var actions: [CasePage.Action] = []
    func add(_ key: String, _ path: String) {
      actions.append(
        CasePage.Action(text: Texts.text(key), path: path, effect: Texts.all["\(key).effect"] ?? ""))
    }
    if found.powers.contains(.registerMatters), course.stage == .received {
      add("case.evidence", DeskRoutes.request(id, DeskRoutes.requestEvidence))
    }
    let mayGrant = found.lines.contains { $0.event == .extend }
    if mayGrant, found.request.extensionAsked?.isOpen == true {
      add("case.extension.decline", DeskRoutes.request(id, DeskRoutes.requestExtensionAnswer))
    }
    guard found.powers.contains(.handleMatters) else { return actions }
    if course.stage == .inHandling || course.stage == .registered {
      add("case.tests", DeskRoutes.request(id, DeskRoutes.requestTests))
    }
    for consultation in awaited(found) {
      actions.append(
        CasePage.Action(
          text: Texts.text("case.opinion.of", ["name": found.name(of: consultation)]),
          path: DeskRoutes.opinion(of: consultation.id, in: id),
          effect: Texts.text("case.opinion.effect.\(consultation.kind.rawValue)")))
    }
    if course.stage == .drafting { add("case.proposal.change", DeskRoutes.request(id, DeskRoutes.requestProposal)) }
    let wasExtended = course.steps.contains { $0.event == .extend }
    if !mayGrant, !wasExtended, RequestTransition.line(of: .extend, at: course.stage) != nil,
      found.request.extensionAsked?.isOpen != true
    {
      add("case.extension", DeskRoutes.request(id, DeskRoutes.requestExtension))
    }
    if [.registered, .inHandling].contains(course.stage) {
      add("case.split", DeskRoutes.request(id, DeskRoutes.requestSplit))
    }
    if found.request.subject == .rectification, course.stage == .inHandling {
      add("case.rectification", DeskRoutes.request(id, DeskRoutes.requestRectification))
    }
    if !found.sameApplicant.isEmpty {
      add("case.applicant", DeskRoutes.request(id, DeskRoutes.requestApplicant))
    }
    return actions
  }

  /// The steps of the workflow, each with what follows.
  private static func steps(_ found: RequestDetails.Outcome) -> [CasePage.Action] {
    let wasExtended = found.request.course.steps.contains { $0.event == .extend }
    let wasCorrected =
      found.request.course.regime == .law2019
      && found.request.course.steps.contains { $0.event == .requestCorrection }
    return found.lines.filter { line in
      // What the law allows once is not offered again; what cannot be done yet is explained on its page.
      !(line.event == .extend && wasExtended) && !(line.event == .requestCorrection && wasCorrected)
        && (line.event == .propose || StepForm.events.contains(line.event))
    }.map { line in
      CasePage.Action(
        text: line.event.word, path: DeskRoutes.step(line.event, of: found.matter.matter.id), effect: line.effect)
    }
  }

  /// The consultations whose answer is not in.
  private static func awaited(_ found: RequestDetails.Outcome) -> [Consultation] {
    let stages: Set<RequestStage> = [.consultingThirdParty, .consultingOrgans]
    guard stages.contains(found.request.course.stage) else { return [] }
    return found.request.course.consultations.filter { $0.answer == nil }
  }

  /// What comes first at a stage.
  private static func order(_ found: RequestDetails.Outcome) -> [String] {
    let (id, course) = (found.matter.matter.id, found.request.course)
    let step = { (event: RequestEvent) in DeskRoutes.step(event, of: id) }
    let isOver = found.applicantDue.map { $0.date < found.matter.today } ?? false
    let agreement = DeskRoutes.step(MatterStep.agreement, of: id)
    let assignment = found.matter.matter.assignee == nil ? [DeskRoutes.step(MatterStep.assignment, of: id)] : []
    switch course.stage {
    case .received:
      return [
        course.receipt?.isFixed == true ? step(.register) : DeskRoutes.request(id, DeskRoutes.requestEvidence),
        step(.register),
      ]
    case .registered: return assignment + [step(.beginHandling)]
    case .correctionRequested:
      return [isOver ? step(.lapseCorrection) : step(.receiveCorrection), step(.receiveCorrection)]
    case .explanationRequested: return [step(.acceptExplanation)]
    case .inHandling where found.request.subject == .rectification:
      return assignment + [DeskRoutes.request(id, DeskRoutes.requestRectification)]
    case .inHandling: return assignment + [DeskRoutes.request(id, DeskRoutes.requestTests), step(.propose)]
    case .consultingThirdParty, .consultingOrgans:
      let awaited = awaited(found).first {
        $0.result(on: found.matter.today, under: course.regime, in: found.calendar) == .awaited
      }
      return [awaited.map { DeskRoutes.opinion(of: $0.id, in: id) } ?? step(.endConsultation), step(.endConsultation)]
    case .feeNoticed: return [isOver ? step(.lapseFee) : step(.payFee), step(.payFee)]
    case .drafting:
      return [
        found.request.details == nil && found.request.rectification == nil
          ? DeskRoutes.request(id, DeskRoutes.requestProposal) : step(.submit)
      ]
    case .legalReview, .approval: return [agreement]
    case .signed: return [step(.dispatch)]
    case .dispatched: return [step(.deliver)]
    case .closed: return [step(.archive)]
    case .archived: return []
    }
  }
}

extension RequestTransition {
  /// What happens to the clock, and which letters follow, in a line.
  var effect: String {
    let words = Texts.text("case.clock.short.\(clock.rawValue)")
    let titles = letterTitles
    if titles.isEmpty { return words }
    return Texts.text("case.effect.line", ["clock": words, "letters": titles.joined(separator: "、")])
  }

  /// The titles of the letters that go out with the step or are drafted after it.
  var letterTitles: [String] {
    let reply = event == .withdraw ? nil : outcome
    return (letters + [reply.flatMap { LetterKind.reply($0.code) }].compactMap { $0 }).map(\.word)
  }
}
