import CivilTime
import Disclosure
import Operations

/// A public guide as JSON.
struct GuideShape: Encodable {
  var organ: Int64
  var organName: String
  var revision: Int
  var publishedAt: String?
  var guide: DisclosureGuide

  init(_ answer: PublicGuide.Answer) {
    organ = answer.organ.id.rawValue
    organName = answer.organ.name
    revision = answer.revision.number
    publishedAt = answer.revision.publishedAt?.description
    guide = answer.revision.guide
  }

  static let schema = Schema.object([
    .init("organ", .id, "机关编号"), .init("organName", .words, "机关名称"), .init("revision", .version, "第几次修订"),
    .optional("publishedAt", .instant, "发布时间"), .init("guide", guide, "指南"),
  ])

  private static let guide = Schema.named(
    "Guide",
    .object([
      .init("classification", .list(passage), "信息分类"), .init("arrangement", .words, "编排体系"),
      .init("waysToObtain", .list(passage), "获取方式"),
      .init(
        "channels",
        .list(
          .object([
            .init("kind", .choice(of: GuideChannel.self), "渠道"), .init("notes", .words, "怎样使用"),
          ])), "受理渠道"),
      .init("procedure", .words, "申请和办理"), .init("fees", .words, "收费"),
      .init("supervision", .words, "监督方式"), .init("remedies", .words, "救济途径"),
      .init("office", office, "公开工作机构"),
    ]))

  private static let passage = Schema.named(
    "Passage", .object([.init("title", .words, "标题"), .init("text", .words, "正文，一行一段")]))

  private static let office = Schema.named(
    "DisclosureOffice",
    .object([
      .init("name", .words, "名称"), .init("address", .words, "办公地址"), .init("hours", .words, "办公时间"),
      .init("telephone", .words, "联系电话"), .init("fax", .words, "传真"), .init("postAddress", .words, "通信地址"),
      .init("postCode", .words, "邮政编码"), .init("email", .words, "电子邮箱"), .init("online", .words, "互联网受理地址"),
      .init("version", .count, "保存过几次"),
    ]))
}
