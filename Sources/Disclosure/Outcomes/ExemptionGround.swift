/// Why information is not public: the grounds of Regulation, Articles 14 to 16.
public enum ExemptionGround: String, CaseIterable, Codable, Sendable {
  /// 国家秘密: Article 14.
  case stateSecret
  /// 法律、行政法规禁止公开: Article 14.
  case prohibitedByLaw
  /// 危及国家安全、公共安全、经济安全、社会稳定: Article 14.
  case securityStability
  /// 商业秘密、个人隐私等，损害第三方合法权益: Article 15.
  case thirdPartyHarm
  /// 人事管理、后勤管理、内部工作流程: Article 16(1).
  case internalAffairs
  /// 讨论记录、过程稿、磋商信函、请示报告: Article 16(2).
  case deliberative
  /// 行政执法案卷: Article 16(2).
  case enforcementFile

  /// Whether the organ must withhold, or may.
  public enum Duty: String, Sendable {
    /// 不予公开: the organ has no choice.
    case must
    /// 可以不予公开: the organ has to say why it made use of the choice.
    case may
  }

  /// Whether the organ must withhold on this ground, or may.
  ///
  /// Article 15 is a must with two ways out: the third party agrees, or the public interest would gravely suffer.
  public var duty: Duty {
    switch self {
    case .stateSecret, .prohibitedByLaw, .securityStability, .thirdPartyHarm: .must
    case .internalAffairs, .deliberative, .enforcementFile: .may
    }
  }

  /// The provision of the Regulation.
  public var provision: LegalGround {
    switch self {
    case .stateSecret, .prohibitedByLaw, .securityStability: LegalGround(article: 14)
    case .thirdPartyHarm: LegalGround(article: 15)
    case .internalAffairs: LegalGround(article: 16, paragraph: 1)
    case .deliberative, .enforcementFile: LegalGround(article: 16, paragraph: 2)
    }
  }

  /// The outcome where everything is withheld on this ground.
  public var refusal: Outcome {
    switch self {
    case .stateSecret: .refusedStateSecret
    case .prohibitedByLaw: .refusedProhibitedByLaw
    case .securityStability: .refusedSecurityStability
    case .thirdPartyHarm: .refusedThirdParty
    case .internalAffairs: .refusedInternalAffairs
    case .deliberative: .refusedDeliberative
    case .enforcementFile: .refusedEnforcementFile
    }
  }
}
