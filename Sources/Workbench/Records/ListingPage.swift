import WebSupport

/// A list with tabs and filters, and what can be added to it.
struct ListingPage: DeskPage {
  static let template = "listing-page"
  static let sample = ListingPage(
    frame: .sample, buttons: [PageLink("新建", "/desk/organs/new")], text: "共 40 个机关。",
    tabs: [PageLink("属地", "/desk/organs", isCurrent: true), PageLink("垂直", "/desk/organs?line=vertical")],
    filter: FilterBar(action: "/desk/organs", fields: [FormSheet("organs").text("q")], isSet: true),
    listing: Listing(
      "机关", columns: [.init("名称")], rows: [.init([.init("青禾县教育局", path: "/desk/organs/7")])],
      empty: EmptyState("没有机关")))

  var frame: DeskFrame
  /// What can be done, right of the heading.
  var buttons: [PageLink] = []
  /// What the list is, in a sentence.
  var text = ""
  var tabs: [PageLink] = []
  var filter: FilterBar?
  var listing: Listing
}
