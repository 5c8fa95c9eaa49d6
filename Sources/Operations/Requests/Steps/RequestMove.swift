public import CivilTime
public import Disclosure

/// A step of a request that somebody takes, with what it needs; who may take it when stands in `RequestTransition.table`.
///
/// The steps of an approval (`passLegalReview`, `agree`, `returnDraft`, `sign`) are not among them: they follow from the
/// approval of the matter.
public enum RequestMove: Hashable, Sendable {
  /// Registers it, and gives it to somebody.
  case register(handler: Person.ID?)
  /// Asks for a correction: what is missing or unclear, how to put it right, by when.
  case requestCorrection(items: String, guidance: String, term: Term, knowsLateness: Bool = false)
  /// Takes the corrected request in: its whole description.
  case receiveCorrection(description: String)
  /// Finds it still unclear after the correction.
  case remainUnclear
  /// Ends it because it was not corrected in time.
  case lapseCorrection
  /// Asks for the reasons of unreasonably many requests: how many, by when.
  case requestExplanation(counts: String, term: Term)
  /// Finds the reasons sound, and puts the reply off to a day.
  case acceptExplanation(until: CivilDate)
  /// Finds them unsound.
  case rejectExplanation
  /// Asks for a fee: what for, how it can be paid, by when.
  case noticeFee(FeeAssessment.Method, payment: String, term: Term)
  /// Notes the payment.
  case payFee(receipt: String)
  /// Ends it because the fee was not paid in time.
  case lapseFee
  /// Takes it into handling.
  case beginHandling
  /// Takes it into drafting at once.
  case answerAtOnce
  /// Asks third parties about the information that concerns them.
  case consultThirdParty([PartyDraft], question: String)
  /// Asks organs.
  case consultOrgans([ConsultedOrgan])
  /// Goes on after the opinions.
  case endConsultation
  /// Proposes a decision.
  case propose(details: OutcomeDetails, answers: [SubstantiveAnswer], proposal: String)
  /// Proposes what is done about a record that should be corrected: Article 41.
  case rectify(Rectification, proposal: String)
  /// Extends the term of the reply by so many workdays.
  case extend(days: Int, reasons: String)
  /// Submits the draft.
  case submit
  /// Lets the reply leave.
  case dispatch(way: DeliveryWay, reference: String)
  /// Notes that it was received, or came back.
  case deliver(reachedOn: CivilDate?, returnedOn: CivilDate?, note: String)
  /// Archives it.
  case archive
  /// Ends it because the applicant took it back or is no more.
  case withdraw(ClosingStatement.Kind, text: String)
  /// Takes it up again by an order: the term that was set, and which order.
  case reopen(term: Term, order: String)

  /// The event of the table.
  public var event: RequestEvent {
    switch self {
    case .register: .register
    case .requestCorrection: .requestCorrection
    case .receiveCorrection: .receiveCorrection
    case .remainUnclear: .remainUnclear
    case .lapseCorrection: .lapseCorrection
    case .requestExplanation: .requestExplanation
    case .acceptExplanation: .acceptExplanation
    case .rejectExplanation: .rejectExplanation
    case .noticeFee: .noticeFee
    case .payFee: .payFee
    case .lapseFee: .lapseFee
    case .beginHandling: .beginHandling
    case .answerAtOnce: .answerAtOnce
    case .consultThirdParty: .consultThirdParty
    case .consultOrgans: .consultOrgans
    case .endConsultation: .endConsultation
    case .propose, .rectify: .propose
    case .extend: .extend
    case .submit: .submit
    case .dispatch: .dispatch
    case .deliver: .deliver
    case .archive: .archive
    case .withdraw: .withdraw
    case .reopen: .reopen
    }
  }

  /// The step as the course of the request keeps it.
  func step(on day: CivilDate, note: String) -> RequestStep {
    switch self {
    case .requestCorrection(let items, _, let term, _):
      RequestStep(event, on: day, term: term, note: note.isEmpty ? items : note)
    case .requestExplanation(let counts, let term):
      RequestStep(event, on: day, term: term, note: note.isEmpty ? counts : note)
    case .noticeFee(_, _, let term): RequestStep(event, on: day, term: term, note: note)
    case .acceptExplanation(let until): RequestStep(event, on: day, until: until, note: note)
    case .extend(let days, let reasons):
      RequestStep(event, on: day, term: Term(days, .workdays), note: note.isEmpty ? reasons : note)
    case .reopen(let term, let order): RequestStep(event, on: day, term: term, note: note.isEmpty ? order : note)
    case .withdraw(_, let text): RequestStep(event, on: day, note: note.isEmpty ? text : note)
    case .payFee(let receipt): RequestStep(event, on: day, note: note.isEmpty ? receipt : note)
    case .dispatch(_, let reference): RequestStep(event, on: day, note: note.isEmpty ? reference : note)
    case .deliver(_, _, let words): RequestStep(event, on: day, note: note.isEmpty ? words : note)
    default: RequestStep(event, on: day, note: note)
    }
  }
}
