public import Disclosure

/// The sheet from which accounts are imported: its columns, and what a row says.
public struct PeopleSheet: Sendable {
  /// A column of the sheet.
  public enum Column: String, CaseIterable, Sendable {
    /// The name.
    case name = "姓名"
    /// What the person types to sign in.
    case signInName = "账号"
    /// The full name of the organ.
    case organ = "所在机关"
    /// The post.
    case post = "职务"
    /// The duty class; a handler of cases where it is empty.
    case dutyClass = "职责类别"
    /// The e-mail address.
    case email = "电子邮箱"
    /// The telephone.
    case phone = "办公电话"
    /// What the person is called at the single sign-on.
    case externalSubject = "统一身份标识"
  }

  /// What a row says, as written.
  public struct Row: Sendable {
    /// Its number in the sheet; the heads are row 1.
    public var number: Int
    /// The values by column.
    public var values: [Column: String]
  }

  /// The heads of the template.
  public static let heads = Column.allCases.map(\.rawValue)
  /// How many accounts one import makes at most.
  public static let limit = 2_000

  /// The rows in order.
  public var rows: [Row]

  /// A sheet whose first row has the heads, in any order; other columns are left alone.
  ///
  /// - Throws: `Issues` where heads are missing or there are too many rows.
  public init(_ table: [[String]]) throws(Issues) {
    let heads = (table.first ?? []).map { Column(rawValue: $0) }
    let needed: [Column] = [.name, .signInName, .organ]
    let missing = needed.filter { column in !heads.contains(column) }
    var issues = missing.map { Issue("", "people.import.head", ["head": $0.rawValue]) }
    if table.count > Self.limit + 1 { issues.append(Issue("", "people.import.tooMany", ["limit": String(Self.limit)])) }
    if table.count < 2 { issues.append(Issue("", "people.import.empty")) }
    try Issues.check(issues)
    rows = table.dropFirst().enumerated().map { index, cells in
      var values: [Column: String] = [:]
      for (head, cell) in zip(heads, cells) { if let head { values[head] = cell } }
      return Row(number: index + 2, values: values)
    }
  }
}
