extension RowStyle {
  /// One text for every column of the grid; covered places are empty.
  func grid(_ row: PrintedTable.Row, of table: PrintedTable) -> [String] {
    var texts = Array(repeating: "", count: table.columns)
    for cell in row.cells where cell.column < texts.count { texts[cell.column] = cell.text }
    return texts
  }

  func padded(_ table: PrintedTable) -> [String] {
    table.rows.enumerated().map { index, row in
      let line = row.cells.map { $0.text + " |" }.joined(separator: " ")
      let missing = table.columns - row.cells.count
      guard missing > 0, index < table.rows.count - 1 else { return line }
      return line + " " + String(repeating: "|", count: missing)
    }
  }

  func markdown(_ table: PrintedTable) -> [String] {
    var lines = table.rows.map { "| " + grid($0, of: table).joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: "---|", count: table.columns), at: min(1, lines.count))
    return [""] + lines + [""]
  }

  func barPerLine(_ table: PrintedTable) -> [String] {
    table.rows.flatMap { row in
      let missing = table.columns - row.cells.count
      return row.cells.map { $0.text + " |" } + (missing > 0 ? [String(repeating: "|", count: missing)] : [])
    }
  }

  func aligned(_ table: PrintedTable) -> [String] {
    let widths = table.columns > 10 ? 10 : 14
    return table.rows.map { row in
      row.cells.reduce(into: "") { line, cell in
        if !line.isEmpty { line += "  " }
        line += cell.text + String(repeating: " ", count: max(0, widths - cell.text.displayWidth))
      }
    }
  }

  func box(_ table: PrintedTable) -> [String] {
    let edges = Array(repeating: String(repeating: "─", count: 12), count: table.columns)
    func rule(_ left: String, _ cross: String, _ right: String) -> String {
      left + edges.joined(separator: cross) + right
    }
    var lines = [rule("┌", "┬", "┐")]
    for row in table.rows {
      if lines.count > 1 { lines.append(rule("├", "┼", "┤")) }
      let cells = grid(row, of: table).map { $0 + String(repeating: " ", count: max(0, 24 - $0.displayWidth)) }
      lines.append("│" + cells.joined(separator: "│") + "│")
    }
    return lines + [rule("└", "┴", "┘")]
  }
}

extension String {
  /// How many columns of a terminal it takes.
  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) } }
}
