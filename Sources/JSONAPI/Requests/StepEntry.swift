import CivilTime
import Disclosure
import Operations

/// A step of a case as a program takes it: `event` names it, and the other members are what it needs.
enum StepEntry {
  /// The word for what is done about a record that should be corrected: another way to propose.
  static let rectifying = "rectify"

  static func read(_ entry: Entry) throws -> RequestMove {
    if entry.text("event") == rectifying {
      let rectification = try RectificationForm.read(try entry.required(entry.entry("rectification")))
      return .rectify(rectification, proposal: entry.text("proposal"))
    }
    return switch try entry.required(entry.choice("event", RequestEvent.self)) {
    case .register: .register(handler: entry.id("handler"))
    case .requestCorrection, .receiveCorrection, .remainUnclear, .lapseCorrection: try correction(entry)
    case .requestExplanation, .acceptExplanation, .rejectExplanation: try explanation(entry)
    case .noticeFee, .payFee, .lapseFee: try fee(entry)
    case .beginHandling: .beginHandling
    case .answerAtOnce: .answerAtOnce
    case .consultThirdParty:
      .consultThirdParty(try entry.entries("parties").map(PartyEntry.read), question: entry.text("question"))
    case .consultOrgans: .consultOrgans(try entry.entries("organs").map(organ))
    case .endConsultation: .endConsultation
    case .propose:
      .propose(
        details: try OutcomeForm.read(try entry.required(entry.entry("decision"))), answers: answers(entry),
        proposal: entry.text("proposal"))
    case .extend: .extend(days: try entry.required(entry.integer("days")), reasons: entry.text("reasons"))
    case .submit: .submit
    case .dispatch: .dispatch(way: try entry.required(entry.choice("way")), reference: entry.text("reference"))
    case .deliver:
      .deliver(reachedOn: entry.date("reachedOn"), returnedOn: entry.date("returnedOn"), note: entry.text("proof"))
    case .archive: .archive
    case .withdraw: .withdraw(try entry.required(entry.choice("kind")), text: entry.text("text"))
    case .reopen: .reopen(term: try entry.required(entry.term("term")), order: entry.text("order"))
    case .receive, .passLegalReview, .agree, .returnDraft, .sign: throw RequestRefusal.notPossible(.receive, .received)
    }
  }

  /// The answers of the substantive tests.
  static func answers(_ entry: Entry) -> [SubstantiveAnswer] {
    entry.texts("answers").compactMap { SubstantiveAnswer(rawValue: $0) }
  }

  private static func correction(_ entry: Entry) throws -> RequestMove {
    switch entry.choice("event", RequestEvent.self) {
    case .requestCorrection:
      .requestCorrection(
        items: entry.text("items"), guidance: entry.text("guidance"), term: try entry.required(entry.term("term")),
        knowsLateness: entry.flag("knowsLateness"))
    case .receiveCorrection: .receiveCorrection(description: entry.text("description"))
    case .remainUnclear: .remainUnclear
    default: .lapseCorrection
    }
  }

  private static func explanation(_ entry: Entry) throws -> RequestMove {
    switch entry.choice("event", RequestEvent.self) {
    case .requestExplanation:
      .requestExplanation(counts: entry.text("counts"), term: try entry.required(entry.term("term")))
    case .acceptExplanation: .acceptExplanation(until: try entry.required(entry.date("until")))
    default: .rejectExplanation
    }
  }

  private static func fee(_ entry: Entry) throws -> RequestMove {
    switch entry.choice("event", RequestEvent.self) {
    case .noticeFee:
      let quantity = try entry.required(entry.integer("quantity"))
      let method: FeeAssessment.Method =
        entry.choice("method", FeeMethod.self) == .perCase
        ? .perCase(monthIndex: quantity) : .perVolume(pages: quantity, tellsOnlyWhere: entry.flag("tellsOnlyWhere"))
      return .noticeFee(method, payment: entry.text("payment"), term: try entry.required(entry.term("term")))
    case .payFee: return .payFee(receipt: entry.text("receipt"))
    default: return .lapseFee
    }
  }

  private static func organ(_ entry: Entry) throws -> ConsultedOrgan {
    ConsultedOrgan(
      kind: try entry.required(entry.choice("kind")), name: entry.text("name"), question: entry.text("question"),
      until: entry.date("until"))
  }

  /// By what a fee is charged.
  enum FeeMethod: String, CaseIterable {
    case perCase, perVolume
  }
}
