import Containers
import Disclosure

/// Writes the draft of a workbook: a table for each sheet that is shown, below the sheet's name where there are several.
struct SheetDraft {
  /// The draft of the shown sheets; rows and columns that are hidden are left out, which is said.
  static func draft(
    of archive: ZipArchive, mainPart: String, limits: ReadingLimits
  ) throws(ReadingRefusal) -> ArticleDraft {
    let sheets = try SheetFile(archive, mainPart: mainPart, limits: limits)
    var draft = ArticleDraft()
    let shown = try sheets.shown()
    for (name, listener) in shown {
      guard let table = table(of: listener, &draft.remarks) else { continue }
      if shown.count > 1 {
        var heading = DraftParagraph(line: [.text(name, style: [])])
        heading.level = 1
        draft.blocks.append(.paragraph(heading))
      }
      draft.blocks.append(.table(table))
    }
    return draft
  }

  /// The cells of a sheet that are shown; nil where there are none.
  private static func table(of listener: SheetListener, _ remarks: inout ArticleRemarks) -> DraftTable? {
    let grid = listener.grid
    let rows = grid.rows.keys.sorted().filter { !listener.hiddenRows.contains($0) }
    let columns = grid.usedColumns().filter { !listener.hiddenColumns.contains($0) }
    guard !rows.isEmpty, !columns.isEmpty, rows.count * columns.count <= SheetGrid.mostPlaces else { return nil }
    if rows.count < grid.rows.count { remarks.add(.hiddenLeftOut) }
    let rowPlace = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnPlace = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var covered = Array(repeating: Array(repeating: false, count: columns.count), count: rows.count)
    var spans: [CellReference: (columns: Int, rows: Int)] = [:]
    for merge in grid.merges {
      let down = rows.filter { $0 >= merge.first.row && $0 <= merge.last.row }.compactMap { rowPlace[$0] }
      let across = columns.filter { $0 >= merge.first.column && $0 <= merge.last.column }.compactMap { columnPlace[$0] }
      guard let top = down.first, let left = across.first else { continue }
      for row in down { for column in across where row != top || column != left { covered[row][column] = true } }
      spans[CellReference(column: columns[left], row: rows[top])] = (across.count, down.count)
    }
    var table = DraftTable()
    for (row, number) in rows.enumerated() {
      table.rows.append(
        columns.enumerated().filter { !covered[row][$0.offset] }.map { _, column in
          let span = spans[CellReference(column: column, row: number)] ?? (1, 1)
          return DraftCell(blocks: blocks(grid.rows[number]?[column] ?? ""), columns: span.columns, rows: span.rows)
        })
    }
    return table
  }

  private static func blocks(_ text: String) -> [DraftBlock] {
    text.split(whereSeparator: \.isNewline).map { .paragraph(DraftParagraph(line: [.text(String($0), style: [])])) }
  }
}
