import Disclosure
import Documents

/// A table of the form as lines with one label and a few numbers: what fits a terminal.
struct TerminalTable {
  /// What stands in one field.
  enum Content {
    case text(String)
    case cell(CellAddress)
  }

  /// One line.
  struct Row {
    var label: String
    var indent = 0
    var contents: [Content] = []
  }

  var title: String
  var head: [String]
  var rows: [Row] = []

  /// The tables of a report, in the order of its form.
  static func tables(of report: AnnualReport) -> [TerminalTable] {
    if report.format == .local { return report.statisticsRows.isEmpty ? [] : [local(report)] }
    return PrintedForm.tables(of: report).flatMap { form in
      switch form.key {
      case "proactive": proactive(form)
      case "requests": [requests(form)]
      case "remedies": [remedies(form)]
      default: [statistics(form)]
      }
    }
  }

  private static func local(_ report: AnnualReport) -> TerminalTable {
    TerminalTable(
      title: "政府信息公开情况统计表", head: ["单位", "本年度", "历年累计"],
      rows: report.statisticsRows.map { row in
        Row(
          label: row.label,
          contents: [row.unit ?? "", row.year?.description ?? "", row.cumulative?.description ?? ""].map(Content.text))
      })
  }

  /// Table 2: a small table for each block, since the heads differ.
  private static func proactive(_ form: PrintedForm) -> [TerminalTable] {
    (form.table.blocks ?? []).map { block in
      TerminalTable(
        title: "\(form.title) · \(block.heading)", head: block.columns.map(\.label),
        rows: block.rows.map { line in
          Row(label: line.label, contents: block.columns.map { cell(form.key, block.key, line.key, $0.key) })
        })
    }
  }

  /// Table 3: the label of a group stands on a line of its own above its rows.
  private static func requests(_ form: PrintedForm) -> TerminalTable {
    let columns = form.table.columns ?? []
    let lines = form.table.rows ?? []
    let outer = lines.first { $0.groupLabel != nil }?.groupLabel
    var table = TerminalTable(title: form.title, head: columns.map(\.label))
    var above: [String] = []
    for line in lines {
      let path = line.groupLabel.map { $0 == outer ? [$0] : [outer ?? "", $0] } ?? []
      for (depth, label) in path.enumerated() where depth >= above.count || above[depth] != label {
        table.rows.append(Row(label: label, indent: depth))
      }
      above = path
      table.rows.append(
        Row(label: line.label, indent: path.count, contents: columns.map { cell(form.key, line.key, $0.key) }))
    }
    return table
  }

  /// Table 4, turned: a row for each of its three groups.
  private static func remedies(_ form: PrintedForm) -> TerminalTable {
    let columns = form.table.columns ?? []
    return TerminalTable(
      title: form.title, head: columns.map(\.label),
      rows: (form.table.groups ?? []).map { group in
        let label = [group.parentLabel, group.label].compactMap(\.self).joined(separator: "·")
        return Row(label: label, contents: columns.map { cell(form.key, group.key, $0.key) })
      })
  }

  private static func statistics(_ form: PrintedForm) -> TerminalTable {
    TerminalTable(
      title: form.title, head: ["单位", "统计数"],
      rows: (form.table.rows ?? []).map { line in
        Row(label: line.label, contents: [.text(line.unit ?? ""), cell(form.key, line.key)])
      })
  }

  private static func cell(_ path: String...) -> Content {
    CellAddress(path.joined(separator: ".")).map(Content.cell) ?? .text("")
  }
}
