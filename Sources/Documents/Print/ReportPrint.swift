import CivilTime
public import Disclosure

/// A report with its findings as one HTML page that needs nothing beside itself and prints on A4.
public enum ReportPrint {
  /// The page.
  public static func html(_ checked: CheckedReport) -> String {
    var page = HTMLText()
    page.markup(
      """
      <!doctype html>
      <html lang="zh-Hans"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>
      """)
    page.text(ReportWords.name(checked.report) + " · 核对单")
    page.markup("</title>\n<style>\n")
    page.markup(PrintStyle.sheet)
    page.markup("\n</style></head>\n<body>\n<main>\n")
    head(checked, to: &page)
    findings(checked, to: &page)
    for grid in FormGrid.grids(of: checked.report) { table(grid, checked, to: &page) }
    facts(checked.report, to: &page)
    prose(checked.report, to: &page)
    page.markup("</main>\n</body></html>\n")
    return page.html
  }

  private static func head(_ checked: CheckedReport, to page: inout HTMLText) {
    let report = checked.report
    page.markup("<h1>")
    page.text(ReportWords.name(report))
    page.markup("</h1>\n<dl class=\"facts\">")
    let rows: [(String, String?)] = [
      ("文件", report.file), ("机关", report.organisation), ("年度", report.year.map { "\($0) 年" }),
      ("格式", ReportWords.format(report.format)), ("统计期限", report.period?.text),
      ("发布日期", report.publicationDate?.chinese), ("单元格", ReportSummary(checked).cellsInWords),
      ("核对", ReportSummary(checked).checksInWords),
    ]
    for (name, value) in rows {
      page.markup("<div><dt>")
      page.text(name)
      page.markup("</dt><dd>")
      page.text(value ?? "原文未载明")
      page.markup("</dd></div>")
    }
    page.markup("</dl>\n")
  }

  private static func findings(_ checked: CheckedReport, to page: inout HTMLText) {
    page.markup("<h2>核对结果</h2>\n")
    guard !checked.findings.isEmpty else {
      page.markup("<p>未发现问题。</p>\n")
      return
    }
    page.markup("<ol class=\"findings\">\n")
    for (index, finding) in checked.findings.enumerated() {
      page.markup("<li id=\"f")
      page.number(index + 1)
      page.markup("\" class=\"")
      page.text(finding.severity.rawValue)
      page.markup("\"><b>")
      page.text(ReportWords.severity(finding.severity))
      page.markup("</b> ")
      page.text(finding.message)
      if let excerpt = finding.excerpt {
        page.markup("<blockquote>")
        page.text(excerpt)
        page.markup("</blockquote>")
      }
      page.markup(" <small>")
      page.text([finding.check, finding.line.map { "第 \($0) 行" }].compactMap(\.self).joined(separator: " · "))
      page.markup("</small></li>\n")
    }
    page.markup("</ol>\n")
  }
}
