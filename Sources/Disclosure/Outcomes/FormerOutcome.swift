/// How a request ended under the Regulation of 2007, for files received before 2019-05-15.
///
/// The answers are those of its Article 21, told apart as the statistics table of 国办发〔2014〕32号 did.
public enum FormerOutcome: String, CaseIterable, Codable, Sendable {
  /// 属于已主动公开范围.
  case alreadyPublic = "E01"
  /// 同意公开.
  case granted = "E02"
  /// 同意部分公开.
  case partlyGranted = "E03"
  /// 不同意公开，国家秘密.
  case refusedStateSecret = "E04"
  /// 不同意公开，商业秘密.
  case refusedTradeSecret = "E05"
  /// 不同意公开，个人隐私.
  case refusedPrivacy = "E06"
  /// 不同意公开，危及国家安全、公共安全、经济安全和社会稳定.
  case refusedSecurity = "E07"
  /// 不同意公开，不是《条例》所指政府信息.
  case notGovernmentInformation = "E08"
  /// 不同意公开，法律法规规定的其他情形.
  case refusedOtherLaw = "E09"
  /// 不属于本行政机关公开.
  case notThisOrgan = "E10"
  /// 申请信息不存在.
  case informationNotExist = "E11"
  /// 告知作出更改、补充.
  case amendmentAsked = "E12"
  /// 告知通过其他途径办理.
  case otherRoute = "E13"

  /// The code of the outcome: `E01` to `E13`.
  public var code: String { rawValue }

  /// Whether it kept information back.
  public var isRefusal: Bool {
    switch self {
    case .refusedStateSecret, .refusedTradeSecret, .refusedPrivacy, .refusedSecurity, .refusedOtherLaw: true
    case .alreadyPublic, .granted, .partlyGranted, .notGovernmentInformation, .notThisOrgan, .informationNotExist,
      .amendmentAsked, .otherRoute:
      false
    }
  }
}
