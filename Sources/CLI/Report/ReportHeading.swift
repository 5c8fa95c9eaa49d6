import Disclosure
import Documents

/// The lines above a report: whose it is, of which year, in which form, and how well it was read.
struct ReportHeading {
  let terminal: Terminal

  func show(_ checked: CheckedReport, withFindings: Bool) {
    let report = checked.report
    let summary = ReportSummary(checked)
    line(ReportWords.name(report), .bold)
    line("文件：\(report.file)", .grey)
    let facts = [
      report.organisation.map { "机关：\($0)" }, report.year.map { "年度：\($0)" }, ReportWords.format(report.format),
    ]
    line(facts.compactMap(\.self).joined(separator: "  "))
    line(summary.cellsInWords)
    if withFindings { line(summary.checksInWords) }
    terminal.print()
  }

  private func line(_ text: String, _ colour: Terminal.Colour? = nil) {
    for line in TextWrap.lines(SafeText.of(text), width: Terminal.width) {
      terminal.print(terminal.painted(line, colour))
    }
  }
}
