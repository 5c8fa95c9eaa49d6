import CivilTime

@testable import Disclosure

/// A sound report of a county government on 2022, to be spoilt in one place.
enum DocumentSample {
  static func report() -> AnnualReport {
    var report = AnnualReport(file: "sample.txt", format: .form2021)
    report.title = "庆元县人民政府2022年政府信息公开工作年度报告"
    report.organisation = "庆元县人民政府"
    report.isGovernment = true
    report.year = 2022
    report.period = StatedPeriod(
      from: CivilDate(year: 2022, month: 1, day: 1), to: CivilDate(year: 2022, month: 12, day: 31),
      text: "统计期限自2022年1月1日起至2022年12月31日止", line: 2)
    report.publicationDate = CivilDate(year: 2023, month: 2, day: 7)
    report.preamble = ReportSection(
      key: "preamble", title: "", text: "报告电子版可以下载。联系电话：0578-1234567。", line: 1, lines: [1])
    let texts = [
      "overview": "开展工作考核和社会评议，没有发生责任追究情况。", "problems": "解读不够及时。", "other": "本年度没有收取信息处理费。",
    ]
    for (index, part) in (ReportForms.shared[.form2021]?.sections ?? []).enumerated() {
      report.sections.append(
        ReportSection(
          key: part.key, number: part.number, title: part.title, text: texts[part.key] ?? "", line: 10 * (index + 1),
          lines: [10 * (index + 1) + 1]))
    }
    for address in CellAddress.all where address.definition.forms.contains(.form2021) {
      report.cells[address] = Cell(.read, 0, source: Source(line: 25))
    }
    return report
  }

  /// The findings of a report that was spoilt.
  static func findings(_ spoil: (inout AnnualReport) -> Void) -> [Finding] {
    var report = report()
    spoil(&report)
    return DocumentChecks().run(report).findings
  }

  /// What became of one check.
  static func results(_ check: String, _ spoil: (inout AnnualReport) -> Void) -> [CheckEntry.Result] {
    var report = report()
    spoil(&report)
    return DocumentChecks().run(report).entries.filter { $0.id == check }.map(\.result)
  }
}
