public import Disclosure

/// A table of the form as one report prints it: the form's own order and words, and only the rows that are there.
public struct PrintedForm: Sendable {
  /// `proactive`, `requests`, `remedies` or `statistics`.
  public var key: String
  /// The heading of the part that the table fills, or the title of the table itself.
  public var title: String
  /// The table, with the rows that the report prints.
  public var table: ReportForms.Table

  /// The tables of a report, in the order of its form.
  ///
  /// A table of which no cell was read is left out.
  public static func tables(of report: AnnualReport) -> [PrintedForm] {
    guard let form = form(of: report) else { return [] }
    return form.tables.compactMap { table in
      guard report.cells.contains(where: { $0.address.definition.table == table.key }) else { return nil }
      let section = form.sections.first { $0.key == table.key }
      let title = section.map { "\($0.number)、\($0.title)" } ?? table.title ?? table.key
      var table = table
      if table.key == "requests" { table.rows = requestRows(of: table, in: report) }
      return PrintedForm(key: table.key, title: title, table: table)
    }
  }

  /// The form of a report; for one that carries cells without a recognised form, the first form that has those cells.
  private static func form(of report: AnnualReport) -> ReportForms.Form? {
    if let form = ReportForms.shared[report.format] { return form }
    guard let first = report.cells.first(where: { _ in true }) else { return nil }
    let format = AnnualReport.Format.allCases.first { first.address.definition.forms.contains($0) }
    return format.flatMap { ReportForms.shared[$0] }
  }

  /// A form of 2021 that prints 其他处理 as one row, as that of 2019 does, keeps it so.
  private static func requestRows(of table: ReportForms.Table, in report: AnnualReport) -> [ReportForms.Line] {
    func isPrinted(_ line: ReportForms.Line) -> Bool {
      (table.columns ?? []).contains { report.cells["\(table.key).\(line.key).\($0.key)"] != nil }
    }
    let rows = table.rows ?? []
    let single = ReportForms.shared[.form2019]?.tables.first { $0.key == table.key }?.rows?
      .first { $0.key == "otherHandling" }
    guard let single, !rows.contains(where: { $0.key == single.key }), isPrinted(single),
      let first = rows.firstIndex(where: { $0.groupLabel == single.label }),
      let last = rows.lastIndex(where: { $0.groupLabel == single.label }),
      !rows[first...last].contains(where: isPrinted)
    else { return rows }
    return Array(rows[..<first]) + [single] + Array(rows[(last + 1)...])
  }
}
