import CivilTime
import Disclosure
import Operations
import WebSupport

extension StepForm {
  /// The move that a form describes, the day of it and a word for the file.
  struct Taken {
    var move: RequestMove
    var on: CivilDate?
    var note: String
  }

  /// Reads the move.
  ///
  /// - Throws: `Issues` with what keeps it from being one; what the law has to say to it, the operation says.
  static func read(_ event: RequestEvent, _ form: inout FormData) throws -> Taken {
    let day = form.date("on", isOptional: true)
    let note = form.text("note", limit: 1_000, isOptional: true)
    let move = try move(event, &form)
    try form.check()
    return Taken(move: move, on: day, note: note)
  }

  private static func move(_ event: RequestEvent, _ form: inout FormData) throws -> RequestMove {
    switch event {
    case .register: return .register(handler: form.record("handler", isOptional: true))
    case .requestCorrection:
      let items = text("items", &form)
      let guidance = text("guidance", &form)
      let term = try workdays(&form)
      return .requestCorrection(items: items, guidance: guidance, term: term, knowsLateness: form.flag("knowsLateness"))
    case .receiveCorrection:
      return .receiveCorrection(description: text("description", limit: WantedInformation.longest, &form))
    case .requestExplanation:
      let counts = form.text("counts", limit: 2_000)
      return .requestExplanation(counts: counts, term: try workdays(&form))
    case .acceptExplanation: return .acceptExplanation(until: try form.require(form.date("until"), "until"))
    case .noticeFee:
      let method = try method(&form)
      let payment = text("payment", &form)
      return .noticeFee(method, payment: payment, term: try workdays(&form))
    case .payFee: return .payFee(receipt: form.text("receipt", isOptional: true))
    case .extend:
      let days = form.integer("days", in: 1...400)
      let reasons = form.text("reasons", limit: 1_000)
      return .extend(days: try form.require(days, "days"), reasons: reasons)
    case .consultThirdParty, .consultOrgans: return try consultation(event, &form)
    case .dispatch:
      let way = form.choice("way", as: DeliveryWay.self)
      return .dispatch(way: try form.require(way, "way"), reference: form.text("reference", isOptional: true))
    case .deliver:
      return .deliver(
        reachedOn: form.date("reachedOn", isOptional: true), returnedOn: form.date("returnedOn", isOptional: true),
        note: form.text("proof", isOptional: true))
    case .withdraw:
      let kind = form.choice("kind", as: ClosingStatement.Kind.self)
      let words = text("text", &form)
      return .withdraw(try form.require(kind, "kind"), text: words)
    case .reopen: return try reopening(&form)
    default: return try plain(event)
    }
  }

  /// The moves that ask for nothing.
  private static func plain(_ event: RequestEvent) throws -> RequestMove {
    switch event {
    case .remainUnclear: .remainUnclear
    case .rejectExplanation: .rejectExplanation
    case .beginHandling: .beginHandling
    case .answerAtOnce: .answerAtOnce
    case .endConsultation: .endConsultation
    case .submit: .submit
    case .archive: .archive
    case .lapseCorrection: .lapseCorrection
    case .lapseFee: .lapseFee
    default: throw NotFound()
    }
  }

  /// A text whose absence the operation explains better than the form.
  private static func text(_ name: String, limit: Int = 2_000, _ form: inout FormData) -> String {
    form.text(name, limit: limit, isOptional: true)
  }

  private static func workdays(_ form: inout FormData) throws -> Term {
    let days = form.integer("days", in: 1...400)
    return try form.require(days.flatMap { Term($0, .workdays) }, "days")
  }

  private static func reopening(_ form: inout FormData) throws -> RequestMove {
    let days = form.integer("days", in: 1...400)
    let unit = form.choice("unit", as: Term.Unit.self)
    let order = form.text("order", limit: 1_000)
    let term = try Term(form.require(days, "days"), form.require(unit, "unit"))
    return .reopen(term: try form.require(term, "days"), order: order)
  }

  private static func method(_ form: inout FormData) throws -> FeeAssessment.Method {
    let quantity = form.integer("quantity", in: 0...FeeAssessment.limit)
    let count = try form.require(quantity, "quantity")
    return form["method"] == "perCase" ? .perCase(monthIndex: count) : .perVolume(pages: count)
  }

  private static func consultation(_ event: RequestEvent, _ form: inout FormData) throws -> RequestMove {
    if event == .consultThirdParty {
      let question = text("question", &form)
      let rows = FormRows("parties", form)
      let drafts = (0..<rows.count).map { PartyFields(.thirdParty, prefix: rows.prefix($0)).read(&form) }
      try form.check()
      return .consultThirdParty(drafts.compactMap(\.self), question: question)
    }
    let rows = FormRows("organs", form)
    let organs = (0..<rows.count).map { index -> ConsultedOrgan? in
      let prefix = rows.prefix(index)
      let kind = form.choice("\(prefix)kind", as: Consultation.Kind.self)
      let name = text("\(prefix)name", limit: 100, &form)
      let question = text("\(prefix)question", &form)
      let until = form.date("\(prefix)until", isOptional: true)
      return kind.map { ConsultedOrgan(kind: $0, name: name, question: question, until: until) }
    }
    try form.check()
    return .consultOrgans(organs.compactMap(\.self))
  }
}
