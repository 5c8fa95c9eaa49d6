import Disclosure

extension WordDraft {
  mutating func addTable(_ node: WordNode) {
    var table = DraftTable()
    // For each column, the cell that reaches down from above: its row and its place there.
    var reaching: [Int: (row: Int, cell: Int)] = [:]
    for row in rows(of: node) {
      let properties = row.child(.trPr)
      if properties?.child(.del) != nil {
        result.remarks.add(.changesAccepted, Article.line(of: row.allText))
        continue
      }
      if properties?.child(.tblHeader)?.isOn == true, table.repeatedRows == table.rows.count { table.repeatedRows += 1 }
      addRow(row, properties, to: &table, &reaching)
    }
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  /// The rows of a table, those in controls of forms among them.
  private func rows(of node: WordNode) -> [WordNode] {
    node.children.flatMap { child -> [WordNode] in
      switch child.name {
      case .tr: [child]
      case .tbl, .p: []
      default: rows(of: child)
      }
    }
  }

  private func cells(of node: WordNode) -> [WordNode] {
    node.children.flatMap { child -> [WordNode] in
      switch child.name {
      case .tc: [child]
      case .tbl, .p: []
      default: cells(of: child)
      }
    }
  }

  private mutating func addRow(
    _ row: WordNode, _ properties: WordNode?, to table: inout DraftTable, _ reaching: inout [Int: (row: Int, cell: Int)]
  ) {
    var cells: [DraftCell] = []
    var column = 0
    if let before = properties?.child(.gridBefore)?.number(.val), before > 0 {
      cells.append(DraftCell(columns: min(before, 200)))
      column = before
    }
    for node in self.cells(of: row) {
      let properties = node.child(.tcPr)
      let columns = max(1, min(properties?.child(.gridSpan)?.number(.val) ?? 1, 200))
      defer { column += columns }
      if let merge = properties?.child(.vMerge), merge[.val] != "restart", let above = reaching[column] {
        table.rows[above.row][above.cell].rows = table.rows.count - above.row + 1
        continue
      }
      if let merge = properties?.child(.hMerge), merge[.val] != "restart", !cells.isEmpty {
        cells[cells.count - 1].columns += columns
        continue
      }
      reaching[column] = properties?.child(.vMerge) == nil ? nil : (table.rows.count, cells.count)
      var cell = DraftCell(blocks: separately(node.children).map(\.withoutAlignment), columns: columns)
      cell.isShaded = ![nil, "auto", "FFFFFF", "ffffff"].contains(properties?.child(.shd)?[.fill])
      cells.append(cell)
    }
    table.rows.append(cells)
  }
}

extension DraftBlock {
  /// The block without weight: heads of tables have it anyway.
  var withoutWeight: DraftBlock {
    guard case .paragraph(var paragraph) = self else { return self }
    paragraph.line = paragraph.line.map { inline in
      guard case .text(let text, let style) = inline else { return inline }
      return .text(text, style: style.subtracting(.strong))
    }
    return .paragraph(paragraph)
  }

  /// The block standing as text does: cells stand in the middle because their column does.
  var withoutAlignment: DraftBlock {
    guard case .paragraph(var paragraph) = self else { return self }
    paragraph.alignment = .text
    paragraph.indent = 0
    return .paragraph(paragraph)
  }
}
