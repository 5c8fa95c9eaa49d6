import Disclosure

/// Table 3: two levels of groups on the left, two levels of heads above.
extension FormGrid {
  static func requests(_ table: ReportForms.Table, title: String) -> FormGrid {
    let columns = table.columns ?? []
    var grid = FormGrid(key: table.key, title: title, columns: columns.count + 3, labelColumns: 3, headRows: 3)
    grid.addHead(table, columns)
    let rows = table.rows ?? []
    let outer = rows.first { $0.groupLabel != nil }?.groupLabel
    for (index, line) in rows.enumerated() {
      let row = grid.headRows + index
      grid.addLabels(of: line, at: index, in: rows, outer: outer)
      for (offset, column) in columns.enumerated() {
        grid.add(value(table.key, line.key, column.key), row: row, column: 3 + offset)
      }
    }
    return grid
  }

  private mutating func addHead(_ table: ReportForms.Table, _ columns: [ReportForms.Line]) {
    add(.head(table.cornerNote ?? ""), row: 0, column: 0, rowSpan: 3, columnSpan: 3)
    add(.head(table.columnSuperHeading ?? ""), row: 0, column: 3, columnSpan: columns.count)
    for (index, column) in columns.enumerated() {
      guard let group = column.group else {
        add(.head(column.label), row: 1, column: 3 + index, rowSpan: 2)
        continue
      }
      if index == 0 || columns[index - 1].group != group {
        add(.head(group), row: 1, column: 3 + index, columnSpan: columns[index...].prefix { $0.group == group }.count)
      }
      add(.head(column.label), row: 2, column: 3 + index)
    }
  }

  private mutating func addLabels(
    of line: ReportForms.Line, at index: Int, in rows: [ReportForms.Line], outer: String?
  ) {
    let row = headRows + index
    guard let group = line.groupLabel else {
      return add(.label(line.label), row: row, column: 0, columnSpan: 3)
    }
    if let outer, index == 0 || rows[index - 1].groupLabel == nil {
      add(.label(outer), row: row, column: 0, rowSpan: rows[index...].prefix { $0.groupLabel != nil }.count)
    }
    guard group != outer else {
      return add(.label(line.label), row: row, column: 1, columnSpan: 2)
    }
    if index == 0 || rows[index - 1].groupLabel != group {
      add(.label(group), row: row, column: 1, rowSpan: rows[index...].prefix { $0.groupLabel == group }.count)
    }
    add(.label(line.label), row: row, column: 2)
  }
}
