import Disclosure

/// Puts a transcript together from lines and tables in the order in which a document gives them, tables in tables too.
///
/// It trusts nobody to close what they opened: a new cell closes the one before, a new row the row.
struct TranscriptBuilder {
  /// No report has nearly so many lines and cells.
  private static let limit = 500_000
  private static let deepestTable = 32

  private var lines: [Transcript.Line] = []
  private var tables: [TableDraft] = []
  /// The open cell of each open table, if one is open.
  private var cells: [TableDraft.Cell?] = []
  private var tableCount = 0
  private var count = 0
  /// Bytes of text so far.
  private(set) var textBytes = 0
  /// Whether there is more of it than any report has.
  private(set) var isTooLarge = false

  /// Whether a cell is open, to which lines are added.
  var isInCell: Bool { cells.last.map { $0 != nil } ?? false }

  /// The innermost open table: its number, and the row and cell to come, all from 1.
  var position: (table: Int, row: Int) { (tables.last?.number ?? 0, max(tables.last?.rows.count ?? 0, 1)) }

  // MARK: Lines

  mutating func add(_ text: String, source: Source) {
    textBytes += text.utf8.count
    countOne()
    guard !isTooLarge else { return }
    var source = source
    source.text = text
    if let owner = openCellIndex {
      cells[owner]?.add(text, source: source)
    } else {
      lines.append(.text(Transcript.Piece(text: text, source: source)))
    }
  }

  /// A page ends here; inside a table that has no meaning for the text.
  mutating func addPageBreak() {
    guard tables.isEmpty else { return }
    countOne()
    if !isTooLarge { lines.append(.pageBreak) }
  }

  private mutating func countOne() {
    count += 1
    if count > Self.limit { isTooLarge = true }
  }

  /// The cell that text goes to.
  ///
  /// Between cells it has no place in the grid: it stands before the table, as browsers show it.
  private var openCellIndex: Int? {
    cells.lastIndex { $0 != nil }
  }

  // MARK: Tables

  mutating func openTable() {
    if tables.count >= Self.deepestTable { isTooLarge = true }
    guard !isTooLarge else { return }
    for index in tables.indices where cells[index] != nil { tables[index].holdsTable = true }
    tableCount += 1
    tables.append(TableDraft(number: tableCount))
    cells.append(nil)
  }

  mutating func openRow() {
    guard !tables.isEmpty else { return }
    closeCell()
    tables[tables.count - 1].beginRow()
  }

  /// Opens a cell; `source` is asked for its place, with its first column in the grid counted from 0.
  mutating func openCell(columnSpan: Int, rowSpan: Int, source: (_ column: Int) -> Source) {
    guard let last = tables.indices.last else { return }
    closeCell()
    countOne()
    let place = tables[last].place(columnSpan: columnSpan, rowSpan: rowSpan)
    cells[last] = TableDraft.Cell(column: place.column, width: place.width, source: source(place.column))
  }

  /// Passes columns that a cell of an earlier row covers, or that the row leaves out.
  mutating func skipColumns(_ span: Int) {
    guard let last = tables.indices.last else { return }
    closeCell()
    _ = tables[last].place(columnSpan: span, rowSpan: 1)
  }

  mutating func closeCell() {
    guard let last = tables.indices.last, let cell = cells[last] else { return }
    tables[last].add(cell)
    cells[last] = nil
  }

  mutating func closeTable() {
    closeCell()
    guard let table = tables.popLast() else { return }
    cells.removeLast()
    // Its lines were counted when they came.
    if let owner = openCellIndex {
      for line in table.lines() { cells[owner]?.add(line) }
    } else {
      lines.append(contentsOf: table.lines())
    }
  }

  // MARK: The end

  /// The transcript; whatever is still open ends here.
  mutating func finish(title: String?) throws(ReadingRefusal) -> Transcript {
    while !tables.isEmpty { closeTable() }
    guard !isTooLarge else { throw .tooComplex }
    return Transcript(lines: lines, title: title)
  }
}
