import Disclosure
import Foundation
import Screening
import Testing

@Suite("Hits are told in sentences") struct ScreeningTextTests {
  /// The catalogue's texts of screening.
  static func texts() throws -> [String: String] {
    let bytes = try Data(LabelledFiles.text("Sources/Operations/Texts/Resources/screening.json").utf8)
    return try JSONDecoder().decode([String: String].self, from: bytes)
  }

  @Test("Every rule, table and family has its texts, and no text of a rule is left over")
  func texts() throws {
    let told = Set(try Self.texts().keys)
    var wanted = Set(Screener.rules.flatMap { [$0.nameKey, $0.reasonKey] })
    for table in ScreeningTerm.Table.allCases {
      wanted.formUnion(["screening.table.\(table.rawValue)", "screening.table.\(table.rawValue).name"])
    }
    wanted.formUnion(ScreeningRule.Family.allCases.map { "screening.family.\($0.rawValue)" })
    #expect(wanted.subtracting(told).sorted() == [])
    let rules = told.filter { $0.hasPrefix("screening.rule.") || $0.hasPrefix("screening.table.") }
    #expect(rules.subtracting(wanted).sorted() == [])
  }

  @Test("Every argument of a sentence is one that its hits have")
  func arguments() throws {
    let texts = try Self.texts()
    for line in try LabelledFiles.set().lines {
      for hit in Screener.shared.hits(in: line.text, LabelledSet.context(line.profile)) {
        let key = hit.arguments["table"].map { "screening.table.\($0)" } ?? "screening.rule.\(hit.rule)"
        let text = try #require(texts[key])
        let names = text.matches(of: /\{(\w+)\}/).map { String($0.output.1) }
        #expect(names.allSatisfy { hit.arguments[$0] != nil }, "\(hit)")
      }
    }
  }
}

extension Screener {
  /// The rules as shipped, made once for all tests.
  static let shared = Screener()
}
