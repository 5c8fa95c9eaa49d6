/// What the letter says where a request is closed in another way, and of which kind it is.
public struct ClosingStatement: Hashable, Codable, Sendable {
  /// Why a request is closed in another way.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// 申请人撤回.
    case withdrawn
    /// 申请人死亡或者终止.
    case applicantCeased
    /// 不属于政府信息，作为咨询等办理: Article 2.
    case notGovernmentInformation
    /// 党务信息.
    case partyAffairs
    /// 已移交国家档案馆，按档案管理规定办理.
    case archives
    /// 要求确认或者重新出具已获取的信息.
    case confirmOrReissue
    /// 其他.
    case other
  }

  /// Of which kind it is.
  public var kind: Kind
  /// What the letter says.
  public var text: String

  /// A statement.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  func issues(for outcome: Outcome) -> [Issue] {
    let issues = Issue.missing("statement.text", text)
    guard (kind == .confirmOrReissue) == (outcome == .confirmOrReissue) else {
      return [Issue("statement.kind", "outcome.statement.kind.wrong")] + issues
    }
    return issues
  }
}
