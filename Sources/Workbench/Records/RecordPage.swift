import WebSupport

/// One record, part by part.
struct RecordPage: DeskPage {
  /// One part of it: facts, a list, or both.
  struct Part: Sendable {
    var heading: String
    var text = ""
    var summary: [SummaryRow] = []
    var listing: Listing?
    var buttons: [PageLink] = []
  }

  static let template = "record-page"
  static let sample = RecordPage(
    frame: .sample, buttons: [PageLink("修改", "/desk/organs/7/edit")], warning: "指南中的电话已经过时。",
    parts: [
      Part(
        heading: "基本信息", text: "说明", summary: [SummaryRow("全称", "青禾县教育局"), SummaryRow("法院", "")],
        listing: Listing("下级", columns: [.init("名称")], rows: [], empty: EmptyState("没有下级机关")),
        buttons: [PageLink("修改", "/desk/organs/7/office")])
    ])

  var frame: DeskFrame
  /// What can be done, right of the heading.
  var buttons: [PageLink] = []
  /// What is wrong with the record; empty where nothing is.
  var warning = ""
  var parts: [Part]
}
