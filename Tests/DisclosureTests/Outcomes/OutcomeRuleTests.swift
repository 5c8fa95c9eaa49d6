import CivilTime
import Disclosure
import Testing

@Suite("The rules of outcomes") struct OutcomeRuleTests {
  let rules = OutcomeRules.shared

  @Test("Codes run from D01 to D24, and from E01 to E13")
  func codes() {
    #expect(Outcome.allCases.map(\.code) == (1...24).map { $0 < 10 ? "D0\($0)" : "D\($0)" })
    #expect(FormerOutcome.allCases.map(\.code) == (1...13).map { $0 < 10 ? "E0\($0)" : "E\($0)" })
  }

  @Test("Every outcome finds its own rule", arguments: Outcome.allCases)
  func own(outcome: Outcome) { #expect(rules[outcome].outcome == outcome) }

  @Test("Every former outcome finds its own rule", arguments: FormerOutcome.allCases)
  func own(outcome: FormerOutcome) { #expect(rules[outcome].outcome == outcome) }

  @Test(
    "Every result row of table 3 belongs to some outcome", arguments: [AnnualReport.Format.form2021, .form2019])
  func rowsAreCovered(form: AnnualReport.Format) throws {
    let table = try #require(ReportForms.shared[form]?.tables.first { $0.key == "requests" })
    let results = (table.rows ?? []).filter { $0.kind == "result" }.map(\.key)
    #expect(Set(results) == Set(rules.rules.compactMap { $0.row(in: form) }))
  }

  @Test(
    "The outcome is counted where the form wants it",
    arguments: [
      (Outcome.alreadyPublic, "granted", "granted"), (.grantedOverObjection, "granted", "granted"),
      (.informationNotExist, "unavailableNotHeld", "unavailableNotHeld"),
      (.notThisOrgan, "unavailableNotHeld", "unavailableNotHeld"),
      (.correctionLapsed, "otherCorrectionLapsed", "otherHandling"), (.feeLapsed, "otherFeeLapsed", "otherHandling"),
      (.otherwiseClosed, "otherMisc", "otherHandling"),
    ])
  func row(outcome: Outcome, newer: String, older: String) {
    #expect(rules[outcome].row(in: .form2021) == newer)
    #expect(rules[outcome].row(in: .form2019) == older)
    #expect(rules[outcome].row(in: .form2014) == nil)
  }

  @Test("Reconsideration comes first for refusals under Articles 14 to 16, and for the withheld parts")
  func routes() {
    let first = Outcome.allCases.filter { rules[$0].remedies == .reviewFirst }
    #expect(first.map(\.code) == ["D05", "D06", "D07", "D08", "D09", "D10", "D11"])
    #expect(Outcome.allCases.filter { $0.exemption != nil } == first)
    #expect(rules[.partlyGranted].remedies == .either)
    #expect(rules[.partlyGranted].remediesForWithheld == .reviewFirst)
    #expect(Outcome.allCases.filter { rules[$0].remediesForWithheld != nil } == [.partlyGranted])
  }

  @Test("Article 16 leaves a choice, Articles 14 and 15 leave none")
  func duties() {
    let choices = ExemptionGround.allCases.filter { $0.duty == .may }
    #expect(choices == [.internalAffairs, .deliberative, .enforcementFile])
    #expect(choices.allSatisfy { $0.provision.article == 16 })
  }

  @Test(
    "A letter cites the provision in full and the law once",
    arguments: [
      (Outcome.alreadyPublic, "《中华人民共和国政府信息公开条例》第三十六条第（一）项"),
      (.refusedDeliberative, "《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第（三）项"),
      (.processingRequired, "《中华人民共和国政府信息公开条例》第三十八条"),
      (.feeLapsed, "《政府信息公开信息处理费管理办法》"), (.confirmOrReissue, ""),
    ])
  func citation(outcome: Outcome, text: String) { #expect(rules[outcome].citation == text) }

  @Test(
    "The Regulation in force is found by the day",
    arguments: [
      ("2008-04-30", Optional<String>.none), ("2008-05-01", "formerRegulation"), ("2019-05-14", "formerRegulation"),
      ("2019-05-15", "regulation"), ("2030-01-01", "regulation"),
    ])
  func regulation(day: String, law: String?) throws {
    let day = try #require(CivilDate(iso: day))
    #expect(rules.regulation(on: day)?.law.rawValue == law)
  }

  @Test(
    "The form is found by the year",
    arguments: [
      (2013, Optional<String>.none), (2016, "2014"), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2030, "2021"),
    ])
  func form(year: Int, form: String?) { #expect(OutcomeRules.form(ofYear: year)?.rawValue == form) }

  @Test("An office may count D12, D21 and D24 elsewhere, and nothing else")
  func choice() throws {
    for outcome in [Outcome.administrativeQuery, .confirmOrReissue, .otherwiseClosed] {
      let chosen = try OutcomeRules(choosing: [outcome: [.form2021: "otherMisc"]])
      #expect(chosen[outcome].row(in: .form2021) == "otherMisc")
      #expect(chosen[outcome].row(in: .form2019) == rules[outcome].row(in: .form2019))
    }
    for outcome in Outcome.allCases where !rules[outcome].isConfigurable {
      #expect(throws: InvalidOutcomes.self) { try OutcomeRules(choosing: [outcome: [.form2021: "otherMisc"]]) }
    }
  }

  @Test(
    "A chosen row has to be a result row of the form", arguments: ["resultsTotal", "carriedOut", "otherHandling", ""])
  func wrongChoice(row: String) {
    #expect(throws: InvalidOutcomes.self) { try OutcomeRules(choosing: [.otherwiseClosed: [.form2021: row]]) }
    #expect(throws: InvalidOutcomes.self) { try OutcomeRules(choosing: [.otherwiseClosed: [.form2014: "notExist"]]) }
  }

  @Test("Data that leave an outcome out are refused")
  func incomplete() {
    let json = #"{"regulations": [], "outcomes": [], "former": []}"#
    #expect(throws: InvalidOutcomes.self) { try OutcomeRules(json: Array(json.utf8)) }
  }
}
