import Disclosure

/// The guide of an invented organ.
enum GuideText {
  static func guide(of organ: OrganSketch) -> DisclosureGuide {
    var guide = DisclosureGuide()
    guide.classification = [
      .init(title: "机构职能", text: "\(organ.name)的职能、内设机构、负责人和联系方式。"),
      .init(title: "政策文件", text: "制定的行政规范性文件及其解读。"),
      .init(title: "财政信息", text: "部门预算、决算和政府采购。"),
    ]
    guide.arrangement = "每条信息有索引号、名称、内容概述、生成日期和公开日期，按类别和日期排列。"
    guide.waysToObtain = [
      .init(title: "网站", text: "在政府网站“政府信息公开”专栏查阅。"), .init(title: "查阅场所", text: "在档案馆、图书馆和政务服务大厅查阅。"),
    ]
    guide.channels = [
      .init(.inPerson, notes: "在办公时间到公开工作机构提交。"), .init(.post, notes: "信封左下角注明“政府信息公开申请”。"),
      .init(.online, notes: "在网上填写申请表。"),
    ]
    guide.procedure = "自收到申请之日起二十个工作日内答复；需要延长的，经负责人同意并告知申请人，延长不超过二十个工作日。"
    guide.fees = "不收取费用；申请数量、频次明显超过合理范围的，依照规定收取信息处理费。"
    guide.supervision = "认为未依法履行公开义务的，可以向本级政府信息公开工作主管部门投诉、举报。"
    guide.remedies = "认为侵犯合法权益的，可以依法申请行政复议或者提起行政诉讼。"
    return guide
  }
}
