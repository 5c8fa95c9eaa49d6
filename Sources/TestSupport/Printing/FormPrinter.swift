internal import Disclosure

/// Lays the cells of a report out as the official form prints them.
struct FormPrinter {
  let report: GeneratedReport

  /// The tables of the form, in order.
  func tables() -> [PrintedTable] {
    guard let form = ReportForms.shared[report.format] else { return [] }
    return form.tables.compactMap { table in
      switch table.key {
      case "proactive": proactive(table)
      case "requests": requests(table)
      case "remedies": remedies(table)
      default: statistics(table)
      }
    }
  }

  private func value(_ name: String, column: Int, width: Int = 1) -> PrintedTable.Cell {
    let address = CellAddress.named(name)
    let text = (report.values[address]?.description ?? "") + (report.units[address] ?? "")
    return PrintedTable.Cell(text: text, column: column, width: width, address: address)
  }

  private func label(_ text: String, column: Int = 0, width: Int = 1, height: Int = 1) -> PrintedTable.Cell {
    PrintedTable.Cell(text: text, column: column, width: width, height: height)
  }

  private func proactive(_ table: ReportForms.Table) -> PrintedTable {
    var rows: [PrintedTable.Row] = []
    for block in table.blocks ?? [] {
      rows.append(.init(cells: [label(block.heading, width: 4)]))
      let last = block.columns.count - 1
      rows.append(
        .init(
          cells: [label("信息内容")]
            + block.columns.enumerated().map { label($1.label, column: $0 + 1, width: $0 == last ? 3 - last : 1) }))
      for row in block.rows {
        let path = "proactive.\(block.key).\(row.key)"
        let cells = block.columns.enumerated().map { index, column in
          value("\(path).\(column.key)", column: index + 1, width: index == last ? 3 - last : 1)
        }
        rows.append(.init(cells: [label(row.label)] + cells, key: path))
      }
    }
    return finished(PrintedTable(key: "proactive", columns: 4, rows: rows))
  }

  private func requests(_ table: ReportForms.Table) -> PrintedTable {
    let columns = table.columns ?? []
    var rows = head(columns)
    var lines = (table.rows ?? []).filter { !report.missingRows.contains("requests.\($0.key)") }
    if report.form == .form2021SingleOther {
      lines.removeAll { ["otherFeeLapsed", "otherMisc"].contains($0.key) }
    }
    let outcomes = lines.filter { !["receivedNew", "carriedIn", "carriedOut"].contains($0.key) }.count
    var group: String?
    for line in lines {
      let isOther = line.key == "otherCorrectionLapsed" && report.form == .form2021SingleOther
      let key = isOther ? "otherHandling" : line.key
      let text = isOther ? "（六）其他处理" : line.label
      var cells: [PrintedTable.Cell] = []
      if ["receivedNew", "carriedIn", "carriedOut"].contains(key) {
        cells.append(label(text, width: 3))
      } else {
        if key == "granted" { cells.append(label("三、本年度办理结果", height: outcomes)) }
        let parent = isOther ? nil : line.groupLabel.flatMap { $0.hasPrefix("（") ? $0 : nil }
        if let parent, parent != group {
          cells.append(label(parent, column: 1, height: lines.filter { $0.groupLabel == parent }.count))
        }
        group = parent
        cells.append(label(text, column: parent == nil ? 1 : 2, width: parent == nil ? 2 : 1))
      }
      let values = columns.enumerated().map { value("requests.\(key).\($1.key)", column: $0 + 3) }
      rows.append(.init(cells: cells + values, key: "requests.\(key)"))
    }
    return PrintedTable(key: "requests", columns: 10, rows: rows)
  }

  private func head(_ columns: [ReportForms.Line]) -> [PrintedTable.Row] {
    let labels = columns.map(\.label)
    guard labels.count == 7 else { return [] }
    let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    return [
      .init(cells: [label(note, width: 3, height: 3), label("申请人情况", column: 3, width: 7)]),
      .init(cells: [
        label(labels[0], column: 3, height: 2), label("法人或其他组织", column: 4, width: 5),
        label(labels[6], column: 9, height: 2),
      ]),
      .init(cells: labels[1...5].enumerated().map { label($1, column: $0 + 4) }),
    ]
  }

  private func remedies(_ table: ReportForms.Table) -> PrintedTable {
    let columns = table.columns ?? []
    let groups = table.groups ?? []
    let heads = columns.map(\.label)
    let rows: [PrintedTable.Row] = [
      .init(cells: [label("行政复议", width: 5), label("行政诉讼", column: 5, width: 10)]),
      .init(
        cells: heads.enumerated().map { label($1, column: $0, height: 2) } + [
          label("未经复议直接起诉", column: 5, width: 5), label("复议后起诉", column: 10, width: 5),
        ]),
      .init(cells: (heads + heads).enumerated().map { label($1, column: $0 + 5) }),
      .init(
        cells: groups.enumerated().flatMap { index, group in
          columns.enumerated().map { value("remedies.\(group.key).\($1.key)", column: index * 5 + $0) }
        }, key: "remedies"),
    ]
    return PrintedTable(key: "remedies", columns: 15, rows: rows)
  }

  private func statistics(_ table: ReportForms.Table) -> PrintedTable {
    var rows = [
      PrintedTable.Row(cells: [label("统计指标"), label("单位", column: 1), label("统计数", column: 2)])
    ]
    for line in table.rows ?? [] {
      let isHead = line.unit == "——"
      let cells = [label(line.label), label(line.unit ?? "", column: 1)]
      rows.append(
        .init(
          cells: cells + [isHead ? label("——", column: 2) : value("statistics.\(line.key)", column: 2)],
          key: isHead ? nil : "statistics.\(line.key)"))
    }
    return finished(PrintedTable(key: "statistics", columns: 3, rows: rows))
  }

  private func finished(_ table: PrintedTable) -> PrintedTable {
    var table = table
    table.rows.removeAll { $0.key.map(report.missingRows.contains) ?? false }
    return table
  }
}
