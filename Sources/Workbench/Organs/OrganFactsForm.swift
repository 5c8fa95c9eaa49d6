import CivilTime
import Disclosure
import Operations
import WebSupport

/// The fields of an organ's facts, which creating and changing have in common.
enum OrganFactsForm {
  static func items(of facts: OrganFacts) -> [(name: String, value: String)] {
    [
      ("name", facts.name), ("shortName", facts.shortName), ("level", facts.level.rawValue),
      ("creditCode", facts.creditCode), ("regionCode", facts.regionCode), ("documentWord", facts.documentWord),
      ("reconsiderationOrgan", facts.reconsiderationOrgan),
      ("reconsiderationAddress", facts.reconsiderationAddress), ("court", facts.court),
      ("establishedOn", facts.establishedOn?.description ?? ""),
    ]
  }

  static func fields(_ sheet: FormSheet) -> [Field] {
    [
      sheet.text("name", limit: 80), sheet.text("shortName", limit: 40, isOptional: true),
      sheet.select("level", OrganLevel.allCases.map { Choice($0.rawValue, $0.chinese) }),
      sheet.text("creditCode", limit: 40, isOptional: true),
      sheet.text("regionCode", limit: 6, isOptional: true, isShort: true),
      sheet.text("documentWord", limit: 20, isOptional: true, isShort: true),
      sheet.text("reconsiderationOrgan", limit: 120, isOptional: true),
      sheet.text("reconsiderationAddress", isOptional: true), sheet.text("court", limit: 120, isOptional: true),
      sheet.date("establishedOn", isOptional: true),
    ]
  }

  /// The facts that were entered.
  ///
  /// - Throws: `Issues` where a choice or a date cannot be read; the rest is for the operation to judge.
  static func facts(_ form: inout FormData) throws -> OrganFacts {
    var facts = OrganFacts()
    facts.name = form.text("name", limit: 80)
    facts.shortName = form.text("shortName", limit: 40, isOptional: true)
    facts.level = form.choice("level", as: OrganLevel.self) ?? .department
    facts.creditCode = form.text("creditCode", limit: 40, isOptional: true)
    facts.regionCode = form.text("regionCode", isOptional: true)
    facts.documentWord = form.text("documentWord", limit: 20, isOptional: true)
    facts.reconsiderationOrgan = form.text("reconsiderationOrgan", limit: 120, isOptional: true)
    facts.reconsiderationAddress = form.text("reconsiderationAddress", isOptional: true)
    facts.court = form.text("court", limit: 120, isOptional: true)
    facts.establishedOn = form.date("establishedOn", isOptional: true)
    // What the form and the domain both see wrong is told together, each field once.
    let fields = Set(form.issues.map(\.field))
    try Issues.check(form.issues + facts.issues().filter { !fields.contains($0.field) })
    return facts
  }
}
