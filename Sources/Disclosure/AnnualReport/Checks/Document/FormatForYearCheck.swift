/// `d.formatForYear`: reports on 2021 and later use the tables of 2021, those on 2019 and 2020 the trial tables, those on
/// 2014 to 2018 attach the national statistics table.
struct FormatForYearCheck {
  let report: AnnualReport
  let completeness: Completeness

  private static let id = "d.formatForYear"

  func run(_ outcome: inout NarrativeOutcome) {
    guard let year = report.year else { return outcome.leave(Self.id, "", because: "文本没有写明报告年度") }
    guard let due = due(in: year) else { return outcome.pass(Self.id, "") }
    if report.format == due { return outcome.pass(Self.id, "") }
    if hasNoTable {
      if completeness.isCutAtEnd { return outcome.leave(Self.id, "", because: SectionsCheck.incomplete) }
      if due == .form2014 { return outcome.leave(Self.id, "", because: "统计表可能作为附件另行公布") }
    }
    let basis = ReportForms.shared[due]?.basis ?? ""
    outcome.fail(
      "",
      Finding(
        check: Self.id, severity: FormCheck.documentSeverity(Self.id),
        message: "\(year) 年的报告应使用\(name(due))（\(basis)），实际\(used)。", line: firstLine))
  }

  /// The form that a year's report must use; nil before there was a national one.
  private func due(in year: Int) -> AnnualReport.Format? {
    [AnnualReport.Format.form2021, .form2019, .form2014].first { format in
      guard let years = ReportForms.shared[format]?.reportYears else { return false }
      return year >= years.from && year <= years.to ?? .max
    }
  }

  private var hasNoTable: Bool { report.format == .narrative || report.format == .local }

  private var used: String {
    switch report.format {
    case .form2021, .form2019, .form2014: "使用的是\(name(report.format))"
    case .local: "使用的是地方自行设计的统计表"
    case .narrative, .unknown: "没有规定的表格"
    }
  }

  private func name(_ format: AnnualReport.Format) -> String {
    switch format {
    case .form2021: "2021 年版格式"
    case .form2019: "2019 年试行格式"
    case .form2014: "2014 年版《政府信息公开情况统计表》"
    case .local, .narrative, .unknown: "其他格式"
    }
  }

  /// Where the first table stands.
  private var firstLine: Int? {
    report.sections.first { $0.key == "proactive" || $0.key == "statistics" }?.line
  }
}
