import Disclosure

/// The table that is being read: its heads, and how many cells of each column are filled.
struct TableReading {
  /// A column.
  struct Column {
    /// The words of all its heads, one below the other.
    var head: String
    /// The last of them.
    var text: String
    var place: ScreeningPlace
    var piece: Int
    var filled = 0
  }

  /// The columns that have a head, by their number.
  private(set) var columns: [Int: Column] = [:]
  private var part = ""
  private var block = ""
  private var firstRow: Int?
  private var row = -1
  private var hasCells = false
  private var last = ""
  private var left = ""

  /// Whether no table is being read.
  var isEmpty: Bool { firstRow == nil }

  /// Whether a place belongs to the table, or to a new one where none is being read.
  func takesUp(_ place: ScreeningPlace) -> Bool {
    isEmpty || place.part == part && Self.split(place.path).map { String($0.block) } == block
  }

  /// Takes up a cell.
  ///
  /// Where no cell is marked as a head, those of the first row are.
  mutating func take(_ piece: ScreeningText.Piece, _ index: Int) {
    guard let (block, row, column) = Self.split(piece.place.path) else { return }
    if isEmpty {
      (part, self.block, firstRow) = (piece.place.part, String(block), row)
    }
    left = row == self.row ? last : ""
    last = piece.text
    self.row = row
    let isHead = row == firstRow || piece.role == .tableHead && !hasCells && column > 0
    if isHead {
      let head = (columns[column]?.head ?? "") + piece.text
      columns[column] = Column(head: head, text: piece.text, place: piece.place, piece: index)
    } else {
      hasCells = hasCells || piece.role == .tableCell
      if piece.text.utf8.contains(where: { $0 > 0x20 }) { columns[column]?.filled += 1 }
    }
  }

  /// The head of a cell's column, and the cell before it in its row.
  func surroundings(of place: ScreeningPlace) -> (head: String?, left: String?) {
    guard let (_, row, column) = Self.split(place.path) else { return (nil, nil) }
    return (row == firstRow ? nil : columns[column]?.head, left.isEmpty ? nil : left)
  }

  /// `3.2.1` as block, row and column.
  private static func split(_ path: String) -> (block: Substring, row: Int, column: Int)? {
    guard let last = path.lastIndex(of: "."), let middle = path[..<last].lastIndex(of: "."),
      let row = Int(path[path.index(after: middle)..<last]), let column = Int(path[path.index(after: last)...])
    else { return nil }
    return (path[..<middle], row, column)
  }
}

extension ScreeningPass {
  /// Tries the rules of columns at the end of a table.
  mutating func finishTable() {
    guard !table.isEmpty else { return }
    let columns = table.columns.sorted { $0.key < $1.key }.map(\.value)
    table = TableReading()
    for (number, rule) in screener.book.rules.enumerated() where rule.kind == .column {
      guard let level = levels[number], !columns.contains(where: { rule.without.occurs(in: $0.head) }),
        rule.besides.isEmpty || columns.contains(where: { rule.besides.occurs(in: $0.head) })
      else { continue }
      for column in columns where column.filled >= rule.rows && rule.heads.occurs(in: column.head) {
        guard !rule.allow.occurs(in: column.head) else { continue }
        let head = column.text
        found.append(
          Found(
            hit: ScreeningHit(
              rule: rule.description.id, level: level, place: column.place, start: 0, length: head.utf8.count,
              found: head, arguments: ["head": head, "rows": String(column.filled)]),
            piece: column.piece, isWhole: true))
      }
    }
  }
}
