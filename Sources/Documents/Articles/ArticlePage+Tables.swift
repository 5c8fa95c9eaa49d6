import Disclosure

extension ArticlePage {
  /// Writes a table that can be moved from side to side where the screen is narrow.
  mutating func write(_ table: Article.Table) {
    openTable(caption: table.caption) { $0.out.text(table.caption) }
    let heads = table.headRowsForHTML
    if heads > 0 { out.markup("<thead>\n") }
    for (number, row) in table.rows.enumerated() {
      if number == heads { out.markup(heads > 0 ? "</thead>\n<tbody>\n" : "<tbody>\n") }
      out.markup("<tr>")
      for cell in row.cells { write(cell, isOverColumn: number < table.headRows) }
      out.markup("</tr>\n")
    }
    closeTable(hasBody: heads < table.rows.count)
  }

  mutating func openTable(caption: String, _ body: (inout ArticlePage) -> Void) {
    out.markup("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"")
    out.text(caption.isEmpty ? "表格" : caption)
    out.markup("\"><table>\n")
    guard !caption.isEmpty else { return }
    out.markup("<caption>")
    body(&self)
    out.markup("</caption>\n")
  }

  mutating func closeTable(hasBody: Bool) {
    out.markup(hasBody ? "</tbody>\n</table></div>\n" : "</thead>\n</table></div>\n")
  }

  private mutating func write(_ cell: Article.Cell, isOverColumn: Bool) {
    openCell(cell, isOverColumn: isOverColumn)
    writeInner(cell.blocks)
    out.markup(cell.isHead ? "</th>" : "</td>")
  }

  mutating func openCell(_ cell: Article.Cell, isOverColumn: Bool) {
    out.markup(cell.isHead ? "<th" : "<td")
    if cell.isHead {
      switch (isOverColumn, cell.columns > 1, cell.rows > 1) {
      case (true, false, _): out.markup(" scope=\"col\"")
      case (true, true, _): out.markup(" scope=\"colgroup\"")
      case (false, _, false): out.markup(" scope=\"row\"")
      case (false, _, true): out.markup(" scope=\"rowgroup\"")
      }
    }
    if cell.columns > 1 {
      out.markup(" colspan=\"")
      out.number(cell.columns)
      out.markup("\"")
    }
    if cell.rows > 1 {
      out.markup(" rowspan=\"")
      out.number(cell.rows)
      out.markup("\"")
    }
    out.markup(">")
  }
}

extension Article.Table {
  /// How many rows can stand in the head of the element: a cell that reaches below would be cut off there.
  var headRowsForHTML: Int {
    let heads = headRows
    let reachesBelow = rows.prefix(heads).enumerated().contains { number, row in
      row.cells.contains { number + $0.rows > heads }
    }
    return reachesBelow ? 0 : heads
  }
}
