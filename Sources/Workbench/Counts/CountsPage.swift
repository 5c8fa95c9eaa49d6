import Disclosure
import Operations
import WebSupport

/// Tables 3 and 4 of a year, and what their equations say.
struct CountsPage: DeskPage {
  /// One equation of the form.
  struct Check: Sendable {
    var tag: Tag
    var text: String
  }

  /// Where an outcome is counted whose place the form leaves open.
  struct CountedLine: Sendable {
    var outcome: String
    var row: String
    var origin: String
  }

  static let template = "counts"
  static let sample = CountsPage(
    frame: .sample, workbookPath: DeskRoutes.countsWorkbook,
    filter: FilterBar(action: DeskRoutes.counts, fields: [FormSheet("counts").select("year", [])], isSet: false),
    lead: "青禾县教育局，2026 年。", tables: CountTableView.samples,
    checks: [Check(tag: Tag("一致", .ok), text: "新收＋上年结转＝总计＋结转下年度")],
    satisfaction: [SummaryRow("非常满意", "3 件")],
    rows: [CountedLine(outcome: "D12 行政查询事项", row: "8.属于行政查询事项", origin: "通常做法")], freezePath: DeskRoutes.freezing,
    frozen: "已于2026年1月20日冻结。",
    corrections: Listing("更正", columns: [.init("栏目")], rows: [.init([.init("予以公开")])], empty: EmptyState("没有")))

  var frame: DeskFrame
  /// The tables as a workbook; empty where there are none.
  var workbookPath: String
  var filter: FilterBar
  var lead: String
  var tables: [CountTableView]
  var checks: [Check]
  var hasChecks: Bool
  /// Where outcomes are counted whose place the form leaves open; none where there is no table 3.
  var countedRows: [CountedLine]
  /// What applicants thought of the replies.
  var summary: [SummaryRow]
  var hasRatings: Bool
  /// Where the year is frozen; empty where it is or cannot be.
  var freezePath: String
  /// When it was frozen; empty where it was not.
  var frozen: String
  /// What has changed since.
  var listing: Listing?

  init(
    frame: DeskFrame, workbookPath: String, filter: FilterBar, lead: String, tables: [CountTableView],
    checks: [Check], satisfaction: [SummaryRow], rows: [CountedLine],
    freezePath: String, frozen: String, corrections: Listing?
  ) {
    self.frame = frame
    self.workbookPath = workbookPath
    countedRows = rows
    self.filter = filter
    self.lead = lead
    self.tables = tables
    self.checks = checks
    hasChecks = !checks.isEmpty
    summary = satisfaction
    hasRatings = !satisfaction.isEmpty
    self.freezePath = freezePath
    self.frozen = frozen
    listing = corrections
  }
}

extension CountTableView {
  /// The tables of a form in which nothing is counted.
  static let samples: [CountTableView] = {
    let nothing = AnnualReport(
      counting: RequestTally([CountedGroup](), year: 2026, form: .form2021), RemedyTally([], year: 2026),
      organisation: "")
    return tables(of: nothing) { _ in "" }
  }()
}

extension CountsPage.Check {
  /// What became of each equation: one line for all its columns, and for each that does not hold a line that says why.
  static func all(of checked: CheckedReport) -> [CountsPage.Check] {
    let titles = ReportForms.shared[checked.report.format]?.checks ?? []
    return titles.flatMap { check -> [CountsPage.Check] in
      let entries = checked.checks.filter { $0.id == check.id }
      guard !entries.isEmpty else { return [] }
      let wrong = checked.findings.filter { $0.check == check.id }
      guard wrong.isEmpty else {
        return wrong.map { .init(tag: Tag(Texts.text("counts.check.failed"), .late), text: $0.message) }
      }
      let text = Texts.text("counts.check", ["title": check.title ?? check.id, "count": "\(entries.count)"])
      return [.init(tag: Tag(Texts.text("counts.check.passed"), .ok), text: text)]
    }
  }
}

extension SummaryRow {
  /// How satisfied applicants were: one line for all, then one for each rating from the best; none where nobody said
  /// anything.
  static func all(of found: SatisfactionTable.Outcome) -> [SummaryRow] {
    guard found.total > 0 else { return [] }
    let share = "\((found.satisfied * 1_000 / found.total + 5) / 10)"
    let all = Texts.text(
      "satisfaction.share", ["satisfied": "\(found.satisfied)", "total": "\(found.total)", "share": share])
    return [SummaryRow(Texts.text("satisfaction.all"), all)]
      + (1...5).reversed().map { rating in
        SummaryRow(
          Texts.text("satisfaction.\(rating)"), Texts.text("counts.number", ["count": "\(found.ratings[rating] ?? 0)"]))
      }
  }
}
