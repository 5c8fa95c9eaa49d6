public import Disclosure

/// The sheet of a file under heads that we know, as written.
public struct ColumnedSheet<Column: SheetColumn>: Sendable {
  /// What a row says.
  public struct Row: Hashable, Sendable {
    /// Its number in the sheet.
    public var number: Int
    /// The values by column; nothing for an empty cell.
    public var values: [Column: String]

    /// A row.
    public init(number: Int, values: [Column: String]) {
      self.number = number
      self.values = values
    }

    /// What stands in a column; empty where nothing does.
    public subscript(_ column: Column) -> String { values[column] ?? "" }
  }

  /// The heads of all columns.
  public static var heads: [String] { Column.allCases.map(\.rawValue) }
  /// The columns that an import reads, in the order of the template.
  public static var read: [Column] { Column.allCases.filter(\.isRead) }

  /// The rows in order.
  public var rows: [Row]

  /// The first of the sheets of a file that has the heads, in any order, in one of its first ten rows.
  ///
  /// Other columns are left alone, and so are rows in which none of ours says anything.
  ///
  /// - Throws: `Issues` where heads are missing or stand twice, or there are too many rows or none.
  public init(_ tables: [[SheetRow]]) throws(Issues) {
    let candidates = tables.flatMap { table in
      // Titles and notes may stand above the heads.
      table.prefix(10).enumerated().map { row in
        (table: table, index: row.offset, columns: row.element.cells.map { Column(head: $0) })
      }
    }
    // The row that has most of what is needed; of equal ones the first.
    let best = candidates.reversed().max { Self.missing(in: $0.columns).count > Self.missing(in: $1.columns).count }
    let columns = best?.columns ?? []
    let missing = Self.missing(in: columns).map { "“\($0.rawValue)”" }.joined(separator: "、")
    var issues = missing.isEmpty ? [] : [Issue("", "sheet.head", ["heads": missing])]
    for column in Self.read where columns.count(where: { $0 == column }) > 1 {
      issues.append(Issue("", "sheet.headTwice", ["head": column.rawValue]))
    }
    rows = (best?.table ?? []).dropFirst((best?.index ?? 0) + 1).compactMap { row in
      var values: [Column: String] = [:]
      for (column, cell) in zip(columns, row.cells) {
        if let column, column.isRead, !cell.isEmpty { values[column] = cell }
      }
      return values.isEmpty ? nil : Row(number: row.number, values: values)
    }
    if rows.count > Column.limit { issues.append(Issue("", "sheet.tooMany", ["limit": "\(Column.limit)"])) }
    if rows.isEmpty, issues.isEmpty { issues.append(Issue("", "sheet.empty")) }
    try Issues.check(issues)
  }

  /// Some rows of a sheet that was read before.
  public init(rows: [Row]) {
    self.rows = rows
  }

  private static func missing(in columns: [Column?]) -> [Column] {
    Column.needed.filter { !columns.contains($0) }
  }
}
