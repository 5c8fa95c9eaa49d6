/// What kind of item of disclosure something is; what each has and needs is data (`Resources/item-kinds.json`).
public enum ItemKind: String, CaseIterable, Codable, Sendable {
  /// 政务动态.
  case news
  /// 通知公告.
  case notice
  /// 政策文件.
  case policyDocument
  /// 政策解读.
  case interpretation
  /// 机构职能: Article 20(2), like the two after it.
  case organisation
  /// 领导信息.
  case leader
  /// 办公信息.
  case contact
  /// 规划计划: Article 20(3).
  case plan
  /// 统计信息: Article 20(4).
  case statistics
  /// 财政预决算: Article 20(7).
  case budget
  /// 行政事业性收费: Article 20(8).
  case charge
  /// 行政许可结果: Article 20(5).
  case licence
  /// 行政处罚决定: Article 20(6).
  case penalty
  /// 政府采购: Article 20(9).
  case procurement
  /// 重大建设项目: Article 20(10).
  case project
  /// 应急管理: Article 20(12).
  case emergency
  /// 监督检查: Article 20(13).
  case inspection
  /// 重点民生: Article 20(11).
  case livelihood
  /// 人事信息: Article 20(14).
  case personnel
  /// 公开制度.
  case rules
  /// 其他法定信息: Article 20(15).
  case other
}

/// What a kind of item has and needs.
public struct ItemKindRule: Decodable, Sendable {
  /// How an item is written.
  public enum Form: String, Decodable, Sendable {
    /// Title and text.
    case text
    /// A document with its number, issuers and validity.
    case document
    /// An interpretation of documents: text, pictures, a video, questions and answers.
    case interpretation
    /// Facts in fields, and a text if need be.
    case record
  }

  /// A field of a structured record.
  public struct Field: Decodable, Sendable {
    /// What is entered.
    public enum Sort: String, Decodable, Sendable {
      /// A line.
      case text
      /// Lines.
      case longText
      /// A day.
      case date
      /// A number.
      case number
    }

    /// Its key.
    public let key: String
    /// What people read.
    public let label: String
    /// What is entered.
    public let sort: Sort
    /// Whether a review asks for it.
    public let isRequired: Bool

    private enum CodingKeys: String, CodingKey { case key, label, sort = "type", isRequired }

    /// A field; not asked for where nothing is said.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      key = try values.decode(String.self, forKey: .key)
      label = try values.decode(String.self, forKey: .label)
      sort = try values.decode(Sort.self, forKey: .sort)
      isRequired = try values.decodeIfPresent(Bool.self, forKey: .isRequired) ?? false
    }
  }

  /// The kind.
  public let kind: ItemKind
  /// What people call it.
  public let name: String
  /// The item of Article 20 that it usually belongs to.
  public let statutoryItem: Int?
  /// How it is screened.
  public let profile: ScreeningContext.Profile
  /// The column in which it usually stands.
  public let column: String
  /// How it is written.
  public let form: Form
  /// Its fields.
  public let fields: [Field]
  /// Within how many workdays it is published where no directory says otherwise: Article 26, or a shorter term of its
  /// own.
  public let termDays: Int

  /// The term of Article 26.
  public static let usualTerm = 20
  /// The longest term that a directory may say; beyond it something was mistyped.
  public static let longestTerm = 250

  private enum CodingKeys: String, CodingKey {
    case kind = "key", name, statutoryItem = "article20", profile, column, form, fields, termDays
  }

  /// A rule; the term of Article 26 where nothing is said.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decode(ItemKind.self, forKey: .kind)
    name = try values.decode(String.self, forKey: .name)
    statutoryItem = try values.decodeIfPresent(Int.self, forKey: .statutoryItem)
    profile = try values.decode(ScreeningContext.Profile.self, forKey: .profile)
    column = try values.decode(String.self, forKey: .column)
    form = try values.decode(Form.self, forKey: .form)
    fields = try values.decode([Field].self, forKey: .fields)
    termDays = try values.decodeIfPresent(Int.self, forKey: .termDays) ?? Self.usualTerm
  }
}
