public import CivilTime

/// Why a request cannot take a step.
public enum RequestRefusal: DomainRefusal, Equatable {
  /// The step is not open at this stage.
  case notPossible(RequestEvent, RequestStage)
  /// The day lies in the future.
  case inFuture
  /// The day lies before that of the step before.
  case beforeLastStep(CivilDate)
  /// The day of receipt is not fixed.
  case receiptOpen
  /// A correction was asked for before: article 30 allows it once, completely.
  case secondCorrection
  /// The seven workdays are over; the office can still ask, but must know that the reply stays due.
  case correctionLate(CivilDate)
  /// The term that the applicant was given still runs.
  case termRuns(CivilDate)
  /// A step needs a term or a day that was not given, or gave one that is not allowed.
  case termMissing
  /// The law sets no such term, so nobody is deemed to have given up his request.
  case noAbandonment
  /// The term was extended before: article 33 knows one extension.
  case secondExtension
  /// The extension comes after the last day.
  case extensionLate(CivilDate)
  /// Nobody asks for an extension, or the answer is there already.
  case noExtensionAsked
  /// It is longer than the law allows.
  case extensionLong(Int)
  /// The clock stands still for a correction or a payment, so that there is nothing to extend.
  case clockStands
  /// An opinion is awaited, and its term still runs or nobody knows when the letter arrived.
  case opinionAwaited(String)
  /// The delayed day does not lie after the step.
  case delayTooShort

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .notPossible: "request.refusal.notPossible"
    case .inFuture: "request.refusal.inFuture"
    case .beforeLastStep: "request.refusal.beforeLastStep"
    case .receiptOpen: "request.refusal.receiptOpen"
    case .secondCorrection: "request.refusal.secondCorrection"
    case .correctionLate: "request.refusal.correctionLate"
    case .termRuns: "request.refusal.termRuns"
    case .termMissing: "request.refusal.termMissing"
    case .noAbandonment: "request.refusal.noAbandonment"
    case .secondExtension: "request.refusal.secondExtension"
    case .extensionLate: "request.refusal.extensionLate"
    case .noExtensionAsked: "request.refusal.noExtensionAsked"
    case .extensionLong: "request.refusal.extensionLong"
    case .clockStands: "request.refusal.clockStands"
    case .opinionAwaited: "request.refusal.opinionAwaited"
    case .delayTooShort: "request.refusal.delayTooShort"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    switch self {
    case .notPossible(let event, let stage): ["event": event.textKey, "stage": stage.textKey]
    case .beforeLastStep(let day), .correctionLate(let day), .termRuns(let day), .extensionLate(let day):
      ["day": day.chinese]
    case .extensionLong(let days): ["days": String(days)]
    case .opinionAwaited(let name): ["name": name]
    default: [:]
    }
  }
}
