import Disclosure
import Documents

/// The findings of a report, gravest first, as sentences an officer can act on.
struct FindingPrinter {
  let terminal: Terminal

  private static let indent = "      "

  func show(_ checked: CheckedReport) {
    for finding in checked.findings { show(finding) }
    let summary = ReportSummary(checked).findingsInWords
    let isClean = checked.findings.isEmpty
    terminal.print(terminal.painted(isClean ? "✓ \(summary)" : "合计：\(summary)", isClean ? .green : .bold))
    terminal.print()
  }

  private func show(_ finding: Finding) {
    let word = ReportWords.severity(finding.severity)
    let width = Terminal.width - FindingPrinter.indent.utf8.count
    for (index, line) in TextWrap.lines(SafeText.of(finding.message), width: width).enumerated() {
      let margin = index == 0 ? terminal.painted(word, colour(finding.severity)) + "  " : FindingPrinter.indent
      terminal.print(margin + line)
    }
    if let excerpt = finding.excerpt { detail("原文：\(excerpt)") }
    let place = [finding.line.map { "第 \($0) 行" }, finding.check].compactMap(\.self)
    detail((place + finding.cells.prefix(4).map(\.name)).joined(separator: "  "))
    terminal.print()
  }

  private func detail(_ text: String) {
    for line in TextWrap.lines(SafeText.of(text), width: Terminal.width - FindingPrinter.indent.utf8.count) {
      terminal.print(FindingPrinter.indent + terminal.painted(line, .grey))
    }
  }

  private func colour(_ severity: Finding.Severity) -> Terminal.Colour {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .grey
    }
  }
}
