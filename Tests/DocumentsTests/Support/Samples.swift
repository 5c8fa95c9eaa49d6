import CivilTime
import Disclosure
import Testing

/// The address of that name.
func address(_ name: String) throws -> CellAddress {
  try #require(CellAddress(name), "no form has a cell \(name)")
}

extension AnnualReport {
  /// A report of a made-up bureau in the form of 2021, with one cell of every status.
  static func sample(file: String = "青岚县财政局2023.txt") throws -> AnnualReport {
    var report = AnnualReport(file: file, format: .form2021)
    report.year = 2023
    report.organisation = "青岚县财政局"
    report.title = "青岚县财政局2023年政府信息公开工作年度报告"
    report.publicationDate = CivilDate(year: 2024, month: 1, day: 20)
    report.sections = [
      ReportSection(
        key: "overview", number: "一", title: "总体情况", text: "全年收到申请49件,\n公开率81.67%。", line: 3, lines: [4, 5])
    ]
    report.cells[try address("requests.receivedNew.total")] = Cell(.read, 49, source: Source(line: 12, text: "49"))
    report.cells[try address("requests.carriedIn.total")] = Cell(.derived, 0, source: Source(line: 13, text: "000"))
    report.cells[try address("requests.granted.total")] = Cell(.blank, source: Source(line: 14))
    report.cells[try address("requests.partiallyGranted.total")] = Cell(.placeholder, source: Source(text: "/"))
    report.cells[try address("requests.refusedStateSecret.total")] = Cell(.illegible, source: Source(text: "=1+1"))
    report.cells[try address("requests.resultsTotal.total")] = Cell(
      candidates: [50, 5], source: Source(line: 15, text: "505"))
    report.cells[try address("proactive.art20_8.administrativeFees.feesCollected")] = Cell(
      .read, Numeral("12.50"),
      source: Source(page: 2, box: .init(left: 1.5, top: 2, right: 3.25, bottom: 4), text: "12.50"))
    report.facts = [
      Fact(
        kind: .share, subject: "予以公开",
        quantity: Fact.Quantity(
          value: 49, unit: "件", subject: "予以公开", span: Span(section: 0, start: 6, end: 8, line: 4)),
        percent: Numeral("81.67"), cells: [try address("requests.granted.total")], excerpt: "公开49件,占81.67%",
        span: Span(section: 0, start: 0, end: 12, line: 4))
    ]
    return report
  }
}

extension CheckedReport {
  /// The sample with one finding and one entry of each result.
  static func sample(file: String = "青岚县财政局2023.txt") throws -> CheckedReport {
    CheckedReport(
      report: try .sample(file: file),
      checks: [
        CheckEntry(id: "t3.balance", scope: "total", result: .failed),
        CheckEntry(id: "t3.columnSum", scope: "granted", result: .notAssessable, reason: "有空白。"),
      ],
      findings: [
        Finding(
          check: "t3.balance", severity: .error, message: "新收 49 件与办理结果 <50> 件不符，相差 1 件。",
          cells: [try address("requests.receivedNew.total")], left: 49, right: 50, excerpt: nil, line: 12)
      ])
  }
}
