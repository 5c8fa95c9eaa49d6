/// What can happen to a request; what it takes and leads to stands in `RequestTransition.table`.
public enum RequestEvent: String, CaseIterable, Sendable {
  /// 收到.
  case receive
  /// 登记.
  case register
  /// 通知补正.
  case requestCorrection
  /// 收到补正.
  case receiveCorrection
  /// 补正后仍不明确.
  case remainUnclear
  /// 逾期不补正.
  case lapseCorrection
  /// 要求说明理由.
  case requestExplanation
  /// 理由合理，延迟答复.
  case acceptExplanation
  /// 理由不合理.
  case rejectExplanation
  /// 通知缴费.
  case noticeFee
  /// 已缴费.
  case payFee
  /// 逾期不缴费.
  case lapseFee
  /// 转入办理.
  case beginHandling
  /// 征求第三方意见.
  case consultThirdParty
  /// 征求机关意见.
  case consultOrgans
  /// 意见收齐.
  case endConsultation
  /// 拟办.
  case propose
  /// 延长答复期限.
  case extend
  /// 送审.
  case submit
  /// 法制审核通过.
  case passLegalReview
  /// 一级审批同意.
  case agree
  /// 退回.
  case returnDraft
  /// 签发.
  case sign
  /// 发出答复.
  case dispatch
  /// 送达.
  case deliver
  /// 归档.
  case archive
  /// 申请人撤回，或者申请人不存在了.
  case withdraw
  /// 当场答复.
  case answerAtOnce
  /// 重新办理.
  case reopen

  /// The key of its name in the catalogue of texts.
  public var textKey: String { "request.event.\(rawValue)" }
}
