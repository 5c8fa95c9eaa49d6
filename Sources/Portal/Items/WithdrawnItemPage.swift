import CivilTime
import Disclosure
import Operations
import WebSupport

/// What stands at the address of an item that was taken down.
struct WithdrawnItemPage: Page {
  static let template = "item-withdrawn"
  static let sample = WithdrawnItemPage(
    frame: .sample, facts: [ItemDocument.Fact("索引号", "000014349/2026-00042")], reason: "内容有误。",
    columnsPath: "/columns")

  var frame: PageFrame
  var facts: [ItemDocument.Fact]
  var reason: String
  var columnsPath: String
}

extension WithdrawnItemPage {
  init(_ notice: Disclosed<WithdrawnNotice>, organ: Organ, frame: PageFrame) {
    let notice = notice.value
    self.init(
      frame: frame,
      facts: [
        notice.indexNumber.map { ItemDocument.Fact(Texts.text("item.fact.indexNumber"), "\($0)") },
        ItemDocument.Fact(Texts.text("item.fact.organ"), organ.name),
        ItemDocument.Fact(Texts.text("item.fact.withdrawnOn"), notice.at.beijingDate.chinese),
      ].compactMap { $0 }, reason: notice.reason, columnsPath: Routes.columns)
  }
}
