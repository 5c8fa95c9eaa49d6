/// `d.sections`: the six parts are there, in order, under their official titles and numbers.
struct SectionsCheck {
  let report: AnnualReport
  let completeness: Completeness

  private static let id = "d.sections"
  static let incomplete = "文本不完整"

  func run(_ outcome: inout NarrativeOutcome) {
    guard let parts = ReportForms.shared[report.format]?.sections, !parts.isEmpty else { return }
    let found = parts.map { part in report.sections.firstIndex { $0.key == part.key } }
    let first = found.firstIndex { $0 != nil } ?? 0
    let last = found.lastIndex { $0 != nil } ?? 0
    var reached = -1
    for (place, part) in parts.enumerated() {
      let scope = part.key
      guard let index = found[place] else {
        let isCut = place < first && completeness.isCutAtStart || place > last && completeness.isCutAtEnd
        if isCut { outcome.leave(Self.id, scope, because: Self.incomplete) } else { missing(part, &outcome) }
        continue
      }
      if index < reached {
        misplaced(part, report.sections[index], &outcome)
      } else {
        compare(part, report.sections[index], &outcome)
      }
      reached = max(reached, index)
    }
  }

  /// A file in which nothing of a report was recognised.
  static func notAReport(_ outcome: inout NarrativeOutcome) {
    outcome.fail(
      "",
      Finding(
        check: Self.id, severity: FormCheck.documentSeverity(Self.id),
        message: "没有识别出年度报告的内容：既没有规定的六个部分，也没有法定的表格。请确认选对了文件。"))
  }

  private func missing(_ part: ReportForms.Section, _ outcome: inout NarrativeOutcome) {
    outcome.fail(
      part.key,
      Finding(
        check: Self.id, severity: FormCheck.documentSeverity(Self.id),
        message: "缺少第\(part.number)部分“\(part.title)”，规定格式为六个部分。"))
  }

  private func misplaced(_ part: ReportForms.Section, _ section: ReportSection, _ outcome: inout NarrativeOutcome) {
    outcome.fail(
      part.key,
      Finding(
        check: Self.id, severity: FormCheck.documentSeverity(Self.id),
        message: "“\(section.title)”（第 \(section.line) 行）的位置与规定次序不符，应为第\(part.number)部分。",
        excerpt: section.title, line: section.line))
  }

  private func compare(_ part: ReportForms.Section, _ section: ReportSection, _ outcome: inout NarrativeOutcome) {
    if bare(section.plainTitle) != bare(part.title) {
      outcome.fail(
        part.key,
        Finding(
          check: Self.id, severity: .warning,
          message: "第\(part.number)部分标题为“\(section.title)”（第 \(section.line) 行），规定标题为“\(part.title)”。",
          excerpt: section.title, line: section.line))
    } else if let number = section.number, number != part.number {
      outcome.fail(
        part.key,
        Finding(
          check: Self.id, severity: .warning,
          message: "“\(section.title)”（第 \(section.line) 行）编号为“\(number)”，规定编号为“\(part.number)”。",
          excerpt: section.title, line: section.line))
    } else {
      outcome.pass(Self.id, part.key)
    }
  }

  /// A title without spaces and punctuation.
  private func bare(_ title: String) -> [Unicode.Scalar] {
    title.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }
  }
}
