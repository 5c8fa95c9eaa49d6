import Testing
import TestSupport

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
