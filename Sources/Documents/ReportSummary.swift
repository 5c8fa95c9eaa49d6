public import Disclosure

/// The counts that head a report: its cells by status, its checks by result, its findings by gravity.
public struct ReportSummary: Sendable {
  /// How many cells have each status.
  public private(set) var cells: [Cell.Status: Int] = [:]
  /// How many checks have each result.
  public private(set) var checks: [CheckEntry.Result: Int] = [:]
  /// How many findings have each gravity.
  public private(set) var findings: [Finding.Severity: Int] = [:]

  /// How many rows its local statistics table has.
  public private(set) var statisticsRows: Int

  /// The counts of a report.
  public init(_ checked: CheckedReport) {
    statisticsRows = checked.report.statisticsRows.count
    for (_, cell) in checked.report.cells { cells[cell.status, default: 0] += 1 }
    for entry in checked.checks { checks[entry.result, default: 0] += 1 }
    for finding in checked.findings { findings[finding.severity, default: 0] += 1 }
  }

  /// `199 格：读出 190，推定 7，存疑 2`; says so where the report has no cell.
  public var cellsInWords: String {
    let counted = Cell.Status.allCases.compactMap { status in
      cells[status].map { "\(ReportWords.status(status)) \($0)" }
    }
    let total = cells.values.reduce(0, +)
    if total > 0 { return "\(total) 格：" + counted.joined(separator: "，") }
    return statisticsRows > 0 ? "地方统计表 \(statisticsRows) 行" : "没有法定表格"
  }

  /// `2 处错误，1 处警告`, or that nothing was found.
  public var findingsInWords: String {
    let counted = Finding.Severity.allCases.compactMap { severity in
      findings[severity].map { "\($0) 处\(ReportWords.severity(severity))" }
    }
    return counted.isEmpty ? "未发现问题" : counted.joined(separator: "，")
  }

  /// `核对 61 项：相符 58，不符 2，无法核对 1`.
  public var checksInWords: String {
    let words: [(CheckEntry.Result, String)] = [
      (.passed, "相符"), (.failed, "不符"), (.notAssessable, "无法核对"), (.assumed, "用于推定"),
    ]
    let counted = words.compactMap { result, word in checks[result].map { "\(word) \($0)" } }
    let total = checks.values.reduce(0, +)
    return total == 0 ? "没有可核对的项目" : "核对 \(total) 项：" + counted.joined(separator: "，")
  }
}
