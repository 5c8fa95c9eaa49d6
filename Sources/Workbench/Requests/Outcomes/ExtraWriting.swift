import CivilTime
import Disclosure
import WebSupport

/// What the form of a decision shows at first: what was decided before, or what the case knows by itself.
struct ExtraWriting {
  private(set) var items: [(name: String, value: String)] = []

  /// What was entered before.
  init(_ details: OutcomeDetails) {
    for extra in details.extras { write(extra) }
  }

  private mutating func put(_ name: String, _ value: String) { items.append((name, value)) }

  private mutating func put(_ name: String, _ day: CivilDate?) { put(name, day.map { "\($0)" } ?? "") }

  private mutating func write(_ extra: OutcomeExtra) {
    let kind = extra.kind.rawValue
    switch extra {
    case .publicPlace(let place):
      put("\(kind).place", place.place)
      put("\(kind).publishedOn", place.publishedOn)
    case .supply(let supply): write(supply)
    case .withheldParts(let parts): write(parts)
    case .thirdParties(let answers): write(answers)
    case .refusal(let refusal):
      put("\(kind).basis", refusal.basis)
      put("\(kind).reasons", refusal.reasons)
    case .specialLaw(let law):
      put("\(kind).law", law.law)
      put("\(kind).place", law.place)
    case .search(let record): write(record)
    case .rightOrgan(let organ):
      put("\(kind).reasons", organ.reasons)
      put("\(kind).name", organ.name)
      put("\(kind).contact", organ.contact)
      if !organ.isDeterminable { put("\(kind).isUnknown", "1") }
    case .stillUnclear(let request):
      put("\(kind).correctedOn", request.correctedOn)
      put("\(kind).unclear", request.unclear)
    case .firstAnswer(let answer):
      put("\(kind).on", answer.on)
      put("\(kind).number", answer.number)
    case .excess(let count): write(count)
    case .lapsedTerm(let term):
      put("\(kind).noticeNumber", term.noticeNumber)
      put("\(kind).servedOn", term.servedOn)
      put("\(kind).endedOn", term.endedOn)
    case .statement(let statement):
      put("\(kind).kind", statement.kind.rawValue)
      put("\(kind).text", statement.text)
    case .publicInterest(let text), .creation(let text), .petitionChannel(let text), .publication(let text):
      put(kind, text)
    }
  }

  private mutating func write(_ supply: Supply) {
    switch supply {
    case .enclosed(let carrier, let pages, let enclosures):
      put("supply.how", "enclosed")
      put("supply.carrier", carrier.rawValue)
      put("supply.pages", "\(pages)")
      put("supply.enclosures", enclosures.joined(separator: "\n"))
    case .announced(let way, let place, let on):
      put("supply.how", "announced")
      put("supply.way", way)
      put("supply.place", place)
      put("supply.on", on)
    }
  }

  private mutating func write(_ parts: [WithheldPart]) {
    put("withheldParts.count", "\(max(parts.count, 1))")
    for (index, part) in parts.enumerated() {
      put("withheldParts.\(index).passage", part.passage)
      put("withheldParts.\(index).ground", part.ground?.word ?? "")
      put("withheldParts.\(index).reasons", part.reasons)
    }
  }

  private mutating func write(_ answers: [ThirdPartyAnswer]) {
    put("thirdParties.count", "\(max(answers.count, 1))")
    for (index, answer) in answers.enumerated() {
      put("thirdParties.\(index).name", answer.name)
      put("thirdParties.\(index).result", answer.result.rawValue)
      put("thirdParties.\(index).on", answer.on)
      put("thirdParties.\(index).reasons", answer.reasons)
    }
  }

  private mutating func write(_ record: SearchRecord) {
    let lists = [
      ("systems", record.systems), ("archives", record.archives), ("keywords", record.keywords),
      ("persons", record.persons),
    ]
    for (name, list) in lists { put("search.\(name)", list.joined(separator: "\n")) }
    put("search.began", record.began)
    put("search.ended", record.ended)
  }

  private mutating func write(_ count: ExcessCount) {
    put("excess.count", "\(count.count)")
    put("excess.from", count.from)
    put("excess.through", count.through)
    put("excess.askedOn", count.askedOn)
    put("excess.applicantReasons", count.applicantReasons)
    put("excess.assessment", count.assessment)
  }
}
