import TestSupport
import Testing

@testable import Disclosure

@Suite("Cells without a number") struct MissingValueTests {
  /// A sound report whose zeros are printed as blanks.
  static func blankReport(_ status: Cell.Status = .blank) -> AnnualReport {
    var generator = ReportGenerator(seed: 41)
    var report = generator.next(.form2021, size: .medium).asRead()
    for (address, cell) in report.cells where cell.value == .zero {
      report.cells[address] = Cell(status, source: Source(line: cell.source.line))
    }
    return report
  }

  @Test(
    "A blank makes an equation impossible to assess, and says which cell", arguments: [Cell.Status.blank, .placeholder])
  func blanksAreNotAssessable(status: Cell.Status) {
    let outcome = tableFindings(Self.blankReport(status))
    #expect(outcome.findings.map(\.check).allSatisfy { $0 == "v.blank" })
    let sums = outcome.entries.filter { $0.id == "t3.columnSum" && $0.result == .notAssessable }
    #expect(!sums.isEmpty)
    #expect(sums.allSatisfy { $0.reason?.contains(status == .blank ? "留空" : "填的不是数字") == true })
  }

  @Test("Blanks that count as zeros are no fault")
  func blanksAsZeros() {
    let outcome = tableFindings(Self.blankReport(), blankAsZero: true)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.entries.filter { ["t3", "t4"].contains($0.id.prefix(2)) }.allSatisfy { $0.result == .passed })
  }

  @Test("A blank total over parts that are not zero stays missing")
  func blankTotalStaysMissing() {
    var generator = ReportGenerator(seed: 42)
    var report = generator.next(.form2021, size: .medium).asRead()
    let total = CellAddress.named("requests.receivedNew.total")
    report.cells[total] = Cell(.blank, source: Source(line: 3))
    let outcome = tableFindings(report, blankAsZero: true)
    #expect(outcome.findings.map(\.check) == ["v.blank"])
    #expect(outcome.findings.first?.cells == [total])
    let sum = outcome.entries.first { $0.id == "t3.columnSum" && $0.scope == "receivedNew" }
    #expect(sum?.result == .notAssessable)
  }

  @Test("One finding tells of all blanks of a table")
  func groupsBlanks() {
    let findings = tableFindings(Self.blankReport()).findings
    #expect(findings.count <= 3)
    #expect(findings.allSatisfy { $0.cells.count <= 20 && $0.severity == .warning })
  }

  @Test("A missing row is named, with the number it must have had")
  func namesMissingRow() {
    var generator = ReportGenerator(seed: 43)
    var report = generator.next(.form2021, size: .medium)
    let implied = report["requests.declinedDuplicate.total"]
    report.missingRows = ["requests.declinedDuplicate"]
    let outcome = tableFindings(report.asRead())
    #expect(outcome.findings.map(\.check) == ["v.blank"])
    #expect(outcome.findings.first?.message.contains("缺“2.重复申请”一行") == true)
    #expect(outcome.findings.first?.message.contains("应为 \(implied)") == true)
    #expect(outcome.entries.first { $0.id == "t3.resultSum" }?.result == .notAssessable)
  }

  @Test("A doubtful cell neither passes nor fails")
  func doubtsAreNotAssessable() {
    var generator = ReportGenerator(seed: 44)
    var report = generator.next(.form2021, size: .medium).asRead()
    report.cells[.named("remedies.review.total")] = Cell(candidates: [1, 10], source: Source(line: 1))
    let outcome = tableFindings(report)
    #expect(outcome.findings.isEmpty)
    let sum = outcome.entries.first { $0.id == "t4.groupSum" && $0.scope == "review" }
    #expect(sum?.result == .notAssessable)
    #expect(sum?.reason?.contains("多种读法") == true)
  }

  @Test("An equation that was used for reading proves nothing")
  func assumedIsNotPassed() {
    var generator = ReportGenerator(seed: 45)
    var report = generator.next(.form2021, size: .medium).asRead()
    report.assumedEquations = [EquationInstance(check: "t3.columnSum", scope: "granted")]
    let entries = tableFindings(report).entries.filter { $0.id == "t3.columnSum" }
    #expect(entries.filter { $0.result == .assumed }.map(\.scope) == ["granted"])
  }

  @Test("A count with another unit, a fraction or a sign is no count")
  func countsAreWhole() {
    var generator = ReportGenerator(seed: 46)
    var report = generator.next(.form2021, size: .medium).asRead()
    let source = Source(line: 9, text: "")
    report.cells[.named("proactive.art20_5.licensing.decisions")] = Cell(.read, 12, unit: "万", source: source)
    report.cells[.named("proactive.art20_6.penalties.decisions")] = Cell(.read, Numeral("2.5"), source: source)
    report.cells[.named("proactive.art20_6.coercion.decisions")] = Cell(.read, 3, unit: "件", source: source)
    let findings = tableFindings(report).findings
    #expect(findings.map(\.check) == ["v.nonNegative", "v.nonNegative"])
    #expect(findings.first?.message.contains("单位“万”") == true)
  }
}
