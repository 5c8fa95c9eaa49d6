public import CivilTime

/// What has happened to a request so far, and so what may happen next and what the clock says.
public struct RequestCourse: Hashable, Sendable {
  /// How it came.
  public var channel: RequestChannel
  /// What shows when.
  public var evidence: [ReceiptEvidence]
  /// The steps that it has taken, in order.
  public var steps: [RequestStep]
  /// The opinions that were asked for.
  public var consultations: [Consultation]

  /// A course.
  public init(
    channel: RequestChannel, evidence: [ReceiptEvidence], steps: [RequestStep] = [],
    consultations: [Consultation] = []
  ) {
    self.channel = channel
    self.evidence = evidence
    self.steps = steps
    self.consultations = consultations
  }

  /// When it was received.
  public var receipt: ReceiptDate? { ReceiptDate(channel, by: evidence) }

  /// The law that it is handled under.
  public var regime: RequestRegime { receipt.flatMap { RequestRegime.on($0.day) } ?? .law2019 }

  /// Where it stands.
  public var stage: RequestStage {
    steps.reduce(.received) { stage, step in RequestTransition.line(of: step.event, at: stage)?.to ?? stage }
  }

  /// The clock of the reply.
  public func clock(in calendar: WorkCalendar) -> ReplyClock {
    ReplyClock(receipt: receipt, steps: steps, consultations: consultations, under: regime, in: calendar)
  }

  /// The last day for asking for a correction; nil where the law sets none.
  public func correctionDue(in calendar: WorkCalendar) -> DueDate? {
    guard let day = receipt?.day, let term = regime.correctionNoticeDays.flatMap({ Term($0, .workdays) }) else {
      return nil
    }
    return CountedTerm(from: day, term: term).due(in: calendar)
  }

  /// The last day of what the applicant was asked to do last: to correct, to explain, to pay.
  public func applicantDue(in calendar: WorkCalendar) -> DueDate? {
    let asking: Set<RequestEvent> = [.requestCorrection, .requestExplanation, .noticeFee]
    return steps.last { asking.contains($0.event) }.flatMap { last(of: $0, in: calendar) }
  }

  /// The last day of what a step set.
  func last(of step: RequestStep, in calendar: WorkCalendar) -> DueDate? {
    if let until = step.until { return DueDate(date: until) }
    return step.term.flatMap { CountedTerm(from: step.on, term: $0).due(in: calendar) }
  }

  /// The course after a step.
  ///
  /// `knowsLateness` says that whoever asks for a correction knows that the seven workdays are over.
  ///
  /// - Throws: `RequestRefusal` where the law or the table does not allow it.
  public func taking(
    _ step: RequestStep, today: CivilDate, in calendar: WorkCalendar, knowsLateness: Bool = false
  ) throws(RequestRefusal) -> RequestCourse {
    guard RequestTransition.line(of: step.event, at: stage) != nil else { throw .notPossible(step.event, stage) }
    guard step.on <= today else { throw .inFuture }
    if let last = [receipt?.day, steps.last?.on].compactMap(\.self).max(), step.on < last {
      throw .beforeLastStep(last)
    }
    try check(step, in: calendar, knowsLateness: knowsLateness)
    var next = self
    next.steps.append(step)
    return next
  }

  private func check(_ step: RequestStep, in calendar: WorkCalendar, knowsLateness: Bool) throws(RequestRefusal) {
    switch step.event {
    case .register: guard receipt?.isFixed == true else { throw .receiptOpen }
    case .requestCorrection: try checkCorrection(step, in: calendar, knowsLateness: knowsLateness)
    case .requestExplanation, .noticeFee: guard step.term != nil else { throw .termMissing }
    case .lapseCorrection, .lapseFee: try checkLapse(step, in: calendar)
    case .acceptExplanation:
      guard let until = step.until else { throw .termMissing }
      guard until > step.on else { throw .delayTooShort }
    case .reopen: guard step.term != nil else { throw .termMissing }
    case .extend: try checkExtension(step, in: calendar)
    case .endConsultation: try checkOpinions(on: step.on, in: calendar)
    default: return
    }
  }

  private func checkCorrection(
    _ step: RequestStep, in calendar: WorkCalendar, knowsLateness: Bool
  ) throws(RequestRefusal) {
    guard step.term != nil else { throw .termMissing }
    if regime == .law2019, steps.contains(where: { $0.event == .requestCorrection }) { throw .secondCorrection }
    if let last = correctionDue(in: calendar)?.date, step.on > last, !knowsLateness { throw .correctionLate(last) }
  }

  private func checkLapse(_ step: RequestStep, in calendar: WorkCalendar) throws(RequestRefusal) {
    if step.event == .lapseCorrection, !regime.knowsAbandonment { throw .noAbandonment }
    guard let last = applicantDue(in: calendar)?.date else { throw .termMissing }
    guard step.on > last else { throw .termRuns(last) }
  }

  private func checkExtension(_ step: RequestStep, in calendar: WorkCalendar) throws(RequestRefusal) {
    guard let term = step.term, term.unit == .workdays else { throw .termMissing }
    guard term.count <= regime.replyDays else { throw .extensionLong(regime.replyDays) }
    if steps.contains(where: { $0.event == .extend }) { throw .secondExtension }
    let clock = clock(in: calendar)
    guard clock.state == .running || clock.state == .paused else { throw .clockStands }
    // While an opinion is awaited the last day is open, so that it cannot have passed.
    if let last = clock.baseDue(in: calendar)?.date, step.on > last { throw .extensionLate(last) }
  }

  private func checkOpinions(on day: CivilDate, in calendar: WorkCalendar) throws(RequestRefusal) {
    for consultation in consultations
    where consultation.result(on: day, under: regime, in: calendar) == .awaited {
      throw .opinionAwaited(consultation.name)
    }
  }
}
