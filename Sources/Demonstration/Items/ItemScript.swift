import CivilTime
import Disclosure

/// What becomes of one item of disclosure in the demonstration.
struct ItemScript: Sendable {
  /// How far it comes.
  enum End: Sendable {
    case drafted, inReview, reviewed, scheduled, published, corrected, correcting, withdrawn, kept, forced
  }

  var kind: ItemKind
  /// `{organ}` stands for the name of the organ, here and below.
  var title: String
  var paragraphs: [String]
  var fields: [String: String] = [:]
  /// How many days ago it was begun.
  var age: Int
  var end: End
  /// Which office of those that publish.
  var office = 0

  /// The items of the county, each of another kind or at another point.
  static let all: [ItemScript] = [
    ItemScript(
      kind: .policyDocument, title: "行政规范性文件管理办法",
      paragraphs: ["第一条　为了规范行政规范性文件的制定、公布和清理，制定本办法。", "第二条　各级人民政府及其部门制定行政规范性文件，适用本办法。"],
      age: 210, end: .corrected),
    ItemScript(
      kind: .notice, title: "关于调整政务服务大厅办理时间的通知", paragraphs: ["自下周一起，政务服务大厅上午九时开始办理业务，下午五时结束。"], age: 120,
      end: .published),
    ItemScript(
      kind: .news, title: "{organ}开展政府信息公开业务培训", paragraphs: ["培训讲解了申请办理的流程和答复文书的写法，各单位经办人员参加。"], age: 90,
      end: .published),
    ItemScript(
      kind: .contact, title: "{organ}办公信息", paragraphs: [],
      fields: [
        "organName": "{organ}", "address": "人民路1号", "hours": "工作日 9:00 至 17:00", "telephone": "0999-5552000",
      ], age: 80, end: .published),
    ItemScript(
      kind: .budget, title: "{organ}部门预算", paragraphs: ["预算编制说明和收支总表见附件。"],
      fields: ["year": "2026", "sort": "预算", "organName": "{organ}", "total": "1286.40", "approvedOn": "2026-02-10"],
      age: 70, end: .published),
    ItemScript(
      kind: .penalty, title: "丰和商贸有限公司未按规定公示信息案处罚决定", paragraphs: [],
      fields: [
        "counterpart": "丰和商贸有限公司", "documentNumber": "市监罚〔2026〕9号", "facts": "未按规定公示年度报告。",
        "basis": "《企业信息公示暂行条例》第十七条", "penalty": "警告。", "decidedOn": "2026-05-08", "authority": "{organ}",
      ], age: 60, end: .published, office: 1),
    ItemScript(
      kind: .livelihood, title: "柳河镇临时救助情况公示", paragraphs: ["本月共救助十二户，发放救助金合计一万八千元。"], age: 45, end: .withdrawn,
      office: 1),
    ItemScript(
      kind: .notice, title: "关于征集老旧小区改造意见的公告", paragraphs: ["住房和城乡建设部门就改造方案征集意见，期限三十日。"], age: 30,
      end: .correcting),
    ItemScript(
      kind: .emergency, title: "关于清水河水位上涨的预警", paragraphs: ["清水河水位快速上涨，请沿河居民做好转移准备。"], age: 21, end: .forced),
    ItemScript(
      kind: .other, title: "老城区改造方案讨论记录", paragraphs: ["会议讨论了三套方案的投资和工期。"], age: 18, end: .kept),
    ItemScript(
      kind: .plan, title: "养老服务体系建设专项规划", paragraphs: ["规划提出到期末建成十二个社区养老服务站。"],
      fields: ["period": "2026年至2030年"], age: 9, end: .reviewed),
    ItemScript(
      kind: .statistics, title: "上半年主要经济指标", paragraphs: ["主要指标见下表。"],
      fields: ["period": "2026年上半年", "compiledBy": "统计局"], age: 6, end: .scheduled),
    ItemScript(
      kind: .personnel, title: "事业单位公开招聘拟聘用人员公示", paragraphs: ["经考试、考核，拟聘用三人，现予公示。"],
      fields: ["sort": "录用"], age: 3, end: .inReview),
    ItemScript(
      kind: .notice, title: "关于领取防汛物资的通知", paragraphs: ["请各村到仓库领取防汛物资，材料补征后当天发放。领取人身份证号11010519491231002X。"],
      age: 2, end: .drafted),
  ]
}
