import CivilTime
import Disclosure
import Operations
import WebSupport

/// Reads the extras of an outcome from a form.
///
/// What is missing in one is told by the rules of outcomes; an extra of which nothing was entered is not there.
struct ExtraReading {
  var form: FormData

  /// The extras that an outcome needs, as far as they were entered.
  mutating func extras(for outcome: Disclosure.Outcome) -> [OutcomeExtra] {
    OutcomeRules.shared[outcome].extras.compactMap { extra($0) }
  }

  private mutating func extra(_ kind: OutcomeExtra.Kind) -> OutcomeExtra? {
    switch kind {
    case .publicPlace:
      return .publicPlace(PublicPlace(place: text("publicPlace.place"), publishedOn: day("publicPlace.publishedOn")))
    case .supply: return .supply(supply())
    case .withheldParts: return .withheldParts(rows("withheldParts") { $0.part($1) })
    case .refusal: return .refusal(RefusalReasons(basis: text("refusal.basis"), reasons: text("refusal.reasons")))
    case .thirdParties: return .thirdParties(rows("thirdParties") { $0.answer($1) })
    case .publicInterest: return .publicInterest(text("publicInterest"))
    case .specialLaw: return .specialLaw(SpecialLaw(law: text("specialLaw.law"), place: text("specialLaw.place")))
    case .search: return .search(search())
    case .rightOrgan:
      return .rightOrgan(
        RightOrgan(
          reasons: text("rightOrgan.reasons"), isDeterminable: !form.flag("rightOrgan.isUnknown"),
          name: text("rightOrgan.name"), contact: text("rightOrgan.contact")))
    case .creation: return .creation(text("creation"))
    case .stillUnclear:
      return .stillUnclear(
        UnclearRequest(correctedOn: day("stillUnclear.correctedOn"), unclear: text("stillUnclear.unclear")))
    case .petitionChannel: return .petitionChannel(text("petitionChannel"))
    case .firstAnswer: return .firstAnswer(FirstAnswer(on: day("firstAnswer.on"), number: text("firstAnswer.number")))
    case .publication: return .publication(text("publication"))
    case .excess: return excess().map { .excess($0) }
    case .lapsedTerm:
      return .lapsedTerm(
        LapsedTerm(
          noticeNumber: text("lapsedTerm.noticeNumber"), servedOn: day("lapsedTerm.servedOn"),
          endedOn: day("lapsedTerm.endedOn")))
    case .statement:
      let kind = form.choice("statement.kind", as: ClosingStatement.Kind.self)
      return kind.map { .statement(ClosingStatement(kind: $0, text: text("statement.text"))) }
    }
  }

  private mutating func text(_ name: String) -> String { form.text(name, limit: 4_000, isOptional: true) }

  private mutating func day(_ name: String) -> CivilDate? { form.date(name, isOptional: true) }

  private mutating func lines(_ name: String) -> [String] {
    text(name).split(whereSeparator: { $0.isNewline || $0 == "、" || $0 == "；" }).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  private mutating func rows<Part>(
    _ name: String, _ read: (inout ExtraReading, String) -> Part?
  ) -> [Part] {
    let rows = FormRows(name, form)
    var parts: [Part] = []
    for index in 0..<rows.count {
      if let part = read(&self, rows.prefix(index)) { parts.append(part) }
    }
    return parts
  }

  private mutating func part(_ prefix: String) -> WithheldPart? {
    let ground = form["\(prefix)ground"].flatMap { word in WithheldPart.Ground.all.first { $0.word == word } }
    return WithheldPart(passage: text("\(prefix)passage"), ground: ground, reasons: text("\(prefix)reasons"))
  }

  private mutating func answer(_ prefix: String) -> ThirdPartyAnswer? {
    let result = form.choice("\(prefix)result", as: ThirdPartyAnswer.Result.self)
    let on = form.date("\(prefix)on")
    let (name, reasons) = (text("\(prefix)name"), text("\(prefix)reasons"))
    guard let result, let on else { return nil }
    return ThirdPartyAnswer(name: name, result: result, on: on, reasons: reasons)
  }

  private mutating func supply() -> Supply {
    guard form["supply.how"] != "announced" else {
      return .announced(way: text("supply.way"), place: text("supply.place"), on: day("supply.on"))
    }
    let carrier = form.choice("supply.carrier", as: Supply.Carrier.self, isOptional: true) ?? .paper
    let pages = form.integer("supply.pages", in: 0...FeeAssessment.limit, isOptional: true) ?? 0
    let enclosures = text("supply.enclosures").split(whereSeparator: \.isNewline).map { String($0).trimmed }
    return .enclosed(carrier: carrier, pages: pages, enclosures: enclosures.filter { !$0.isEmpty })
  }

  private mutating func search() -> SearchRecord {
    SearchRecord(
      systems: lines("search.systems"), archives: lines("search.archives"), keywords: lines("search.keywords"),
      persons: lines("search.persons"), began: day("search.began"), ended: day("search.ended"))
  }

  private mutating func excess() -> ExcessCount? {
    let count = form.integer("excess.count", in: 0...FeeAssessment.limit, isOptional: true) ?? 0
    let (from, through) = (form.date("excess.from"), form.date("excess.through"))
    let asked = day("excess.askedOn")
    let (reasons, assessment) = (text("excess.applicantReasons"), text("excess.assessment"))
    guard let from, let through else { return nil }
    return ExcessCount(
      count: count, from: from, through: through, askedOn: asked, applicantReasons: reasons, assessment: assessment)
  }
}
