import WebSupport

/// One revision of a guide, as the public would read it.
struct GuidePreviewPage: DeskPage {
  static let template = "guide-preview"
  static let sample = GuidePreviewPage(
    frame: .sample, buttons: [PageLink("编写", "/desk/organs/1/guide/edit")], state: "这是草稿。", note: "补充电话。",
    organ: "青禾县人民政府", edition: "第 2 版", sections: [.sample])

  var frame: DeskFrame
  var buttons: [PageLink]
  /// Whether the public sees it.
  var state: String
  /// What was changed in it.
  var note: String
  var organ: String
  var edition: String
  var sections: [GuideSection]
}
