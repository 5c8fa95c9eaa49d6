import Disclosure

/// The tables of the forms of 2021 and 2019, box by box.
extension FormGrid {
  /// Table 2: blocks one under the other, each with its own heads; the last column fills the width.
  static func proactive(_ table: ReportForms.Table, title: String) -> FormGrid {
    let blocks = table.blocks ?? []
    let width = blocks.map(\.columns.count).max() ?? 0
    var grid = FormGrid(key: table.key, title: title, columns: width + 1, labelColumns: 1, headRows: 0)
    for block in blocks {
      grid.add(.head(block.heading), row: grid.rows, column: 0, columnSpan: width + 1)
      var row = grid.rows
      grid.add(.head(table.firstColumnLabel ?? ""), row: row, column: 0)
      for (index, column) in block.columns.enumerated() {
        grid.add(.head(column.label), row: row, column: index + 1, columnSpan: block.span(of: index, in: width))
      }
      for line in block.rows {
        row = grid.rows
        grid.add(.label(line.label), row: row, column: 0)
        for (index, column) in block.columns.enumerated() {
          grid.add(
            value(table.key, block.key, line.key, column.key), row: row, column: index + 1,
            columnSpan: block.span(of: index, in: width))
        }
      }
    }
    return grid
  }

  /// Table 4: three groups of five in one row.
  static func remedies(_ table: ReportForms.Table, title: String) -> FormGrid {
    let groups = table.groups ?? []
    let columns = table.columns ?? []
    var grid = FormGrid(
      key: table.key, title: title, columns: groups.count * columns.count, labelColumns: 0, headRows: 3)
    for (index, group) in groups.enumerated() {
      let left = index * columns.count
      if let parent = group.parentLabel {
        if index == 0 || groups[index - 1].parentLabel != parent {
          let run = groups[index...].prefix { $0.parentLabel == parent }.count
          grid.add(.head(parent), row: 0, column: left, columnSpan: run * columns.count)
        }
        grid.add(.head(group.label), row: 1, column: left, columnSpan: columns.count)
      } else {
        grid.add(.head(group.label), row: 0, column: left, rowSpan: 2, columnSpan: columns.count)
      }
      for (offset, column) in columns.enumerated() {
        grid.add(.head(column.label), row: 2, column: left + offset)
        grid.add(value(table.key, group.key, column.key), row: 3, column: left + offset)
      }
    }
    return grid
  }

  /// The statistics table of 2014: an indicator a row.
  static func statistics(_ table: ReportForms.Table, title: String) -> FormGrid {
    var grid = FormGrid(key: table.key, title: title, columns: 3, labelColumns: 2, headRows: 1)
    for (index, column) in (table.columns ?? []).enumerated() { grid.add(.head(column.label), row: 0, column: index) }
    for line in table.rows ?? [] {
      let row = grid.rows
      grid.add(.label(line.label), row: row, column: 0)
      grid.add(.label(line.unit ?? ""), row: row, column: 1)
      grid.add(value(table.key, line.key), row: row, column: 2)
    }
    return grid
  }

  /// A local statistics table: its rows as they are printed.
  static func local(_ rows: [StatisticsRow]) -> FormGrid {
    let hasCumulative = rows.contains { $0.cumulative != nil }
    var grid = FormGrid(
      key: "statistics", title: "政府信息公开情况统计表", columns: hasCumulative ? 4 : 3, labelColumns: 2, headRows: 1)
    let heads = ["统计指标", "单位", hasCumulative ? "本年度" : "统计数", "历年累计"]
    for column in 0..<grid.columns { grid.add(.head(heads[column]), row: 0, column: column) }
    for line in rows {
      let row = grid.rows
      grid.add(.label(line.label), row: row, column: 0)
      grid.add(.label(line.unit ?? ""), row: row, column: 1)
      grid.add(.number(line.year), row: row, column: 2)
      if hasCumulative { grid.add(.number(line.cumulative), row: row, column: 3) }
    }
    return grid
  }

  static func value(_ path: String...) -> Tile.Content {
    CellAddress(path.joined(separator: ".")).map(Tile.Content.cell) ?? .empty
  }
}

extension ReportForms.Block {
  /// The last column of a narrow block takes the width that is left.
  fileprivate func span(of index: Int, in width: Int) -> Int {
    index == columns.count - 1 ? width - index : 1
  }
}
