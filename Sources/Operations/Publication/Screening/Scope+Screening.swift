import CivilTime
import Cryptography
import Disclosure
import Persistence
import Screening

extension Scope {
  /// Which rules and tables count now; whatever changes in them changes it.
  func screeningVersion() throws -> String {
    let levels = try screeningRules.levels().sorted { $0.key < $1.key }.map {
      "\($0.key)=\($0.value?.rawValue ?? "off")"
    }
    let tables = try screeningRules.activeTables().map { "\($0.name.rawValue) \($0.number)" }
    return SM3.hexadecimal(([Screener.shippedVersion] + levels + tables).joined(separator: "\n"))
  }

  /// The rules and tables that count now, ready to be used.
  func screener() throws -> (screener: Screener, version: String) {
    let version = try screeningVersion()
    let screener = try surroundings.screeners.screener(of: version) {
      Screener(terms: try screeningRules.activeTerms(), levels: try screeningRules.levels())
    }
    return (screener, version)
  }

  /// Looks at a text, and names each hit so that a waiver holds for it in the same words only.
  func findings(in text: ScreeningText, _ context: ScreeningContext, by screener: Screener) -> [ScreeningFinding] {
    let texts = Dictionary(text.pieces.map { ($0.place, $0.text) }) { first, _ in first }
    var seen: [String: Int] = [:]
    return screener.hits(in: text, context).enumerated().map { position, hit in
      let words = SM3.hexadecimal("\(hit.rule)\n\(hit.place.part)\n\(texts[hit.place] ?? "")\n\(hit.found)")
      seen[words, default: 0] += 1
      return ScreeningFinding(position: position, hit: hit, key: "\(words).\(seen[words, default: 1])")
    }
  }

  /// What decides whether a find in a text of an organ is a problem.
  func screeningContext(
    of organ: Organ.ID, profile: ScreeningContext.Profile, day: CivilDate, isForEverybody: Bool = true
  ) throws -> ScreeningContext {
    let office = try organs.office(of: organ)
    let facts = [office.telephone, office.fax, office.email, office.address, office.postAddress]
    return ScreeningContext(
      profile: profile, day: day, publicFacts: Set(facts.filter { !$0.isEmpty }), isForEverybody: isForEverybody)
  }
}
