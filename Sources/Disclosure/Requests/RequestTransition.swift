/// One line of the workflow of a request: from where, by what, by whom, to where, and what the clock does.
public struct RequestTransition: Hashable, Sendable {
  /// The number of the line, 1 to 24, by which the documents name it; a line with several outcomes stands several times.
  public var number: Int
  /// What happens.
  public var event: RequestEvent
  /// The stages in which it can happen; empty where the request comes into being.
  public var from: Set<RequestStage>
  /// The stage that follows; nil where it stays.
  public var to: RequestStage?
  /// Who does it.
  public var actor: RequestActor
  /// What the clock does.
  public var clock: ClockEffect

  private init(
    _ number: Int, _ event: RequestEvent, from: Set<RequestStage>, to: RequestStage?, by actor: RequestActor,
    _ clock: ClockEffect = .none
  ) {
    self.number = number
    self.event = event
    self.from = from
    self.to = to
    self.actor = actor
    self.clock = clock
  }

  private static let consulting: Set<RequestStage> = [.consultingThirdParty, .consultingOrgans]

  /// The one table of the workflow.
  ///
  /// A correction, an explanation and a fee can be asked for from handling too, the fee even from drafting: the defect
  /// or the number of pages may show only then.
  public static let table: [RequestTransition] = [
    .init(1, .receive, from: [], to: .received, by: .intake),
    .init(2, .register, from: [.received], to: .registered, by: .intake, .start),
    .init(3, .requestCorrection, from: [.registered, .inHandling], to: .correctionRequested, by: .office, .suspend),
    .init(4, .receiveCorrection, from: [.correctionRequested], to: .inHandling, by: .intake, .restart),
    .init(5, .remainUnclear, from: [.correctionRequested], to: .drafting, by: .office, .restart),
    .init(6, .lapseCorrection, from: [.correctionRequested], to: .closed, by: .office, .stop),
    .init(7, .requestExplanation, from: [.registered, .inHandling], to: .explanationRequested, by: .office),
    .init(8, .acceptExplanation, from: [.explanationRequested], to: .inHandling, by: .office, .delay),
    .init(8, .rejectExplanation, from: [.explanationRequested], to: .drafting, by: .office),
    .init(
      9, .noticeFee, from: [.registered, .inHandling, .drafting], to: .feeNoticed, by: .office, .suspend),
    .init(10, .payFee, from: [.feeNoticed], to: .inHandling, by: .office, .restart),
    .init(11, .lapseFee, from: [.feeNoticed], to: .closed, by: .office, .stop),
    .init(12, .beginHandling, from: [.registered], to: .inHandling, by: .office),
    .init(
      13, .consultThirdParty, from: consulting.union([.inHandling]), to: .consultingThirdParty, by: .office, .pause),
    .init(14, .consultOrgans, from: consulting.union([.inHandling]), to: .consultingOrgans, by: .office, .pause),
    .init(15, .endConsultation, from: consulting, to: .inHandling, by: .office, .resume),
    .init(16, .propose, from: [.inHandling], to: .drafting, by: .handler),
    .init(
      17, .extend,
      from: RequestStage.undispatched.subtracting([.received, .correctionRequested, .feeNoticed, .signed]),
      to: nil, by: .officeHead, .extend),
    .init(18, .submit, from: [.drafting], to: .legalReview, by: .handler),
    .init(18, .passLegalReview, from: [.legalReview], to: .approval, by: .approver),
    .init(18, .agree, from: [.approval], to: nil, by: .approver),
    .init(18, .returnDraft, from: [.legalReview, .approval], to: .drafting, by: .approver),
    .init(18, .sign, from: [.legalReview, .approval], to: .signed, by: .approver),
    .init(19, .dispatch, from: [.signed], to: .dispatched, by: .office, .stop),
    .init(20, .deliver, from: [.dispatched], to: .closed, by: .intake),
    .init(21, .archive, from: [.closed], to: .archived, by: .intake),
    .init(
      22, .withdraw, from: RequestStage.undispatched, to: .closed, by: .office,
      .stop),
    .init(23, .answerAtOnce, from: [.registered], to: .drafting, by: .office),
    .init(24, .reopen, from: [.closed, .archived], to: .inHandling, by: .office, .restart),
  ]

  /// The line by which an event can happen at a stage; nil where it cannot.
  public static func line(of event: RequestEvent, at stage: RequestStage?) -> RequestTransition? {
    table.first { line in line.event == event && (stage.map(line.from.contains) ?? line.from.isEmpty) }
  }

  /// What can happen at a stage, in the order of the table.
  public static func open(at stage: RequestStage) -> [RequestTransition] {
    table.filter { $0.from.contains(stage) }
  }
}
