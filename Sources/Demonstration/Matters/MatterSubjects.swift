import Disclosure

/// What invented matters are about, and who brings them.
enum MatterSubjects {
  private static let requested = [
    "征收补偿安置方案", "建设工程规划许可证", "环境影响评价批复", "农村公路养护资金使用情况", "饮用水水源水质检测报告", "小学学区划分依据",
    "保障性住房分配结果", "用地预审意见", "行政处罚决定书", "财政专项资金分配表", "物业服务备案材料", "病虫害防治补贴发放名册",
  ]
  private static let general = [
    "公开专栏内容更新", "政策解读材料审核", "主动公开目录调整", "行政复议答复材料整理", "依申请公开台账核对", "政务公开培训安排", "查阅场所设备报修",
    "规范性文件清理", "公开指南修订", "第三方评估问题整改",
  ]
  static let companies = ["青禾稻香农业有限公司", "云岭鹭洲建设有限公司", "竹篱商贸有限公司", "双槐运输有限公司"]
  /// Organisations that ask, with the first two digits of their codes.
  static let organisations: [(kind: Party.Kind, name: String, prefix: String)] =
    companies.map { (.commercialEnterprise, $0, "91") }
    + [
      (.researchInstitution, "云岭农业研究所", "12"), (.publicWelfareOrganisation, "青禾绿水志愿服务中心", "52"),
      (.legalServiceOrganisation, "云岭稻香律师事务所", "31"), (.other, "望渠社区业主委员会", "93"),
    ]

  static func title(_ kind: Matter.Kind, _ random: inout DemonstrationRandom) -> String {
    let place = random.pick(RequestWords.places)
    return kind == .request ? "申请公开\(place)\(random.pick(requested))" : "\(place)\(random.pick(general))"
  }

  static func summary(_ title: String, _ kind: Matter.Kind, year: Int) -> String {
    kind == .request
      ? "\(title)（\(year)年）；要求以纸质形式邮寄，并说明制作机关和文号。" : "\(title)：按照年度工作要点办理，办结后归档。"
  }

  /// Somebody who asks: most are people with an identity number that nobody can have.
  static func party(_ random: inout DemonstrationRandom) -> PartySketch {
    let mobile = "1990999" + String(1_000 + random.below(9_000))
    if random.happens(70) {
      let name = random.pick(InventedNames.surnames).0 + random.pick(InventedNames.givenNames).0
      return PartySketch(
        kind: .naturalPerson, name: name, contact: mobile, identityNumber: InventedCode.identityNumber(&random))
    }
    let (kind, name, _) = random.pick(organisations)
    return PartySketch(kind: kind, name: name, contact: mobile)
  }
}
