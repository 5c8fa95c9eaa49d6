import Disclosure

/// A table while its rows arrive: puts each cell at its column of the true grid.
struct TableDraft {
  /// A cell with what stands in it: nearly always one line of text.
  struct Cell {
    var column: Int
    var width: Int
    /// Where it stands; its line is that of the first text.
    var source: Source
    private(set) var text = ""
    /// Further lines of text, and whatever nested tables gave.
    private(set) var rest: [Transcript.Line] = []

    init(column: Int, width: Int, source: Source) {
      self.column = column
      self.width = width
      self.source = source
    }

    mutating func add(_ text: String, source: Source) {
      if self.text.isEmpty, rest.isEmpty {
        self.text = text
        self.source.line = source.line ?? self.source.line
      } else {
        rest.append(.text(Transcript.Piece(text: text, source: source)))
      }
    }

    mutating func add(_ line: Transcript.Line) {
      rest.append(line)
    }

    /// The cell as one of a row, its lines joined.
    var piece: Transcript.Piece {
      var joined = text
      for case .text(let line) in rest {
        if !joined.isEmpty { joined += "\n" }
        joined += line.text
      }
      var place = source
      place.text = joined
      return Transcript.Piece(text: joined, source: place, column: column, width: width)
    }

    /// What stands in the cell, line by line.
    var lines: [Transcript.Line] {
      guard !text.isEmpty else { return rest }
      var place = source
      place.text = text
      return [.text(Transcript.Piece(text: text, source: place))] + rest
    }

    /// Whether it holds more text than a cell of figures does.
    func isLonger(than line: Int, _ all: Int) -> Bool {
      var total = text.utf8.count
      if total > line { return true }
      for case .text(let piece) in rest {
        let length = piece.text.utf8.count
        if length > line { return true }
        total += length
      }
      return total > all
    }
  }

  /// Spans beyond these are mistakes or mischief.
  private static let widestSpan = 100
  private static let longestSpan = 1000
  private static let widestGrid = 256
  /// Text that is too long for a cell of figures, in bytes: a page was laid out with a table.
  private static let longLine = 900
  private static let longCell = 2400

  /// The table's number in the document, from 1.
  let number: Int
  /// Whether a table stands inside this one, which then only lays out a page.
  var holdsTable = false
  private(set) var rows: [[Cell]] = []
  private var columns = 0
  /// For each column, the row from which it is free again.
  private var freeFrom: [Int] = []
  private var nextColumn = 0

  init(number: Int) {
    self.number = number
  }

  mutating func beginRow() {
    rows.append([])
    nextColumn = 0
  }

  /// The place of the next cell of this row; its columns are taken for `rowSpan` rows (0: all that follow).
  mutating func place(columnSpan: Int, rowSpan: Int) -> (column: Int, width: Int) {
    if rows.isEmpty { beginRow() }
    let row = rows.count - 1
    while nextColumn < freeFrom.count, freeFrom[nextColumn] > row { nextColumn += 1 }
    let column = min(nextColumn, Self.widestGrid - 1)
    let width = max(1, min(columnSpan, Self.widestSpan, Self.widestGrid - column))
    if freeFrom.count < column + width {
      freeFrom.append(contentsOf: repeatElement(0, count: column + width - freeFrom.count))
    }
    let end = rowSpan == 0 ? Int.max : row + min(max(rowSpan, 1), Self.longestSpan)
    for covered in column..<column + width { freeFrom[covered] = max(freeFrom[covered], end) }
    nextColumn = column + width
    columns = max(columns, nextColumn)
    return (column, width)
  }

  /// Adds a cell to this row, where it was placed.
  mutating func add(_ cell: Cell) {
    rows[rows.count - 1].append(cell)
  }

  /// The table as rows; as lines of text where it only lays out text.
  func lines() -> [Transcript.Line] {
    var lines: [Transcript.Line] = []
    lines.reserveCapacity(rows.count)
    for row in rows where !row.isEmpty {
      if holdsTable || columns == 1 || row.contains(where: { $0.isLonger(than: Self.longLine, Self.longCell) }) {
        for cell in row { lines.append(contentsOf: cell.lines) }
      } else {
        lines.append(.row(table: number, cells: row.map(\.piece), columns: columns))
      }
    }
    return lines
  }
}
