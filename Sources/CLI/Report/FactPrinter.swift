import Disclosure
import Documents

/// The numbers and denials of the prose, each with its line.
struct FactPrinter {
  let terminal: Terminal

  func show(_ report: AnnualReport) {
    guard !report.facts.isEmpty else { return }
    terminal.print(terminal.painted("文字中的数字", .bold))
    let lineWidth = max(2, report.facts.map { String($0.span.line).utf8.count }.max() ?? 2)
    for fact in report.facts {
      let place = DisplayWidth.aligned(String(fact.span.line), to: lineWidth)
      let numbers = CellText.text(fact)
      let kind = fact.kind == .quantity ? "" : "[\(ReportWords.kind(fact.kind))] "
      let text = kind + fact.subject + (numbers.isEmpty ? "" : "：\(numbers)")
      for (index, line) in TextWrap.lines(SafeText.of(text), width: Terminal.width - lineWidth - 2).enumerated() {
        let margin = index == 0 ? terminal.painted(place, .grey) : String(repeating: " ", count: lineWidth)
        terminal.print("\(margin)  \(line)")
      }
    }
    terminal.print()
  }
}
