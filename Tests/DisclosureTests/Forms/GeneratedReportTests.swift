import TestSupport
import Testing

@testable import Disclosure

@Suite("Generated reports") struct GeneratedReportTests {
  @Test("The same seed makes the same report")
  func isDeterministic() {
    var first = ReportGenerator(seed: 7)
    var second = ReportGenerator(seed: 7)
    for _ in 0..<20 {
      let (a, b) = (first.next(), second.next())
      #expect(a.title == b.title)
      #expect(a.values == b.values)
      #expect(ReportLayout.digitRun.render(a, seed: 3).text == ReportLayout.digitRun.render(b, seed: 3).text)
    }
  }

  @Test("Every cell of the form has a number", arguments: GeneratedReport.Form.allCases)
  func fillsTheForm(form: GeneratedReport.Form) {
    var generator = ReportGenerator(seed: 11)
    let report = generator.next(form, size: .medium)
    var addresses = Set(CellAddress.all.filter { $0.definition.forms.contains(form.format) })
    let three = ["otherCorrectionLapsed", "otherFeeLapsed", "otherMisc"]
    switch form {
    case .form2021: addresses = addresses.filter { $0.definition.row != "otherHandling" }
    case .form2021SingleOther: addresses = addresses.filter { !three.contains($0.definition.row ?? "") }
    default: break
    }
    #expect(Set(report.values.keys) == addresses)
  }

  @Test("Every layout prints every number that it promises", arguments: ReportLayout.allCases)
  func printsWhatItPromises(layout: ReportLayout) {
    var generator = ReportGenerator(seed: 5)
    for form in GeneratedReport.Form.allCases {
      let report = generator.next(form, size: .small)
      guard layout.suits(report) else { continue }
      let rendered = layout.render(report, seed: 1)
      #expect(!rendered.bytes.isEmpty)
      #expect(rendered.expected.count <= report.values.count)
      if layout != .cutOff { #expect(rendered.expected.count == report.values.count) }
    }
  }
}

@Suite("Soundness of generated reports") struct GeneratedSoundnessTests {
  static let applicants = [
    "naturalPerson", "commercialEnterprise", "researchInstitution", "publicWelfareOrg", "legalServiceOrg", "otherOrg",
  ]

  @Test("Rows, columns and balances of table 3 hold, counted without the checks of the programme")
  func tableThreeHolds() {
    var generator = ReportGenerator(seed: 2)
    for _ in 0..<200 {
      let report = generator.next()
      guard report.form != .form2014 else { continue }
      let rows = Set(report.values.keys.map(\.definition).filter { $0.table == "requests" }.compactMap(\.row))
      for row in rows {
        #expect(Self.applicants.map { report["requests.\(row).\($0)"] }.reduce(0, +) == report["requests.\(row).total"])
      }
      let outcomes = rows.subtracting(["receivedNew", "carriedIn", "carriedOut", "resultsTotal"])
      for column in Self.applicants + ["total"] {
        let closed = report["requests.resultsTotal.\(column)"]
        #expect(outcomes.map { report["requests.\($0).\(column)"] }.reduce(0, +) == closed)
        #expect(
          report["requests.receivedNew.\(column)"] + report["requests.carriedIn.\(column)"]
            == closed + report["requests.carriedOut.\(column)"])
      }
    }
  }

  @Test("What last year left over is what this year began with")
  func seriesCarriesOver() {
    var generator = ReportGenerator(seed: 3)
    for _ in 0..<100 {
      let (previous, current) = generator.pair()
      #expect(previous.year == current.year - 1)
      for column in Self.applicants + ["total"] {
        #expect(previous["requests.carriedOut.\(column)"] == current["requests.carriedIn.\(column)"])
        #expect(
          previous["requests.receivedNew.\(column)"] + previous["requests.carriedIn.\(column)"]
            == previous["requests.resultsTotal.\(column)"] + previous["requests.carriedOut.\(column)"])
      }
    }
  }

  @Test("A planted error changes what it says it changes", arguments: PlantedError.Kind.allCases)
  func plantsOneError(kind: PlantedError.Kind) {
    var generator = ReportGenerator(seed: 4)
    var mutator = ReportMutator(seed: 4)
    var planted = 0
    for _ in 0..<60 {
      let (previous, current) = generator.pair(size: .medium)
      guard let error = mutator.plant(kind, in: current, previous: previous) else { continue }
      planted += 1
      #expect(!error.caughtBy.isEmpty)
      let changed = current.values.filter { error.report.values[$0.key] != $0.value }.map(\.key)
      if [.digitChanged, .digitsSwapped, .totalWrong, .negativeCount].contains(kind) {
        #expect(changed == error.cells)
      } else {
        #expect(changed.isEmpty)
      }
    }
    #expect(planted > 5)
  }
}
