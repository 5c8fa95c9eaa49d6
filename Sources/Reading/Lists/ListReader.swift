public import Disclosure

/// Reads a list that an office keeps as a sheet: XLSX, or CSV in any encoding.
public struct ListReader: Sendable {
  private let limits: ReadingLimits

  /// A reader with limits.
  public init(limits: ReadingLimits = .standard) {
    self.limits = limits
  }

  /// The sheets that are shown, in order, each with its rows that hold something.
  ///
  /// A cell that a merged range covers from above holds what the range holds, because lists merge the cells of one organ.
  /// A row that is one line over the whole width, such as a title, is left out.
  ///
  /// - Throws: `ReadingRefusal`.
  public func tables(_ bytes: [UInt8], name: String) throws(ReadingRefusal) -> [[SheetRow]] {
    switch try FileOpener().open(bytes, name: name, limits: limits) {
    case .text(let text):
      return [CommaSeparated.rows(text).map { SheetRow(number: $0.number, cells: $0.fields.map(\.trimmed)) }]
    case .transcript(let transcript): return Self.tables(transcript)
    }
  }

  private static func tables(_ transcript: Transcript) -> [[SheetRow]] {
    var tables: [[SheetRow]] = []
    var current: Int?
    for line in transcript.lines {
      guard case .row(let table, let cells, let columns) = line else { continue }
      if table != current { tables.append([]) }
      current = table
      let above = tables[tables.count - 1].last
      let number = cells.first?.source.line ?? (above?.number ?? 0) + 1
      tables[tables.count - 1].append(
        SheetRow(number: number, cells: values(cells, columns: columns, above: above?.cells ?? [])))
    }
    return tables
  }

  private static func values(_ cells: [Transcript.Piece], columns: Int, above: [String]) -> [String] {
    // What no cell of the row stands on is covered by a range that began in a row above.
    var row = (0..<columns).map { above.indices.contains($0) ? above[$0] : "" }
    for cell in cells {
      for column in cell.column..<cell.column + max(cell.width, 1) where row.indices.contains(column) {
        row[column] = column == cell.column ? cell.text.trimmed : ""
      }
    }
    return row
  }
}
