import Disclosure
import Foundation
import Reading

@testable import Portal

/// Reports as a reader and a checker would hand them on, with one of everything that a page can show.
enum SampleReports {
  /// A sound report of 2023 with all cells of the form.
  static func sound(organisation: String = "青禾县人民政府", year: Int = 2023, file: String = "qinghe.txt") -> AnnualReport {
    var report = AnnualReport(file: file, format: .form2021)
    report.organisation = organisation
    report.year = year
    report.title = "\(organisation)\(year)年政府信息公开工作年度报告"
    for address in CellAddress.all where address.definition.forms.contains(.form2021) {
      guard address.definition.row != "otherHandling" else { continue }
      report.cells[address] = Cell(.read, 0, source: Source(line: 40, text: "0"))
    }
    report.sections = [
      ReportSection(
        key: "overview", number: "一", title: "总体情况", text: "全年收到申请64件。\n其余见下表。", line: 3, lines: [4, 5]),
      ReportSection(key: "requests", number: "三", title: "收到和处理政府信息公开申请情况", text: "", line: 20, lines: [20]),
    ]
    return report
  }

  /// The same report with a derived, an ambiguous, a blank and an absent cell, and findings on a cell and a sentence.
  static func troubled() -> CheckedReport {
    var report = sound()
    report.cells[address("requests.receivedNew.total")] = Cell(.read, 61, source: Source(line: 41, text: "61"))
    report.cells[address("requests.granted.total")] = Cell(.derived, 38, source: Source(line: 43, text: "3810"))
    report.cells[address("requests.granted.naturalPerson")] = Cell(
      candidates: [4, 40], source: Source(line: 43, text: "40"))
    report.cells[address("requests.carriedIn.total")] = Cell(.blank, source: Source(line: 42))
    report.cells[address("requests.carriedOut.total")] = nil
    report.cells[address("proactive.art20_8.administrativeFees.feesCollected")] = Cell(
      .placeholder, source: Source(line: 30, text: "/"))
    let span = Span(section: 0, start: 6, end: 9, line: 4)
    report.facts = [
      Fact(
        kind: .quantity, subject: "收到申请", quantity: .init(value: 64, unit: "件", subject: "收到申请", span: span),
        cells: [address("requests.receivedNew.total")], excerpt: "全年收到申请64件。",
        span: Span(section: 0, start: 0, end: 10, line: 4))
    ]
    let findings = [
      Finding(
        check: "n.received", severity: .error, message: "文字写收到 64 件，表三为 61 件，相差 3。",
        cells: [address("requests.receivedNew.total")], left: 64, right: 61, excerpt: "全年收到申请64件。", line: 4,
        span: Span(section: 0, start: 0, end: 10, line: 4)),
      Finding(
        check: "v.blank", severity: .warning, message: "上年结转一行留空。", cells: [address("requests.carriedIn.total")]),
    ]
    let checks = [
      CheckEntry(id: "n.received", scope: "", result: .failed),
      CheckEntry(id: "t3.balance", scope: "total", result: .notAssessable, reason: "有空白格"),
      CheckEntry(id: "t3.balance", scope: "naturalPerson", result: .passed),
      CheckEntry(id: "t3.columnSum", scope: "granted", result: .assumed),
    ]
    return CheckedReport(report: report, checks: checks, findings: findings)
  }

  /// A drop of these reports, and of a file that could not be read.
  static func batch(_ checked: [CheckedReport]) -> Batch {
    let entries =
      checked.map { Batch.Entry(name: $0.report.file, size: 9, outcome: .success($0.report)) }
      + [Batch.Entry(name: "扫描件.pdf", size: 9, outcome: .failure(.noTextLayer))]
    return Batch(entries: entries, standard: checked.map { $0 } + [nil], expiry: .distantFuture)
  }

  static func address(_ name: String) -> CellAddress {
    guard let address = CellAddress(name) else { preconditionFailure("no form has \(name)") }
    return address
  }
}
