import CivilTime
import Disclosure
import Operations
import WebSupport

/// An item of disclosure as everybody reads it.
struct ItemPage: Page {
  static let template = "item"
  static let sample = ItemPage(
    frame: .sample, crumbs: [PageLink("法定主动公开内容", "/columns"), PageLink("政策文件", "/columns/policy")],
    document: .sample, linked: [PageLink("青政办发〔2026〕12号", "/items/7")],
    history: [ItemDocument.Fact("2026年3月16日", "首次公开")])

  var frame: PageFrame
  var crumbs: [PageLink]
  var document: ItemDocument
  /// What it interprets.
  var linked: [PageLink]
  /// What was changed of it, and when; empty where it reads as it was first published.
  var history: [ItemDocument.Fact]
}

extension ItemPage {
  init(
    _ found: Disclosed<PublicItem>, organ: Organ, linked: [Disclosed<PublicItem>], files: [Disclosed<Attachment>],
    frame: PageFrame
  ) {
    let item = found.value
    self.init(
      frame: frame, crumbs: Self.crumbs(item.content),
      document: ItemDocument(
        item.content, kind: item.kind, organ: organ.name, indexNumber: item.indexNumber,
        publishedOn: item.firstPublic.beijingDate.chinese, files: files.map(\.value)
      ) { Routes.file($0, of: item.id) },
      linked: linked.map { PageLink($0.value.content.title, Routes.item($0.value.id)) },
      history: item.history.count > 1 ? item.history.map(Self.change) : [])
  }

  private static func crumbs(_ content: ItemContent) -> [PageLink] {
    let key = content.columns.first ?? ""
    let path = [StatutoryColumns.parent(of: key), StatutoryColumns[key]].compactMap { $0 }
    return [PageLink(Texts.text("site.columns"), Routes.columns)]
      + path.map { PageLink($0.name, Routes.column($0.key)) }
  }

  private static func change(_ change: PublicItem.Change) -> ItemDocument.Fact {
    ItemDocument.Fact(
      change.at.beijingDate.chinese,
      [Texts.text("item.sort.\(change.sort.rawValue)"), change.explanation].filter { !$0.isEmpty }
        .joined(separator: "："))
  }
}
