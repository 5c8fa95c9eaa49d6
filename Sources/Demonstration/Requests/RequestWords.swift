import Disclosure

/// What invented requests ask for: sentences with the flavour of a county, about nobody who exists.
enum RequestWords {
  static let places = ["禾心街道", "望渠街道", "稻香镇", "鹭洲镇", "竹篱镇", "双槐镇", "云脚乡", "杏坡乡"]

  private static let usual = [
    "请公开{place}环镇公路改造工程的中标通知书、施工合同和竣工验收意见。", "请公开{place}望渠片区集体土地征收的补偿安置方案和公告文号。",
    "请公开{place}小学学区划分的依据文件和今年的学位安排。", "请公开{place}保障性住房的申请条件、轮候规则和最近一次分配结果。",
    "请公开{place}饮用水水源地最近四个季度的水质检测报告。", "请公开{place}农村公路养护资金的年度分配表。",
    "请公开{place}老旧小区加装电梯补助的发放标准和名单。", "请公开{place}农贸市场改造项目的规划许可证和公示材料。",
    "请公开{place}高标准农田建设项目的设计批复和资金来源。", "请公开{place}公交线路调整的论证报告和征求意见情况。",
    "请公开{place}污水处理站的环境影响评价批复和运行监测数据。", "请公开{place}农村危房改造的验收标准和去年的完成户数。",
    "请公开{place}卫生院新建项目的可行性研究报告批复。", "请公开{place}城乡低保的评审办法和公示方式。",
  ]

  /// Something usual.
  static func usual(_ random: inout DemonstrationRandom) -> String {
    let place = random.pick(places)
    return random.pick(usual).replacing("{place}", with: place)
  }

  /// The words of a request that ends with an outcome.
  static func asking(for outcome: Outcome) -> String {
    switch outcome {
    case .alreadyPublic: "请公开本县今年的财政预算和“三公”经费预算。"
    case .granted: "请公开稻香镇环镇公路一标段的施工合同和验收报告。"
    case .grantedOverObjection: "请公开鹭洲镇垃圾转运站特许经营合同的服务标准和违约条款。"
    case .partlyGranted: "请公开望渠街道旧城改造项目的安置房分配表。"
    case .refusedStateSecret: "请公开县人防工程的总体布局图和各出入口位置。"
    case .refusedProhibitedByLaw: "请公开第七次人口普查中竹篱镇各户的原始登记表。"
    case .refusedSecurityStability: "请公开县自来水厂取水口安防设施的布置图。"
    case .refusedThirdParty: "请公开青禾稻香农业有限公司申报补贴时提交的工艺配方和成本表。"
    case .refusedInternalAffairs: "请公开局机关近三年的考勤记录和车辆派用单。"
    case .refusedDeliberative: "请公开双槐镇小学布点调整方案的讨论稿和会议记录。"
    case .refusedEnforcementFile: "请公开对双槐运输有限公司处罚案件的全部调查笔录。"
    case .administrativeQuery: "请公开杏坡乡某宗地的不动产登记簿。"
    case .informationNotExist: "请公开云脚乡灌渠改道一事的专题论证报告。"
    case .notThisOrgan: "请公开省道过境段的立项批复。"
    case .processingRequired: "请公开近十年各镇每条村道的养护费用，并按年份和里程排名。"
    case .stillUnclear: "请公开与我家有关的所有材料。"
    case .petition: "请公开你们为什么不给我解决宅基地纠纷，并请查处村干部。"
    case .repeated: "请公开稻香镇环镇公路一标段的施工合同和验收报告（再次申请）。"
    case .publication: "请提供本县近五年的统计年鉴全文。"
    case .excessive: "请公开本县各单位近三年的全部办公用品采购发票。"
    case .confirmOrReissue: "请对去年提供给我的征地批文复印件重新盖章确认。"
    case .correctionLapsed: "请公开那个项目的文件。"
    case .feeLapsed: "请公开县城供水管网改造工程的全部招标、合同和结算文件。"
    case .otherwiseClosed: "请公开老干部活动中心的党费收支情况。"
    }
  }

  /// One of the many requests of somebody who asks again and again.
  static func serial(_ number: Int) -> String {
    let things = ["办公用品采购清单", "公务接待清单", "公务用车维修清单", "会议费支出清单", "培训费支出清单", "印刷费支出清单"]
    let place = places[number % places.count]
    return "请公开\(place)第\(number % 4 + 1)季度的\(things[number % things.count])及其发票复印件。"
  }

  /// The words of a request about a wrong record: Article 41.
  static let rectification = "本人的农村危房改造档案中家庭人口数登记有误，请更正为四人，附户口簿复印件。"
  /// What a correction brings.
  static let corrected = "请公开稻香镇环镇公路改造工程（二标段）于去年签订的施工合同，以及同一标段的竣工验收意见。"
  /// The parts of a request that asks for several things.
  static let parts = [
    "请公开鹭洲镇农贸市场改造项目的规划许可证。", "请公开鹭洲镇农贸市场改造项目使用的省级补助资金批复。", "请公开鹭洲镇农贸市场摊位招租的会议记录。",
  ]
}
