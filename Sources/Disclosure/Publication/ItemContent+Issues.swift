public import CivilTime

extension ItemContent {
  /// At which moment something is asked for.
  public enum Moment: Sendable {
    /// A draft is saved: only what could not be kept is refused.
    case save
    /// It goes to its reviewers: everything has to be there.
    case review
  }

  /// How many characters a title may have.
  public static let longestTitle = 200
  /// How many characters a summary may have.
  public static let longestSummary = 1_000

  /// What is wrong with it.
  public func issues(of kind: ItemKind, at moment: Moment, today: CivilDate) -> [Issue] {
    var issues = lengthIssues + dayIssues(today: today)
    issues += columns.filter { StatutoryColumns[$0]?.holdsItems != true }
      .map { Issue("columns", "item.issue.column", ["column": $0]) }
    if let document { issues += document.issues }
    if !video.isEmpty, !Self.isWebAddress(video) { issues.append(Issue("video", "item.issue.video")) }
    guard moment == .review else { return issues }
    return issues + missingParts(of: kind) + decision.issues(today: today)
  }

  private var lengthIssues: [Issue] {
    var issues: [Issue] = []
    if title.isEmpty { issues.append(Issue("title", "item.issue.noTitle")) }
    if title.contains(where: \.isNewline) { issues.append(Issue("title", "matter.issue.titleLines")) }
    let texts = [
      ("title", title, Self.longestTitle), ("summary", summary, Self.longestSummary), ("source", source, 100),
      ("video", video, 500), ("keywords", keywords.joined(separator: " "), 200),
    ]
    for (field, text, limit) in texts where text.count > limit {
      issues.append(Issue(field, "item.issue.long", ["max": "\(limit)"]))
    }
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) where value.count > 5_000 {
      issues.append(Issue("field.\(key)", "item.issue.long", ["max": "5000"]))
    }
    return issues
  }

  private func dayIssues(today: CivilDate) -> [Issue] {
    var issues: [Issue] = []
    if formedOn > today { issues.append(Issue("formedOn", "item.issue.future")) }
    if let termDays {
      if !(1...ItemKindRule.longestTerm).contains(termDays) {
        issues.append(Issue("termDays", "item.issue.termDays", ["max": "\(ItemKindRule.longestTerm)"]))
      }
      if termBasis.isEmpty { issues.append(Issue("termBasis", "item.issue.noTermBasis")) }
    }
    if let changedOn {
      if changedOn > today { issues.append(Issue("changedOn", "item.issue.future")) }
      if changedOn < formedOn { issues.append(Issue("changedOn", "item.issue.changedBeforeFormed")) }
    }
    return issues
  }

  private func missingParts(of kind: ItemKind) -> [Issue] {
    let rule = kind.rule
    var issues: [Issue] = []
    if columns.isEmpty { issues.append(Issue("columns", "item.issue.noColumn")) }
    for field in rule.fields {
      let value = (fields[field.key] ?? "").trimmed
      if value.isEmpty, field.isRequired {
        issues.append(Issue("field.\(field.key)", "item.issue.noField", ["field": field.label]))
      }
      if !value.isEmpty { issues += field.issues(of: value) }
    }
    let saysSomething = !body.isEmpty || !video.isEmpty || !questions.isEmpty || files.contains { !$0.isInline }
    if rule.form != .record, !saysSomething { issues.append(Issue("body", "item.issue.noText")) }
    if rule.form == .document {
      if document?.issuers.isEmpty != false { issues.append(Issue("issuers", "item.issue.noIssuer")) }
      if document?.signedOn == nil { issues.append(Issue("signedOn", "item.issue.noSignedOn")) }
    }
    if kind == .interpretation, interprets.isEmpty, document == nil {
      issues.append(Issue("interprets", "item.issue.noInterpreted"))
    }
    return issues
  }

  private static func isWebAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains { $0.isWhitespace || $0 == "\"" }
  }
}

extension ItemKindRule.Field {
  /// What is wrong with a value that somebody entered.
  public func issues(of value: String) -> [Issue] {
    switch sort {
    case .date where CivilDate(iso: value) == nil: [Issue("field.\(key)", "item.issue.fieldDate", ["field": label])]
    case .number where Double(value.replacing(",", with: "")) == nil:
      [Issue("field.\(key)", "item.issue.fieldNumber", ["field": label])]
    case .text where value.contains(where: \.isNewline):
      [Issue("field.\(key)", "item.issue.fieldLines", ["field": label])]
    default: []
    }
  }
}

extension DocumentFacts {
  /// What is wrong with it.
  public var issues: [Issue] {
    var issues: [Issue] = []
    if number.count > 60 { issues.append(Issue("number", "item.issue.long", ["max": "60"])) }
    if unifiedNumber.count > 60 { issues.append(Issue("unifiedNumber", "item.issue.long", ["max": "60"])) }
    if issuers.contains(where: { $0.count > 80 }) || issuers.count > 20 {
      issues.append(Issue("issuers", "item.issue.issuers"))
    }
    if !genre.isEmpty, !OfficialGenre.all.contains(genre) { issues.append(Issue("genre", "item.issue.genre")) }
    if let signedOn, let effectiveOn, effectiveOn < signedOn {
      issues.append(Issue("effectiveOn", "item.issue.effectiveBeforeSigned"))
    }
    if let effectiveOn, let expiresOn, expiresOn < effectiveOn {
      issues.append(Issue("expiresOn", "item.issue.expiresBeforeEffective"))
    }
    if [.repealed, .declaredVoid].contains(validity), abolishedOn == nil {
      issues.append(Issue("abolishedOn", "item.issue.noAbolishedOn"))
    }
    return issues
  }
}

/// The fifteen kinds of official documents (文种): 党政机关公文处理工作条例.
public enum OfficialGenre {
  /// Their names.
  public static let all = [
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
  ]
}

/// The topics of official documents (公文主题分类); an office may add its own.
public enum OfficialTopic {
  /// Their names, in the usual order.
  public static let all = [
    "国务院组织机构", "综合政务", "国民经济管理、国有资产监管", "财政、金融、审计", "国土资源、能源", "农业、林业、水利", "工业、交通",
    "商贸、海关、旅游", "市场监管、安全生产监管", "城乡建设、环境保护", "科技、教育", "文化、广电、新闻出版", "卫生、体育",
    "人口与计划生育、妇女儿童工作", "劳动、人事、监察", "公安、安全、司法", "民政、扶贫、救灾", "民族、宗教", "对外事务", "港澳台侨工作",
    "国防", "其他",
  ]
}
