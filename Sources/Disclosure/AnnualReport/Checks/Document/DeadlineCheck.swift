import CivilTime

/// The dates of publication: `d.deadlineDepartment`, `d.deadlineGovernment`.
///
/// A department publishes by 31 January of the next year, a government by 31 March (条例第四十九条). The days are not moved
/// by holidays. Before the Regulation of 2019 all had until 31 March.
struct DeadlineCheck {
  let report: AnnualReport

  /// A page that was published so much later was moved to another site, which says nothing of the first publication.
  private static let latestYearsAfter = 1

  func run(_ outcome: inout NarrativeOutcome) {
    guard let isGovernment = report.isGovernment else {
      for id in ["d.deadlineDepartment", "d.deadlineGovernment"] {
        outcome.leave(id, "", because: "不能判断是政府还是部门的报告")
      }
      return
    }
    let id = isGovernment ? "d.deadlineGovernment" : "d.deadlineDepartment"
    guard let year = report.year else { return outcome.leave(id, "", because: "文本没有写明报告年度") }
    guard let date = report.publicationDate else { return outcome.leave(id, "", because: "文本没有写明发布日期") }
    if let name = report.organisation, Township.isOne(name) {
      return outcome.leave(id, "", because: "条例第四十九条的日期适用于县级以上机关")
    }
    let isEarly = year < 2019 || isGovernment
    guard let deadline = CivilDate(year: year + 1, month: isEarly ? 3 : 1, day: 31) else { return }
    guard date.year <= deadline.year + Self.latestYearsAfter else {
      return outcome.leave(id, "", because: "发布日期 \(date.chinese)距报告年度过远，可能是网站迁移后的日期")
    }
    guard deadline < date else { return outcome.pass(id, "") }
    let kind = isGovernment ? "政府" : "部门"
    let due = isEarly ? "3 月 31 日" : "1 月 31 日"
    outcome.fail(
      "",
      Finding(
        check: id, severity: FormCheck.documentSeverity(id),
        message: "\(kind)的报告应于次年 \(due)前公布，即 \(deadline.chinese)前；本报告发布日期为 \(date.chinese)，晚 \(days(deadline, date)) 天。"
      ))
  }

  private func days(_ from: CivilDate, _ to: CivilDate) -> Int {
    var days = 0
    var (year, month) = (from.year, from.month)
    while (year, month) < (to.year, to.month) {
      days += CivilDate.days(inMonth: month, of: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return days + to.day - from.day
  }
}

/// Townships and street offices, to which the duties of organs at county level and above do not apply.
enum Township {
  static func isOne(_ name: String) -> Bool {
    ["镇", "乡", "镇人民政府", "乡人民政府", "民族乡", "街道办事处", "街道", "镇政府", "乡政府"].contains { name.hasSuffix($0) }
  }
}
