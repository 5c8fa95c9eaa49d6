import CivilTime
import Operations
import WebSupport

/// The organs whose guide is public.
struct GuideListPage: Page {
  /// One organ.
  struct Entry: Sendable {
    var name: String
    var path: String
    var updated: String
  }

  static let template = "guides"
  static let sample = GuideListPage(
    frame: .sample, entries: [Entry(name: "青禾县人民政府", path: "/organs/1/guide", updated: "2026年3月16日更新")],
    isEmpty: false, nextPath: "/organs?after=1")

  var frame: PageFrame
  var entries: [Entry]
  var isEmpty: Bool
  /// Where the list goes on; empty where it ends.
  var nextPath: String
}

extension GuideListPage {
  init(_ found: [PublicGuideList.Entry], frame: PageFrame) {
    self.frame = frame
    let page = found.prefix(PublicGuideList.page)
    entries = page.map {
      Entry(
        name: $0.name, path: Routes.guide($0.organ), updated: "\($0.publishedAt.beijingDate.chinese)更新")
    }
    isEmpty = page.isEmpty
    nextPath = found.count > page.count ? page.last.map { Routes.organs(after: $0.organ) } ?? "" : ""
  }
}
