public import CivilTime

/// A row of a table of wording that an office keeps, such as organs that were renamed.
public struct ScreeningTerm: Codable, Hashable, Sendable {
  /// The tables.
  public enum Table: String, Codable, CaseIterable, Sendable {
    /// 错别字.
    case misprint
    /// 机构更名.
    case renamedOrgan
    /// 文件、会议名称.
    case titles
    /// 领导姓名、职务、排序.
    case leaders
    /// 领土、主权、地区名称.
    case territory
    /// 民族、宗教、性别等用语.
    case groups
    /// 党政机关排序、表述.
    case stateRelations
    /// 涉赌、涉黄、诈骗等植入内容.
    case spam
    /// 保密部门掌握的敏感事项.
    case secrecyTopics
    /// 单位自定义.
    case own
  }

  /// How the pattern is meant.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// These very characters.
    case literal
    /// These, or with one character wrong, missing or too many.
    case near
  }

  /// Its name within the table, which stays through all versions.
  public var id: String
  /// Which table it belongs to.
  public var table: Table
  /// What is looked for.
  public var pattern: String
  /// How it is meant.
  public var kind: Kind
  /// What should stand there; nil where nothing is suggested.
  public var replacement: String?
  /// Characters one of which right before the pattern makes it right.
  public var notAfter: String
  /// Characters one of which right behind the pattern makes it right.
  public var notBefore: String
  /// Words one of which must stand in the same sentence; none where empty.
  public var requires: [String]
  /// How much a hit weighs.
  public var level: ScreeningHit.Level
  /// The first day of a text for which it holds.
  public var from: CivilDate?
  /// The last day of a text for which it holds.
  public var through: CivilDate?
  /// Why, and after which source.
  public var note: String

  /// A row.
  public init(
    id: String, table: Table, pattern: String, kind: Kind = .literal, replacement: String? = nil,
    notAfter: String = "", notBefore: String = "", requires: [String] = [], level: ScreeningHit.Level = .review,
    from: CivilDate? = nil, through: CivilDate? = nil, note: String = ""
  ) {
    self.id = id
    self.table = table
    self.pattern = pattern
    self.kind = kind
    self.replacement = replacement
    self.notAfter = notAfter
    self.notBefore = notBefore
    self.requires = requires
    self.level = level
    self.from = from
    self.through = through
    self.note = note
  }
}
