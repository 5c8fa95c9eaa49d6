import TestSupport
import Testing

@testable import Disclosure

/// The checks of cells alone, as most tests of this folder want them.
func tableFindings(
  _ report: AnnualReport, previous: AnnualReport? = nil, children: [AnnualReport] = [], blankAsZero: Bool = false
) -> (entries: [CheckEntry], findings: [Finding]) {
  var options = ReportChecker.Options()
  options.blankAsZero = blankAsZero
  let outcome = TableChecks(options: options).run(report, previous: previous, children: children)
  return (outcome.entries, outcome.findings.map(\.finding))
}

@Suite("Sound tables") struct SoundReportTests {
  @Test("A sound report has no finding", arguments: GeneratedReport.Form.allCases)
  func findsNothing(form: GeneratedReport.Form) {
    var generator = ReportGenerator(seed: 21)
    for _ in 0..<150 {
      let outcome = tableFindings(generator.next(form).asRead())
      #expect(outcome.findings.isEmpty)
      #expect(!outcome.entries.contains { $0.result == .failed })
    }
  }

  @Test("A sound report and that of the year before have no finding")
  func findsNothingInSeries() {
    var generator = ReportGenerator(seed: 22)
    for _ in 0..<150 {
      let (previous, current) = generator.pair()
      let outcome = tableFindings(current.asRead(), previous: previous.asRead())
      #expect(outcome.findings.isEmpty)
      #expect(outcome.entries.filter { $0.id == "x.carryOver" }.allSatisfy { $0.result == .passed })
    }
  }

  @Test("A report that sums up its organs has no finding")
  func findsNothingInFamilies() {
    var generator = ReportGenerator(seed: 23)
    for count in 1...12 {
      let (whole, members) = generator.family(members: count)
      let outcome = tableFindings(whole.asRead(), children: members.map { $0.asRead() })
      #expect(outcome.findings.isEmpty)
      #expect(outcome.entries.contains { $0.id == "agg.children" && $0.result == .passed })
    }
  }

  @Test("Every equation of a form has an entry of its own")
  func listsEveryInstance() {
    var generator = ReportGenerator(seed: 24)
    let entries = tableFindings(generator.next(.form2021).asRead()).entries
    func count(_ id: String) -> Int { entries.count { $0.id == id } }
    #expect(count("t3.balance") == 7)
    #expect(count("t3.resultSum") == 7)
    #expect(count("t3.columnSum") == 25)
    #expect(count("t4.groupSum") == 3)
    #expect(count("x.carryOver") == 7)
    #expect(count("t2.issuedBound") == 2)
    #expect(entries.filter { $0.id == "x.carryOver" }.allSatisfy { $0.result == .notAssessable && $0.reason != nil })
  }

  @Test("No instance is listed twice", arguments: GeneratedReport.Form.allCases)
  func listsNoInstanceTwice(form: GeneratedReport.Form) {
    var generator = ReportGenerator(seed: 26)
    let entries = tableFindings(generator.next(form).asRead()).entries
    #expect(Set(entries.map { "\($0.id) \($0.scope)" }).count == entries.count)
    let rows = TableForm.of(generator.next(form).asRead())?.rows ?? []
    #expect(rows.allSatisfy { $0.ordinals.count == Set($0.ordinals).count && !$0.ordinals.isEmpty })
    #expect(rows.first { $0.path == "requests.granted" }?.ordinals.count == (form == .form2014 ? nil : 7))
  }

  @Test("A form of 2021 with one row 其他处理 is summed with that row")
  func sumsSingleRow() {
    var generator = ReportGenerator(seed: 25)
    let report = generator.next(.form2021SingleOther, size: .medium).asRead()
    let entries = tableFindings(report).entries
    #expect(entries.filter { $0.id == "t3.columnSum" }.count == 23)
    #expect(entries.filter { $0.id == "t3.resultSum" }.allSatisfy { $0.result == .passed })
    #expect(entries.contains { $0.id == "t3.columnSum" && $0.scope == "otherHandling" && $0.result == .passed })
  }
}
