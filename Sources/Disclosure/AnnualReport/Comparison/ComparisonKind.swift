/// Tells what a list of reports is, by organ and year.
enum ComparisonKind {
  static func of(_ reports: [AnnualReport]) -> ReportComparison.Kind {
    guard reports.count > 1 else { return .mixed }
    let years = Set(reports.map(\.year))
    let isOneOrgan = areOneOrgan(reports)
    if years.count == reports.count, isOneOrgan, !years.contains(nil) { return .years }
    guard years.count == 1, years.first != .some(nil) else { return .mixed }
    return isOneOrgan ? .versions : .organs
  }

  /// Whether every name that is known means the same organ; a list without any name does not.
  private static func areOneOrgan(_ reports: [AnnualReport]) -> Bool {
    let names = reports.compactMap(\.organisation)
    guard let first = names.max(by: { $0.utf8.count < $1.utf8.count }) else { return false }
    return names.allSatisfy { OrganName.isSame($0, first) }
  }

  static func notes(_ reports: [AnnualReport], _ kind: ReportComparison.Kind) -> [String] {
    var notes: [String] = []
    if kind == .mixed, reports.count > 1 {
      notes.append("这些报告的机关、年份不全相同，或文中没有写明，只并列各数，不计算增减。")
    }
    if kind == .years {
      let years = reports.compactMap(\.year)
      let gaps = zip(years, years.dropFirst()).filter { $1 - $0 > 1 }.map { "\($0) 年与 \($1) 年之间" }
      if !gaps.isEmpty { notes.append("\(gaps.joined(separator: "、"))缺少报告，增减是跨年的。") }
    }
    let nameless = reports.filter { $0.organisation == nil }.map(\.file)
    if kind != .mixed, !nameless.isEmpty { notes.append("\(nameless.joined(separator: "、"))没有写明机关，按同一机关比较。") }
    return notes + formNotes(Set(reports.map(\.format)))
  }

  private static func formNotes(_ formats: Set<AnnualReport.Format>) -> [String] {
    var notes: [String] = []
    if formats.contains(.form2019), formats.contains(.form2021) {
      notes.append("2019 年与 2021 年的表格不同：规范性文件的各列口径不同，不可比；“其他处理”按三项之和比较。")
    }
    if formats.contains(.form2014), !formats.isDisjoint(with: [.form2019, .form2021]) {
      notes.append("2014 年的统计表没有申请人分列，只比较答复结果中口径相近的合计数。")
    }
    if !formats.isDisjoint(with: [.local, .narrative, .unknown]) { notes.append("没有全国统一表格的报告只列出文中能读到的数。") }
    return notes
  }
}
