import CivilTime

/// `d.period`: the statistical period is 1 January to 31 December of the report's year, and no figure is as of another
/// day.
struct PeriodCheck {
  let report: AnnualReport

  private static let id = "d.period"

  func run(_ outcome: inout NarrativeOutcome) {
    period(&outcome)
    for figure in AsOfDates(report).earlier { stale(figure, &outcome) }
  }

  private func period(_ outcome: inout NarrativeOutcome) {
    guard let period = report.period else { return outcome.leave(Self.id, "", because: "文本没有写明统计期限") }
    guard let from = period.from, let to = period.to else {
      return outcome.leave(Self.id, "", because: "统计期限“\(period.text)”（第 \(period.line) 行）的日期缺失或不完整")
    }
    guard let year = report.year else { return outcome.leave(Self.id, "", because: "文本没有写明报告年度") }
    if from == CivilDate(year: year, month: 1, day: 1), to == CivilDate(year: year, month: 12, day: 31) {
      return outcome.pass(Self.id, "")
    }
    outcome.fail(
      "",
      Finding(
        check: Self.id, severity: FormCheck.documentSeverity(Self.id),
        message: "统计期限写为 \(from.chinese)至 \(to.chinese)（第 \(period.line) 行），"
          + "\(year) 年的报告应为 \(year)年1月1日至 \(year)年12月31日。",
        excerpt: period.text, line: period.line))
  }

  /// A figure as of a day within the year is not the figure of the year.
  private func stale(_ date: AsOfDates.Mention, _ outcome: inout NarrativeOutcome) {
    outcome.fail(
      "第 \(date.line) 行：\(date.text)",
      Finding(
        check: Self.id, severity: .warning,
        message: "第 \(date.line) 行的数字“\(date.text)”，统计期限应到 \(date.year)年12月31日，请更新为全年数字。",
        excerpt: date.text, line: date.line))
  }
}
