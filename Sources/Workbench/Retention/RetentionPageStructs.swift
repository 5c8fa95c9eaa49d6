import WebSupport

/// What has outlived its retention period, to be proposed for erasure.
struct ExpiredPage: FormPage {
  static let template = "retention"
  static let sample = ExpiredPage(
    frame: .sample, tabs: [PageLink("到期信息", DeskRoutes.retention, isCurrent: true)],
    filter: FilterBar(action: DeskRoutes.retention, fields: [], isSet: false), period: "保存 24 个月", hasRecords: true,
    action: DeskRoutes.erasures, kind: "identityPapers",
    fields: [FormSheet("retention").checkboxes("matters", [Choice("7", "青申〔2023〕7号 道路维修")])], pager: Pager(),
    empty: EmptyState("没有到期的信息"), problems: .none)

  var frame: DeskFrame
  var tabs: [PageLink]
  var filter: FilterBar
  /// How long records of the kind are kept, and why.
  var period: String
  /// Whether there is anything to propose.
  var hasRecords: Bool
  /// Where the proposal is sent.
  var action: String
  /// What is to be erased.
  var kind: String
  var fields: [Field]
  var pager: Pager
  var empty: EmptyState
  var problems: Problems
}

/// The erasures, or the retention periods: a list.
struct ErasuresPage: DeskPage {
  static let template = "erasures"
  static let sample = ErasuresPage(
    frame: .sample, tabs: [PageLink("销毁记录", DeskRoutes.erasures, isCurrent: true)], text: "您可以查看。",
    listing: Listing(
      "销毁记录", columns: [.init("编号"), .init("状态")],
      rows: [.init([.init("7", path: "/desk/retention/erasures/7"), .init("", tag: Tag("待批准", .soon))])],
      empty: EmptyState("没有记录")))

  var frame: DeskFrame
  var tabs: [PageLink]
  /// What has to be known of the list, in a sentence.
  var text = ""
  var listing: Listing
}

/// One erasure: what, why, who, and the next step.
struct ErasurePage: FormPage {
  static let template = "erasure"
  static let sample = ErasurePage(
    frame: .sample, summary: [SummaryRow("理由", "保存期限已满")],
    steps: [Step("提请", .done, note: "王小明"), Step("批准", .now), Step("销毁", .ahead)],
    listing: Listing(
      "事项", columns: [.init("事项")], rows: [.init([.init("青申〔2023〕7号 道路维修")])], empty: EmptyState("没有事项")),
    decisionPath: "/desk/retention/erasures/7/decision", executionPath: "/desk/retention/erasures/7/execution",
    fields: [FormSheet("retention").area("reason")], problems: .none)

  var frame: DeskFrame
  var summary: [SummaryRow]
  var steps: [Step]
  var listing: Listing
  /// Where the decision is sent; empty where there is none to make.
  var decisionPath: String
  /// Where it is carried out; empty where it cannot be.
  var executionPath: String
  var fields: [Field]
  var problems: Problems
}

/// One retention period, to be changed.
struct RetentionRulePage: FormPage {
  static let template = "retention-rule"
  static let sample = RetentionRulePage(
    frame: .sample, action: "/desk/retention/rules/request", cancelPath: DeskRoutes.retentionRules, version: "1",
    fields: [FormSheet("retention").number("months"), FormSheet("retention").area("basis")], problems: .none)

  var frame: DeskFrame
  var action: String
  var cancelPath: String
  var version: String
  var fields: [Field]
  var problems: Problems
}
