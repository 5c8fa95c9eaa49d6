public import Disclosure

/// Reports as one XLSX workbook.
///
/// One report: its tables as the form prints them, then the findings and the numbers of the prose. Several reports: one
/// table with a row for each, then the findings and the numbers of all.
public enum ReportWorkbook {
  /// The workbook.
  ///
  /// - Throws: `WorkbookFault` when memory or disk are exhausted.
  public static func bytes(_ reports: [CheckedReport]) throws -> [UInt8] {
    try ScratchFolder.bytes { path in
      let book = try Workbook(path: path, constantMemory: false)
      if reports.count == 1, let report = reports.first {
        try addTables(of: report, to: book)
      } else {
        let rows = reports.map(TableRow.init)
        let table = TableSheet(columns: TableColumns(of: rows), in: try book.addSheet("总表", fitsWidth: false))
        try table.begin()
        for (index, row) in rows.enumerated() { try table.write(row, at: index) }
        try table.end(rows: rows.count)
      }
      try addFindings(of: reports, to: book)
      try addFacts(of: reports, to: book)
      try book.close()
    }
  }

  private static let sheetNames = ["proactive": "表二", "requests": "表三", "remedies": "表四", "statistics": "统计表"]

  private static func addTables(of checked: CheckedReport, to book: Workbook) throws {
    let grids = FormGrid.grids(of: checked.report)
    for grid in grids {
      let sheet = try book.addSheet(sheetNames[grid.key] ?? grid.title)
      try GridSheet(grid: grid, checked: checked, sheet: sheet).write()
    }
    guard grids.isEmpty else { return }
    let sheet = try book.addSheet("说明")
    try sheet.setWidth(80, columns: 0...0)
    try sheet.write(ReportWords.name(checked.report), row: 0, column: 0, .title)
    try sheet.write("未读到法定表格（\(ReportWords.format(checked.report.format))）。", row: 1, column: 0)
  }

  private static func addFindings(of reports: [CheckedReport], to book: Workbook) throws {
    let list = ListSheet(
      sheet: try book.addSheet("核对结果"),
      columns: [
        ("文件", 24), ("级别", 8), ("核对项", 16), ("问题", 64), ("左值", 10), ("右值", 10), ("单元格", 36), ("行", 8), ("原文", 48),
      ])
    try list.begin()
    var row = 1
    for checked in reports {
      for finding in checked.findings {
        let look: Workbook.Look =
          finding.severity == .error ? .error : finding.severity == .warning ? .warning : .text
        try list.write(
          [
            .text(checked.report.file), .marked(ReportWords.severity(finding.severity), look), .text(finding.check),
            .text(finding.message), .number(finding.left), .number(finding.right),
            .text(finding.cells.map(\.name).joined(separator: "\n")), .number(finding.line.map { Numeral($0) }),
            .text(finding.excerpt ?? ""),
          ], row: row)
        row += 1
      }
    }
    try list.end(rows: row, empty: "未发现问题。")
  }

  private static func addFacts(of reports: [CheckedReport], to book: Workbook) throws {
    let list = ListSheet(
      sheet: try book.addSheet("文字中的数字"),
      columns: [
        ("文件", 24), ("行", 8), ("类别", 12), ("所述事项", 32), ("数值", 12), ("单位", 8), ("百分比", 10), ("分项", 40), ("原文", 64),
      ])
    try list.begin()
    var row = 1
    for checked in reports {
      for fact in checked.report.facts {
        try list.write(
          [
            .text(checked.report.file), .number(Numeral(fact.span.line)), .text(ReportWords.kind(fact.kind)),
            .text(fact.subject), .number(fact.quantity?.value), .text(fact.quantity?.unit ?? ""),
            .number(fact.percent), .text(CellText.parts(of: fact)), .text(fact.excerpt),
          ], row: row)
        row += 1
      }
    }
    try list.end(rows: row, empty: "正文中没有读到数字。")
  }
}
