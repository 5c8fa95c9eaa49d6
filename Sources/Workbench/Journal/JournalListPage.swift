import WebSupport

/// The events of the journal, the newest first.
struct JournalListPage: DeskPage {
  static let template = "journal"
  static let sample = JournalListPage(
    frame: .sample, filter: FilterBar(action: DeskRoutes.journal, fields: [], isSet: false),
    listing: Listing(
      "日志", columns: [.init("时间"), .init("做了什么"), .init("谁"), .init("对象"), .init("来源")],
      rows: [
        .init([
          .init("2026-03-16 09:00"), .init("查看完整的身份信息", path: "/desk/journal/5/31"), .init("王小明"), .init("party 7"),
          .init("10.0.0.7"),
        ])
      ], empty: EmptyState("没有符合条件的日志")),
    action: DeskRoutes.journalExaminations, chain: "5")

  var frame: DeskFrame
  var filter: FilterBar
  var listing: Listing
  /// Where the chain is examined.
  var action: String
  /// The chain that is examined; empty where the list goes through several.
  var chain: String
}

/// One event with all that it tells.
struct JournalEventPage: DeskPage {
  /// What a field held before and after.
  struct Change: Sendable {
    /// The field.
    var field: String
    /// What it held.
    var before: String
    /// What it holds now.
    var after: String
  }

  static let template = "journal-event"
  static let sample = JournalEventPage(
    frame: .sample, isUnsound: true,
    summary: [SummaryRow("时间", "2026-03-16 09:00"), SummaryRow("谁", "王小明")],
    changes: [Change(field: "months", before: "24", after: "36")])

  var frame: DeskFrame
  /// Whether its text and its hash disagree.
  var isUnsound: Bool
  var summary: [SummaryRow]
  var changes: [Change]
}

/// What the examination of a chain found.
struct JournalExaminationPage: DeskPage {
  static let template = "journal-examination"
  static let sample = JournalExaminationPage(
    frame: .sample, total: "核验了 31 条日志，发现 1 处问题。",
    listing: Listing(
      "问题", columns: [.init("位置"), .init("问题")],
      rows: [.init([.init("链 5 第 3 条"), .init("正文与哈希不一致")])], empty: EmptyState("没有发现问题")))

  var frame: DeskFrame
  /// What was examined, in one sentence.
  var total: String
  var listing: Listing
}
