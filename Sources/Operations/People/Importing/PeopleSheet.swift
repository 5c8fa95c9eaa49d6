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

    /// The name of the field in issues.
    public var field: String { String(describing: self) }
  }

  /// What a row says, as written.
  public struct Row: Sendable {
    /// Its number in the sheet.
    public var number: Int
    /// The values by column.
    public var values: [Column: String]
  }

  /// The heads of the template.
  public static let heads = Column.allCases.map(\.rawValue)
  /// How many accounts one import makes at most.
  public static let limit = 2_000
  /// How many rows may stand above the heads: titles and notes.
  private static let rowsAboveHeads = 10
  private static let needed: [Column] = [.name, .signInName, .organ]

  /// The rows in order.
  public var rows: [Row]

  /// The first of the sheets of a file that has the heads, in any order, in one of its first rows.
  ///
  /// Other columns are left alone, and so are rows in which none of ours says anything.
  ///
  /// - Throws: `Issues` where heads are missing or there are too many rows.
  public init(_ tables: [[SheetRow]]) throws(Issues) {
    let candidates = tables.flatMap { table in
      table.prefix(Self.rowsAboveHeads).enumerated().map { (table: table, index: $0.offset, heads: $0.element.cells) }
    }
    // The row that has most of what is needed; of equal ones the first.
    let best = candidates.reversed().max { Self.missing(in: $0.heads).count > Self.missing(in: $1.heads).count }
    let missing = Self.missing(in: best?.heads ?? []).map { "“\($0.rawValue)”" }.joined(separator: "、")
    var issues = missing.isEmpty ? [] : [Issue("", "people.import.head", ["heads": missing])]
    let heads = best?.heads ?? []
    let repeated = Column.allCases.filter { column in heads.count { $0 == column.rawValue } > 1 }
    issues += repeated.map { Issue("", "people.import.headTwice", ["head": $0.rawValue]) }
    let columns = heads.map { Column(rawValue: $0) }
    rows = (best?.table ?? []).dropFirst((best?.index ?? 0) + 1).compactMap { row in
      var values: [Column: String] = [:]
      for (column, cell) in zip(columns, row.cells) { if let column { values[column] = cell } }
      return values.values.allSatisfy(\.isEmpty) ? nil : Row(number: row.number, values: values)
    }
    if rows.count > Self.limit { issues.append(Issue("", "people.import.tooMany", ["limit": String(Self.limit)])) }
    if rows.isEmpty, issues.isEmpty { issues.append(Issue("", "people.import.empty")) }
    try Issues.check(issues)
  }

  private static func missing(in heads: [String]) -> [Column] {
    needed.filter { !heads.contains($0.rawValue) }
  }
}
