import CivilTime
import Disclosure
import Testing

@Suite("Kinds of items and columns as data") struct ItemDataTests {
  @Test("Every kind has its rule, and every rule its kind and a column in which items stand")
  func kinds() {
    #expect(Set(ItemKindRules.all.map(\.kind)) == Set(ItemKind.allCases))
    #expect(ItemKindRules.all.count == ItemKind.allCases.count)
    for rule in ItemKindRules.all {
      #expect(StatutoryColumns[rule.column]?.holdsItems == true, "\(rule.kind)")
      #expect(Set(rule.fields.map(\.key)).count == rule.fields.count, "\(rule.kind)")
      #expect(rule.fields.isEmpty == (rule.form != .record), "\(rule.kind)")
    }
  }

  @Test("All fifteen items of Article 20 have a column, and Article 21 has one for each level")
  func columns() {
    #expect(Set(StatutoryColumns.all.compactMap(\.statutoryItem)) == Set(1...15))
    #expect(Set(StatutoryColumns.tree.compactMap(\.localDuty)) == [.county, .township])
    #expect(Set(StatutoryColumns.all.map(\.key)).count == StatutoryColumns.all.count)
    for column in StatutoryColumns.tree {
      for below in column.columns {
        #expect(below.key.hasPrefix(column.key + "."))
        #expect(StatutoryColumns.parent(of: below.key) == column)
      }
    }
  }

  @Test(
    "Numbers of documents are written in six-corner brackets, without 第 and leading zeros",
    arguments: [
      ("国办发[2017]24号", "国办发〔2017〕24号"), ("皖政办秘﹝2014﹞0180号", "皖政办秘〔2014〕180号"), ("苏政办函（2019）第98号", "苏政办函〔2019〕98号"),
      ("国务院令第711号", "国务院令第711号"), ("国办公开办函〔202130", "国办公开办函〔202130"), ("建办厅函 〔2021〕 531 号", "建办厅函〔2021〕531号"),
    ])
  func documentNumbers(text: String, written: String) {
    #expect(DocumentNumber.written(text) == written)
  }

  @Test("What is withheld needs ground, reason and a day of the next look; what is public needs none")
  func decision() throws {
    let today = try #require(CivilDate(iso: "2026-03-16"))
    func keys(_ decision: AttributeDecision) -> Set<String> { Set(decision.issues(today: today).map(\.field)) }
    #expect(keys(AttributeDecision()).isEmpty)
    #expect(keys(AttributeDecision(.withheld)) == ["ground", "reason", "nextReviewOn"])
    #expect(keys(AttributeDecision(.onRequest)) == ["reason", "nextReviewOn"])
    var full = AttributeDecision(.withheld, ground: .deliberative, reason: "讨论记录", nextReviewOn: today)
    #expect(keys(full) == ["nextReviewOn"])
    full.nextReviewOn = CivilDate(dayNumber: today.dayNumber + 365)
    #expect(keys(full).isEmpty)
    full.nextReviewOn = CivilDate(dayNumber: today.dayNumber + AttributeDecision.longestDays + 1)
    #expect(keys(full) == ["nextReviewOn"])
  }
}
