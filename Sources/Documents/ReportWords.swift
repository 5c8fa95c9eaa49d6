public import Disclosure

/// The Chinese words for what a report, its cells and its findings are, the same on page, paper and terminal.
public enum ReportWords {
  /// The form of a report.
  public static func format(_ format: AnnualReport.Format) -> String {
    switch format {
    case .form2021: "2021 年版格式"
    case .form2019: "2019 年版格式"
    case .form2014: "2014 年版统计表"
    case .local: "地方统计表"
    case .narrative: "纯文字"
    case .unknown: "未识别出年度报告"
    }
  }

  /// How a cell was obtained.
  public static func status(_ status: Cell.Status) -> String {
    switch status {
    case .read: "读出"
    case .derived: "推定"
    case .blank: "空白"
    case .placeholder: "占位符"
    case .illegible: "无法辨认"
    case .ambiguous: "存疑"
    }
  }

  /// How grave a finding is.
  public static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }

  /// What kind of statement a fact is.
  public static func kind(_ kind: Fact.Kind) -> String {
    switch kind {
    case .quantity: "数量"
    case .sum: "合计与分项"
    case .share: "占比"
    case .growth: "增减"
    case .denial: "否定"
    case .rate: "频次"
    }
  }

  /// Where something stands: `第 3 页`, `第 88 行`, `工作表“Sheet1” C7`.
  public static func place(_ source: Source) -> String {
    var parts: [String] = []
    if let sheet = source.sheet { parts.append("工作表“\(sheet)”") }
    if let page = source.page { parts.append("第 \(page) 页") }
    if let line = source.line { parts.append("第 \(line) 行") }
    if let cell = source.cell { parts.append(cell) }
    return parts.joined(separator: " ")
  }

  /// An ambiguous cell in few words: `5 或 50`, `1 或 2 或 3 等`.
  public static func candidates(_ cell: Cell, limit: Int = 3) -> String {
    let shown = cell.candidates.prefix(limit).map(\.description).joined(separator: " 或 ")
    let isCut = cell.candidatesTruncated || cell.candidates.count > limit
    return shown.isEmpty ? "存疑" : isCut ? "\(shown) 等" : shown
  }

  /// A share in percent to one decimal, rounded half up; 0 of nothing is 0.
  public static func percent(_ part: Int, of whole: Int) -> Numeral {
    whole == 0 ? 0 : Numeral(mantissa: Int64((part * 2_000 + whole) / (2 * whole)), scale: 1)
  }

  /// What is compared with what.
  public static func kind(_ kind: ReportComparison.Kind) -> String {
    switch kind {
    case .years: "同一机关历年对比"
    case .organs: "同一年度各机关对比"
    case .versions: "同一报告各版本对比"
    case .mixed: "对比"
    }
  }

  /// A report in one line for headings: its title, or else organ and year, or else the file.
  public static func name(_ report: AnnualReport) -> String {
    if let title = report.title, !title.isEmpty { return title }
    let parts = [report.organisation, report.year.map { "\($0) 年" }].compactMap(\.self)
    return parts.isEmpty ? report.file : parts.joined(separator: " ") + "政府信息公开工作年度报告"
  }
}
