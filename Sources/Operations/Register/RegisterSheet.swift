public import Disclosure

/// The sheet of a register of requests: its columns under the names that offices give them, and what a row says.
public struct RegisterSheet: Sendable {
  /// A column; the raw value is its head in what is exported.
  public enum Column: String, CaseIterable, Sendable {
    /// The number.
    case number = "编号"
    /// The day of receipt.
    case receivedOn = "收到日期"
    /// The channel.
    case channel = "申请方式"
    /// What the applicant is.
    case kind = "申请人类型"
    /// The applicant.
    case name = "申请人"
    /// What was asked for.
    case content = "申请内容"
    /// Who worked on it; exported only.
    case handler = "承办人"
    /// By when the reply had to leave; exported only.
    case due = "答复期限"
    /// Where it stands; exported only.
    case stage = "办理阶段"
    /// How it ended.
    case outcome = "办理结果"
    /// When the reply left.
    case dispatchedOn = "发出日期"
    /// How it left.
    case delivery = "送达方式"
    /// Reconsiderations and suits; exported only.
    case remedies = "复议和诉讼"

    /// The name of the field in issues.
    public var field: String { String(describing: self) }

    /// Whether an import reads it.
    public var isRead: Bool {
      switch self {
      case .handler, .due, .stage, .remedies: false
      default: true
      }
    }

    /// Other heads that registers have for it.
    var variants: [String] {
      switch self {
      case .number: ["登记编号", "登记号", "受理编号", "受理号", "申请编号", "案件编号", "办件编号"]
      case .receivedOn: ["接收日期", "收件日期", "受理日期", "登记日期", "申请日期", "收到申请日期", "收到时间", "申请时间", "受理时间"]
      case .channel: ["申请渠道", "接收渠道", "申请途径", "渠道", "来源"]
      case .kind: ["申请人类别", "申请人性质", "申请主体类型", "申请主体", "主体类型"]
      case .name: ["申请人姓名", "姓名", "申请人名称", "申请人姓名或名称", "姓名（名称）", "申请人（单位）"]
      case .content: ["申请事项", "所需信息", "所需政府信息", "内容描述", "所需信息内容描述", "信息内容", "申请公开内容", "申请公开的内容"]
      case .outcome: ["答复结果", "答复类型", "处理结果", "答复情况", "结果", "办理情况", "答复意见"]
      case .dispatchedOn: ["答复日期", "办结日期", "答复时间", "办结时间", "答复发出日期", "发出时间"]
      case .delivery: ["答复方式", "送达途径", "获取方式"]
      case .handler, .due, .stage, .remedies: []
      }
    }

    /// The column of a head; nil where it is none of ours.
    init?(head: String) {
      let text = head.filter { !$0.isWhitespace }
      guard let column = Self.allCases.first(where: { $0.rawValue == text || $0.variants.contains(text) }) else {
        return nil
      }
      self = column
    }
  }

  /// What a row says, as written.
  public struct Row: Hashable, Sendable {
    /// Its number in the sheet.
    public var number: Int
    /// The values by column.
    public var values: [Column: String]

    /// A row.
    public init(number: Int, values: [Column: String]) {
      self.number = number
      self.values = values
    }

    /// What stands in a column; empty where nothing does.
    public subscript(_ column: Column) -> String { values[column] ?? "" }
  }

  /// The heads of what is exported.
  public static let heads = Column.allCases.map(\.rawValue)
  /// The columns that an import reads.
  public static let read = Column.allCases.filter(\.isRead)
  /// How many rows one import takes at most.
  public static let limit = 5_000
  /// How many rows may stand above the heads: titles and notes.
  private static let rowsAboveHeads = 10
  private static let needed: [Column] = [.number, .receivedOn, .kind, .name, .content]

  /// The rows in order.
  public var rows: [Row]

  /// The sheet of a file that has the heads, in any order, in one of its first rows.
  ///
  /// - Throws: `Issues` where heads are missing or stand twice, or there are too many rows.
  public init(_ tables: [[SheetRow]]) throws(Issues) {
    let candidates = tables.flatMap { table in
      table.prefix(Self.rowsAboveHeads).enumerated().map { row in
        (table: table, index: row.offset, columns: row.element.cells.map { Column(head: $0) })
      }
    }
    let best = candidates.reversed().max { Self.missing(in: $0.columns).count > Self.missing(in: $1.columns).count }
    let columns = best?.columns ?? []
    let missing = Self.missing(in: columns).map { "“\($0.rawValue)”" }.joined(separator: "、")
    var issues = missing.isEmpty ? [] : [Issue("", "register.import.head", ["heads": missing])]
    for column in Self.read where columns.count(where: { $0 == column }) > 1 {
      issues.append(Issue("", "people.import.headTwice", ["head": column.rawValue]))
    }
    rows = (best?.table ?? []).dropFirst((best?.index ?? 0) + 1).compactMap { row in
      var values: [Column: String] = [:]
      for (column, cell) in zip(columns, row.cells) {
        if let column, column.isRead, !cell.isEmpty { values[column] = cell }
      }
      return values.isEmpty ? nil : Row(number: row.number, values: values)
    }
    if rows.count > Self.limit { issues.append(Issue("", "people.import.tooMany", ["limit": "\(Self.limit)"])) }
    if rows.isEmpty, issues.isEmpty { issues.append(Issue("", "people.import.empty")) }
    try Issues.check(issues)
  }

  /// Some rows of a sheet that was read before.
  public init(rows: [Row]) {
    self.rows = rows
  }

  private static func missing(in columns: [Column?]) -> [Column] {
    needed.filter { !columns.contains($0) }
  }
}
