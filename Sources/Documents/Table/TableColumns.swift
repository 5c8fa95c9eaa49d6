import Disclosure

/// The columns of a big table: a few about the report, then the addresses that occur in any of its rows.
public struct TableColumns: Sendable {
  /// The columns in front of the addresses, by name and Chinese head.
  public static let leading: [(name: String, words: String)] = [
    ("file", "文件"), ("organisation", "机关"), ("year", "年度"), ("format", "格式"), ("title", "标题"), ("errors", "错误"),
    ("warnings", "警告"), ("notes", "提示"), ("ambiguous", "存疑单元格"),
  ]

  static let addresses = CellAddress.all

  private var used: [Bool]
  private var withUnit: [Bool]

  /// No address yet.
  public init() {
    used = Array(repeating: false, count: TableColumns.addresses.count)
    withUnit = used
  }

  init(of rows: [TableRow]) {
    self.init()
    for row in rows { note(row) }
  }

  /// Takes up the addresses of a row.
  public mutating func note(_ row: TableRow) {
    for value in row.values {
      used[value.ordinal] = true
      if value.unit != nil { withUnit[value.ordinal] = true }
    }
  }

  /// One column with an address.
  struct Column {
    var ordinal: Int
    var isUnit: Bool

    var name: String { TableColumns.addresses[ordinal].name + (isUnit ? ".unit" : "") }
    var words: String { TableColumns.addresses[ordinal].definition.words + (isUnit ? "·单位" : "") }
  }

  /// The columns with addresses, in the order of the forms; a cell that prints its own unit has a second one for it.
  var columns: [Column] {
    used.indices.filter { used[$0] }.flatMap { ordinal in
      [Column(ordinal: ordinal, isUnit: false)]
        + (withUnit[ordinal] ? [Column(ordinal: ordinal, isUnit: true)] : [])
    }
  }
}

extension TableRow {
  /// The values of the leading columns.
  func leadingValues() -> [TableField] {
    [
      .text(file), .text(organisation ?? ""), year.map { .number(Numeral($0)) } ?? .empty, .text(format.rawValue),
      .text(title ?? ""), .number(Numeral(errors)), .number(Numeral(warnings)), .number(Numeral(notes)),
      .text(doubts),
    ]
  }

  /// The values under `columns`.
  func values(under columns: [TableColumns.Column]) -> [TableField] {
    var next = values.startIndex
    return columns.map { column in
      while next < values.endIndex, values[next].ordinal < column.ordinal { next += 1 }
      guard next < values.endIndex, values[next].ordinal == column.ordinal else { return .empty }
      let value = values[next]
      return column.isUnit ? value.unit.map { .text($0) } ?? .empty : value.number.map { .number($0) } ?? .empty
    }
  }

  /// `requests.granted.total=5|50`: nothing that was read in doubt gets lost, and none of it passes for a number.
  private var doubts: String {
    values.filter { $0.status == .ambiguous }.map { value in
      TableColumns.addresses[value.ordinal].name + "=" + value.candidates.map(\.description).joined(separator: "|")
    }.joined(separator: " ")
  }
}

/// What stands in one field of a big table.
enum TableField: Equatable {
  case text(String)
  case number(Numeral)
  case empty
}
