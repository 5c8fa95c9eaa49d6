public import CivilTime
public import Disclosure
import Persistence

/// Takes one step of a request: the only way in which a case moves, for pages, API and jobs alike.
///
/// Which steps are open at a stage, who takes them and what the clock does stands in `RequestTransition.table`.
public struct TakeRequestStep: Operation {
  /// Whoever is signed in; the line of the table names the capability that it takes at the organ.
  public static let access = Access.signedIn

  /// The case.
  public var id: Matter.ID
  /// The version of the matter that the form was filled from.
  public var version: Int
  /// The step.
  public var move: RequestMove
  /// The day on which it happened in the eyes of the law; today where nil.
  public var on: CivilDate?
  /// What the file should know about it.
  public var note: String

  /// Takes a step.
  public init(_ id: Matter.ID, version: Int, _ move: RequestMove, on: CivilDate? = nil, note: String = "") {
    self.id = id
    self.version = version
    self.move = move
    self.on = on
    self.note = note
  }

  /// The organ of the case.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes it, with the letters, fees and consultations that belong to it.
  ///
  /// - Throws: `RequestRefusal` where the law or the table does not allow it, `AccessRefusal` where the person may not,
  ///   `Issues` for what was entered, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try RequestWork(id, version: nil, in: scope)
    guard let line = RequestTransition.line(of: move.event, at: work.request.course.stage) else {
      throw RequestRefusal.notPossible(move.event, work.request.course.stage)
    }
    try scope.require(line.actor.capability, at: work.matter.organ)
    try scope.requireUnchanged(work.matter, since: version)
    try work.take(move, on: on ?? scope.today, note: note)
  }
}

extension RequestWork {
  /// Takes a step of any kind, and saves the case.
  mutating func take(_ move: RequestMove, on day: CivilDate, note: String = "") throws {
    let step = move.step(on: day, note: note)
    switch move {
    case .endConsultation: try settleOpinions(on: day)
    case .submit: try requireReply()
    case .archive: try Issues.check(try scope.openPoints(of: matter.id))
    default: break
    }
    if case .requestCorrection(_, _, _, let knowsLateness) = move {
      try take(step, knowsLateness: knowsLateness)
    } else {
      try take(step)
    }
    try follow(move, on: day)
    try save(as: .requestStep(move.event), Self.changes(step))
    try tell(of: move)
  }

  /// What a step brings with it besides the stage and the clock.
  private mutating func follow(_ move: RequestMove, on day: CivilDate) throws {
    switch move {
    case .register(let handler): try register(handler, on: day)
    case .requestCorrection(let items, let guidance, _, _):
      try askForCorrection(items, guidance, on: day)
    case .receiveCorrection(let description): try correct(description)
    case .lapseCorrection: try lapse(.correctionLapsed, noticed: .correctionNotice, on: day)
    case .lapseFee: try lapse(.feeLapsed, noticed: .feeNotice, on: day)
    case .requestExplanation(let counts, _):
      try send(.explanationNotice, with: [.requestCounts: counts], on: day)
    case .acceptExplanation: try send(.delayNotice, on: day)
    case .noticeFee(let method, let payment, _): try charge(method, payment, on: day)
    case .payFee(let receipt): try settleFee(receipt, on: day)
    case .consultThirdParty(let parties, let question): try consult(parties, question, on: day)
    case .consultOrgans(let organs): try consult(organs, on: day)
    case .propose(let details, let answers, let proposal): try propose(details, answers, proposal)
    case .rectify(let rectification, let proposal): try propose(rectification, proposal)
    case .extend(_, let reasons):
      request.extensionAsked = nil
      try send(.extensionNotice, with: [.reasons: reasons], on: day)
    case .submit: try submit()
    case .dispatch(let way, let reference): try dispatch(way, reference, on: day)
    case .deliver(let reached, let returned, let note): try deliver(reached, returned, note)
    case .withdraw(let kind, let text): try withdraw(kind, text, on: day)
    case .reopen: try reopen(on: day)
    case .remainUnclear, .rejectExplanation, .beginHandling, .answerAtOnce, .endConsultation, .archive: break
    }
  }
}
