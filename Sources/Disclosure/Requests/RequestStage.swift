/// Where a request stands in its own workflow; `Matter.stage` holds the raw value.
public enum RequestStage: String, CaseIterable, Sendable {
  /// 收到: the day of receipt is not fixed yet, or nobody has registered it.
  case received
  /// 已登记.
  case registered
  /// 待补正.
  case correctionRequested
  /// 待说明理由: Regulation, article 35.
  case explanationRequested
  /// 办理中.
  case inHandling
  /// 征求第三方意见.
  case consultingThirdParty
  /// 会商、协办.
  case consultingOrgans
  /// 待缴费.
  case feeNoticed
  /// 拟办.
  case drafting
  /// 法制审核.
  case legalReview
  /// 审批.
  case approval
  /// 已签发.
  case signed
  /// 已发出.
  case dispatched
  /// 已办结.
  case closed
  /// 已归档.
  case archived

  /// The key of its name in the catalogue of texts.
  public var textKey: String { "request.stage.\(rawValue)" }

  /// The stages before the reply has left: the year-end count carries these over (结转下年度).
  public static let undispatched: Set<RequestStage> = Set(allCases).subtracting([.dispatched, .closed, .archived])
}
