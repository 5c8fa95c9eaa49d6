import Disclosure
import Documents

/// Cuts the text of a section into paragraphs and segments.
///
/// Positions count Unicode scalars, as facts and findings do.
struct ProseBuilder {
  let checked: CheckedReport
  let section: Int
  private let scalars: [Unicode.Scalar]
  private let marks: ProseMarks

  init(section: Int, checked: CheckedReport) {
    self.section = section
    self.checked = checked
    scalars = Array(checked.report.sections[section].text.unicodeScalars)
    marks = ProseMarks(section: section, checked: checked)
  }

  /// The paragraphs: one for every printed line that is not empty.
  func paragraphs() -> [PartView.Paragraph] {
    let lines = checked.report.sections[section].lines
    var result: [PartView.Paragraph] = []
    var start = 0
    for (index, line) in scalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let end = start + line.count
      defer { start = end + 1 }
      guard line.contains(where: { !$0.properties.isWhitespace }) else { continue }
      result.append(
        PartView.Paragraph(
          paragraphID: index < lines.count ? Anchors.line(lines[index]) : nil, segments: segments(start..<end)))
    }
    return result
  }

  private func segments(_ line: Range<Int>) -> [PartView.Segment] {
    var cuts: Set<Int> = [line.lowerBound, line.upperBound]
    for range in marks.numbers.map(\.range) + marks.notes.map(\.range) where range.overlaps(line) {
      cuts.insert(max(range.lowerBound, line.lowerBound))
      cuts.insert(min(range.upperBound, line.upperBound))
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { segment($0..<$1) }
  }

  private func segment(_ range: Range<Int>) -> PartView.Segment {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    var segment = PartView.Segment(words: String(text))
    if let number = marks.numbers.first(where: { $0.range.overlaps(range) }) {
      segment.target = Anchors.cell(number.cell)
      let value = CellText.text(checked.report.cells[number.cell])
      segment.cellWords = "表中“\(number.cell.definition.words)”为 \(value.isEmpty ? "空" : value)"
    }
    if let note = marks.notes.first(where: { $0.range.overlaps(range) }) {
      let finding = checked.findings[note.finding]
      segment.flag = finding.severity.rawValue
      if note.range.lowerBound == range.lowerBound { segment.markID = Anchors.sentence(note.finding) }
      if note.range.upperBound == range.upperBound {
        segment.noteTarget = Anchors.finding(note.finding)
        segment.noteWord = "\(ReportWords.severity(finding.severity))\(note.finding + 1)"
      }
    }
    return segment
  }
}
