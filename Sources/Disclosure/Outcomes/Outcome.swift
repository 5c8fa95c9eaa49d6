/// How a request ends: the 24 outcomes of the Regulation of 2019, each counted in exactly one row of table 3.
///
/// The raw value is the code that files and letters carry. Grounds, rows and remedies stand in `OutcomeRules`, dated.
public enum Outcome: String, CaseIterable, Codable, Sendable {
  /// 已主动公开，告知获取的方式、途径: Article 36(1).
  case alreadyPublic = "D01"
  /// 予以公开: Article 36(2).
  case granted = "D02"
  /// 第三方不同意，仍予公开: Articles 15, 32.
  case grantedOverObjection = "D03"
  /// 部分公开: Article 37.
  case partlyGranted = "D04"
  /// 不予公开，国家秘密: Article 14.
  case refusedStateSecret = "D05"
  /// 不予公开，法律、行政法规禁止: Article 14.
  case refusedProhibitedByLaw = "D06"
  /// 不予公开，三安全一稳定: Article 14.
  case refusedSecurityStability = "D07"
  /// 不予公开，第三方合法权益: Articles 15, 32.
  case refusedThirdParty = "D08"
  /// 不予公开，内部事务信息: Article 16(1).
  case refusedInternalAffairs = "D09"
  /// 不予公开，过程性信息: Article 16(2).
  case refusedDeliberative = "D10"
  /// 不予公开，行政执法案卷信息: Article 16(2).
  case refusedEnforcementFile = "D11"
  /// 行政查询事项，按专门规定办理: Article 36(7).
  case administrativeQuery = "D12"
  /// 政府信息不存在: Article 36(4).
  case informationNotExist = "D13"
  /// 不属于本机关负责公开: Article 36(5).
  case notThisOrgan = "D14"
  /// 需要加工、分析: Article 38.
  case processingRequired = "D15"
  /// 补正后仍不明确: Article 30.
  case stillUnclear = "D16"
  /// 信访、投诉、举报: Article 39(1).
  case petition = "D17"
  /// 重复申请: Article 36(6).
  case repeated = "D18"
  /// 公开出版物: Article 39(2).
  case publication = "D19"
  /// 无正当理由大量反复申请: Article 35.
  case excessive = "D20"
  /// 要求确认或重新出具已获取信息; it has no article of its own.
  case confirmOrReissue = "D21"
  /// 逾期不补正: Article 30.
  case correctionLapsed = "D22"
  /// 逾期不缴费: 国办函〔2020〕109号.
  case feeLapsed = "D23"
  /// 其他: withdrawn, the applicant ceased, no government information.
  case otherwiseClosed = "D24"

  /// The code of the outcome: `D01` to `D24`.
  public var code: String { rawValue }

  /// The ground of Articles 14 to 16 on which everything is withheld; nil where nothing or only a part is.
  public var exemption: ExemptionGround? { ExemptionGround.allCases.first { $0.refusal == self } }

  /// Whether the applicant is given information or told where it is.
  public var discloses: Bool {
    switch self {
    case .alreadyPublic, .granted, .grantedOverObjection, .partlyGranted: true
    default: false
    }
  }
}
