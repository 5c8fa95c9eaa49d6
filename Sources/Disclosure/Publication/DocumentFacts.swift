public import CivilTime

/// What a document says of itself: the head of the policy library.
public struct DocumentFacts: Codable, Hashable, Sendable {
  /// What sort of document it is, as the annual report counts it.
  public enum Sort: String, CaseIterable, Codable, Sendable {
    /// 规章.
    case rule
    /// 行政规范性文件.
    case normative
    /// 其他文件.
    case other
  }

  /// Whether it holds (效力状态).
  public enum Validity: String, CaseIterable, Codable, Sendable {
    /// 有效.
    case inForce
    /// 尚未生效.
    case notYet
    /// 已修改.
    case modified
    /// 废止.
    case repealed
    /// 宣布失效.
    case declaredVoid
    /// 到期失效.
    case expired
  }

  /// What sort of document it is.
  public var sort: Sort = .other
  /// 发文字号, in six-corner brackets.
  public var number = ""
  /// The number of unified registration (统一编号), where the place has one.
  public var unifiedNumber = ""
  /// The organs that issued it, the leading one first.
  public var issuers: [String] = []
  /// 文种: one of the fifteen kinds of official documents.
  public var genre = ""
  /// 主题分类.
  public var topics: [String] = []
  /// 成文日期.
  public var signedOn: CivilDate?
  /// 施行日期.
  public var effectiveOn: CivilDate?
  /// The last day on which it holds; nil where it has no end.
  public var expiresOn: CivilDate?
  /// Whether it holds.
  public var validity: Validity = .inForce
  /// When it ceased to hold.
  public var abolishedOn: CivilDate?
  /// By what it was repealed or changed.
  public var abolishedBy = ""
  /// On what it is based.
  public var basis: [String] = []
  /// The issue of the gazette in which it stands.
  public var gazetteIssue = ""

  /// A document of which nothing is known.
  public init() {}
}
