/// What has a retention period of its own: how long personal data is kept after a matter was closed.
public enum RetentionKind: String, CaseIterable, Sendable {
  /// Numbers and copies of identity papers, of all matters: needed least, kept shortest (个人信息保护法 Art. 19).
  case identityPapers
  /// Parties, files and texts of requests (依申请公开).
  case request
  /// Parties, files and texts of publications (信息发布).
  case publication
  /// Parties, files and texts of annual reports.
  case report
  /// Parties, files and texts of other matters.
  case general

  /// The kinds of matter that it concerns.
  public var matters: [Matter.Kind] {
    switch self {
    case .identityPapers: Matter.Kind.allCases
    case .request: [.request]
    case .publication: [.publication]
    case .report: [.report]
    case .general: [.general]
    }
  }

  /// Whether only numbers and copies of identity papers go, and everything else stays.
  public var isIdentityOnly: Bool { self == .identityPapers }
}

/// How long records of a kind are kept.
public struct RetentionRule: Hashable, Sendable {
  /// What is kept.
  public var kind: RetentionKind
  /// For how many months after the matter was closed.
  public var months: Int
  /// On what basis the office decided so.
  public var basis: String
  /// How often the rule was saved; guards against lost updates.
  public var version: Int

  /// The longest period that can be set: a hundred years.
  public static let longest = 1_200

  /// A rule.
  public init(kind: RetentionKind, months: Int, basis: String, version: Int = 1) {
    self.kind = kind
    self.months = months
    self.basis = basis
    self.version = version
  }

  /// The rules that are shipped; each office decides on its own periods and writes down the basis.
  ///
  /// Requests and other matters have the ten years of the shorter class of documents kept for a term
  /// (定期 10 年), publications and reports the thirty of the longer (定期 30 年).
  public static let shipped = [
    RetentionRule(kind: .identityPapers, months: 24, basis: "预设值：个人信息保护法第十九条，保存期限应为实现处理目的所必要的最短时间。请本机关核定。"),
    RetentionRule(kind: .request, months: 120, basis: "预设值：文书档案定期 10 年。请本机关核定。"),
    RetentionRule(kind: .publication, months: 360, basis: "预设值：文书档案定期 30 年。请本机关核定。"),
    RetentionRule(kind: .report, months: 360, basis: "预设值：文书档案定期 30 年。请本机关核定。"),
    RetentionRule(kind: .general, months: 120, basis: "预设值：文书档案定期 10 年。请本机关核定。"),
  ]

  /// What is wrong with a rule that somebody entered.
  public var issues: [Issue] {
    var issues: [Issue] = []
    if !(1...Self.longest).contains(months) {
      issues.append(Issue("months", "retention.monthsOutOfRange", ["limit": "\(Self.longest)"]))
    }
    if basis.trimmed.isEmpty { issues.append(Issue("basis", "retention.basisMissing")) }
    if basis.count > 500 { issues.append(Issue("basis", "retention.basisTooLong", ["limit": "500"])) }
    return issues
  }
}
