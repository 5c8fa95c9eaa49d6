import Disclosure

/// The cells of a sheet that show something, and the merged ranges.
struct SheetGrid {
  /// No report is wider or has more cells.
  private static let widest = 512
  private static let mostCells = 500_000
  private static let mostMerges = 20_000
  static let mostPlaces = 2_000_000
  /// A cell alone in its row that says so much is prose.
  private static let prose = 40

  /// The texts by row and column.
  private(set) var rows: [Int: [Int: String]] = [:]
  private(set) var merges: [CellRange] = []
  private var cellCount = 0
  private var columns = Int.max..<Int.max
  private(set) var isTooLarge = false

  mutating func set(_ text: String, at place: CellReference) {
    cellCount += 1
    guard place.column < Self.widest, place.column >= 0, cellCount <= Self.mostCells else {
      isTooLarge = true
      return
    }
    rows[place.row, default: [:]][place.column] = text
    let first = min(columns.lowerBound, place.column)
    columns = first..<max(columns.isEmpty ? 0 : columns.upperBound, place.column + 1)
  }

  mutating func merge(_ range: CellRange) {
    merges.append(range)
    if merges.count > Self.mostMerges { isTooLarge = true }
  }

  /// The rows that show something, from the first used column to the last.
  ///
  /// A row of one long text is a line.
  func lines(table: Int, sheet: String) throws(ReadingRefusal) -> [Transcript.Line] {
    let numbers = rows.keys.sorted()
    let spans = try mergedPlaces(rows: numbers)
    let used = usedColumns()
    guard numbers.count * used.count <= Self.mostPlaces else { throw .tooComplex }
    return numbers.flatMap { row -> [Transcript.Line] in
      let cells = pieces(row: row, columns: used, spans: spans, sheet: sheet)
      if let line = proseLines(cells, columns: used.count) { return line }
      return [.row(table: table, cells: cells, columns: used.count)]
    }
  }

  /// Merged ranges that begin within the used columns widen these.
  func usedColumns() -> Range<Int> {
    var last = columns.upperBound
    for merge in merges where rows[merge.first.row]?[merge.first.column] != nil {
      last = max(last, min(merge.last.column + 1, Self.widest))
    }
    return columns.lowerBound..<last
  }

  /// For each place in a merged range: how wide the range is at its first cell, and 0 where it is covered.
  private func mergedPlaces(rows numbers: [Int]) throws(ReadingRefusal) -> [Int: [Int: Int]] {
    var spans: [Int: [Int: Int]] = [:]
    var places = 0
    for merge in merges where merge.first.column < Self.widest {
      let columns = merge.first.column...min(merge.last.column, Self.widest - 1)
      let start = numbers.partitioningIndex { $0 >= merge.first.row }
      for row in numbers[start...].prefix(while: { $0 <= merge.last.row }) {
        places += columns.count
        guard places <= Self.mostPlaces else { throw .tooComplex }
        for column in columns { spans[row, default: [:]][column] = 0 }
      }
      spans[merge.first.row, default: [:]][merge.first.column] = columns.count
    }
    return spans
  }

  private func pieces(
    row: Int, columns: Range<Int>, spans: [Int: [Int: Int]], sheet: String
  ) -> [Transcript.Piece] {
    columns.compactMap { column in
      let width = spans[row]?[column] ?? 1
      guard width > 0 else { return nil }
      let text = rows[row]?[column] ?? ""
      let name = CellReference(column: column, row: row).name
      let source = Source(line: row + 1, sheet: sheet, cell: name, text: text)
      return Transcript.Piece(text: text, source: source, column: column - columns.lowerBound, width: width)
    }
  }

  private func proseLines(_ cells: [Transcript.Piece], columns: Int) -> [Transcript.Line]? {
    let filled = cells.filter { !$0.text.isEmpty }
    guard filled.count == 1, let cell = filled.first else { return nil }
    guard columns == 1 || cell.width == columns || cell.text.count >= Self.prose else { return nil }
    return cell.text.split(whereSeparator: \.isNewline).map { part in
      var source = cell.source
      source.text = String(part)
      return .text(Transcript.Piece(text: String(part), source: source))
    }
  }
}

extension Array {
  /// The first index whose element, and every one behind it, satisfies a condition.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
