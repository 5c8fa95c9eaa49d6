import CivilTime
import Disclosure

/// Complete extras of every kind.
enum OutcomeSample {
  static let day = date("2025-03-03")

  static func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(iso: text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  /// An outcome with everything that it needs.
  static func details(_ outcome: Outcome) -> OutcomeDetails {
    let kinds = OutcomeRules.shared[outcome].extras
    return OutcomeDetails(outcome: outcome, extras: kinds.map { extra($0, for: outcome) })
  }

  static func extra(_ kind: OutcomeExtra.Kind, for outcome: Outcome) -> OutcomeExtra {
    switch kind {
    case .publicPlace: .publicPlace(PublicPlace(place: "https://www.example.gov.cn/a.html"))
    case .supply: .supply(.enclosed(carrier: .paper, pages: 3, enclosures: ["通知"]))
    case .withheldParts:
      .withheldParts([WithheldPart(passage: "第2页第3行", ground: .exempt(.thirdPartyHarm), reasons: "涉及个人隐私")])
    case .refusal: .refusal(RefusalReasons(basis: "《统计法》第二十五条", reasons: "公开会泄露个体资料"))
    case .thirdParties:
      .thirdParties([ThirdPartyAnswer(name: "甲公司", result: .objectsWithReason, on: date("2025-02-20"), reasons: "商业秘密")]
      )
    case .publicInterest: .publicInterest("涉及饮水安全")
    case .specialLaw: .specialLaw(SpecialLaw(law: "《不动产登记暂行条例》", place: "不动产登记中心"))
    case .search: .search(search)
    case .rightOrgan:
      .rightOrgan(RightOrgan(reasons: "由县水利局制作", isDeterminable: true, name: "县水利局", contact: "12345678"))
    case .creation: .creation("需要汇总三年数据")
    case .stillUnclear: .stillUnclear(UnclearRequest(correctedOn: date("2025-02-10"), unclear: "没有写明年份"))
    case .petitionChannel: .petitionChannel("12345热线")
    case .firstAnswer: .firstAnswer(FirstAnswer(on: date("2024-12-02"), number: "某公复〔2024〕8号"))
    case .publication: .publication("《某县年鉴》，县图书馆")
    case .excess: .excess(excess)
    case .lapsedTerm:
      .lapsedTerm(LapsedTerm(noticeNumber: "某公补〔2025〕1号", servedOn: date("2025-02-03"), endedOn: date("2025-02-28")))
    case .statement:
      .statement(ClosingStatement(kind: outcome == .confirmOrReissue ? .confirmOrReissue : .withdrawn, text: "申请人撤回"))
    }
  }

  private static let search = SearchRecord(
    systems: ["公文系统"], archives: ["档案室"], keywords: ["规划"], persons: ["王某"], began: date("2025-02-20"),
    ended: date("2025-02-21"))

  private static let excess = ExcessCount(
    count: 120, from: date("2025-01-01"), through: date("2025-02-28"), askedOn: date("2025-02-10"),
    applicantReasons: "",
    assessment: "期限内没有说明理由")
}
