import CivilTime
import Disclosure
import Operations
import WebSupport

/// What is public in a column, the latest first.
struct ColumnPage: Page {
  /// A line of the list.
  struct Entry: Sendable {
    var title: String
    var path: String
    var organ: String
    var day: String
  }

  static let template = "column"
  static let sample = ColumnPage(
    frame: .sample, crumbs: [PageLink("法定主动公开内容", "/columns")], heading: "政策文件", statutory: "条例第二十条第（一）项",
    below: [PageLink("规章", "/columns/policy.rules")],
    entries: [Entry(title: "关于印发办法的通知", path: "/items/7", organ: "青禾县人民政府办公室", day: "2026-03-16")],
    narrowed: "只看青禾县教育局。", widePath: "/columns/policy", nextPath: "/columns/policy?after=7")

  var frame: PageFrame
  var crumbs: [PageLink]
  var heading: String
  /// The item of the Regulation that the column answers; empty where it answers none.
  var statutory: String
  var below: [PageLink]
  var entries: [Entry]
  /// Whose items alone are listed, in a sentence; empty where those of all organs are.
  var narrowed: String
  var widePath: String
  var nextPath: String
}

extension ColumnPage {
  init(_ column: StatutoryColumn, _ found: PublicColumn.Answer, organ: Organ.ID?, frame: PageFrame) {
    let path = Routes.column(column.key, of: organ)
    self.init(
      frame: frame,
      crumbs: [PageLink(Texts.text("site.columns"), Routes.columns)]
        + [StatutoryColumns.parent(of: column.key)].compactMap { $0 }.map {
          PageLink($0.name, Routes.column($0.key, of: organ))
        },
      heading: column.name,
      statutory: column.statutoryItem.map { LegalGround(article: 20, item: $0).chinese } ?? "",
      below: column.columns.map { PageLink($0.name, Routes.column($0.key, of: organ)) },
      entries: found.entries.map { Entry($0, found.names) },
      narrowed: organ.map { Texts.text("site.column.organ", ["organ": found.names[$0]]) } ?? "",
      widePath: Routes.column(column.key),
      nextPath: found.next.map { path + (organ == nil ? "?" : "&") + "after=\($0)" } ?? "")
  }
}

extension ColumnPage.Entry {
  init(_ entry: Disclosed<PublicEntry>, _ names: RecordNames) {
    let entry = entry.value
    self.init(
      title: entry.title, path: Routes.item(entry.id), organ: names[entry.organ], day: entry.datedOn.description)
  }
}
