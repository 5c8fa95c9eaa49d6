/// How the rows of a table are turned into lines of text.
enum RowStyle {
  /// `规章⏎0⏎0⏎0`
  case cellPerLine
  /// `规章⏎⏎0⏎⏎0`
  case cellPerLineSpaced
  /// `规章 | 0 | 0 | 0 |`
  case barsBehind
  /// `行政许可 | 0 | ||`: as many bars as the grid has columns; the last row is not filled up.
  case padded
  /// `| 规章 | 0 |  | 0 |`: every column of the grid.
  case gridPadded
  /// `| 规章 | 0 | 0 | 0 |` with `|---|` below the first row.
  case markdown
  /// `规章 |⏎0 |⏎0 |⏎||`
  case barPerLine
  /// `规章 | 0 | 0 | 0 | |||||||||||`
  case overPadded
  /// `规章 0 0 0`
  case spaces
  /// `规章        0      0     0`
  case aligned
  /// `规章⇥0⇥0⇥0`
  case tabs
  /// `│规章  │  0  │`
  case box
  /// `规章| 0| 0| 0`
  case tightBars
  /// `规章000` on a line of its own.
  case runPerRow
  /// The values of a row between the two halves of its label.
  case torn
  /// Everything in one line, nothing between the cells.
  case run
  /// Everything in one line, a space between the cells.
  case oneLine
  /// Markup.
  case html

  /// Whether the whole report is one line.
  var isOneLine: Bool {
    switch self {
    case .run, .oneLine: true
    default: false
    }
  }

  /// Whether values are printed with nothing in between.
  var runsTogether: Bool {
    switch self {
    case .run, .runPerRow: true
    default: false
    }
  }

  /// The lines of a table; `stray` says how often a space slips between two values of a run.
  func lines(of table: PrintedTable, stray: Double, random: inout SplitMix64) -> [String] {
    switch self {
    case .cellPerLine: table.rows.flatMap { $0.cells.map(\.text) }
    case .cellPerLineSpaced: table.rows.flatMap { $0.cells.flatMap { [$0.text, ""] } }
    case .barsBehind: table.rows.map { $0.cells.map { $0.text + " |" }.joined(separator: " ") }
    case .padded: padded(table)
    case .gridPadded: table.rows.map { "| " + grid($0, of: table).joined(separator: " | ") + " | " }
    case .markdown: markdown(table)
    case .barPerLine: barPerLine(table)
    case .overPadded:
      table.rows.map { row in
        row.cells.map { $0.text + " |" }.joined(separator: " ") + (row.isData ? " ||||||||||" : "")
      }
    case .spaces, .oneLine: table.rows.map { $0.cells.map(\.text).joined(separator: " ") }
    case .aligned: aligned(table)
    case .tabs: table.rows.map { grid($0, of: table).joined(separator: "\t") }
    case .box: box(table)
    case .tightBars: table.rows.map { $0.cells.map(\.text).joined(separator: "| ") }
    case .runPerRow, .run: table.rows.map { run($0, stray: stray, random: &random) }
    case .torn: table.rows.flatMap(torn)
    case .html: []
    }
  }

  private func run(_ row: PrintedTable.Row, stray: Double, random: inout SplitMix64) -> String {
    var line = ""
    for cell in row.cells {
      line += cell.text
      if stray > 0, random.chance(stray) { line += " " }
    }
    return line
  }

  private func torn(_ row: PrintedTable.Row) -> [String] {
    let values = row.cells.filter { !$0.isLabel }.map(\.text).joined(separator: " ")
    guard row.isData, let label = row.cells.last(where: \.isLabel)?.text, label.count > 12 else {
      return [row.cells.map(\.text).joined(separator: " ")]
    }
    let groups = row.cells.filter(\.isLabel).dropLast().map(\.text)
    let half = label.count / 2
    return groups + [String(label.prefix(half)), values, String(label.dropFirst(half))]
  }
}
