import Disclosure
import Documents
import WebSupport

extension ComparisonPage {
  /// Which rows are shown.
  enum Show: String, CaseIterable {
    case some, changed, all

    var words: String {
      switch self {
      case .some: "有数的行"
      case .changed: "有差别的行"
      case .all: "全部行"
      }
    }
  }

  /// The page of a comparison; `numbers` are those of the reports in the drop, in the order of the columns.
  init(_ comparison: ReportComparison, numbers: [Int], show: Show, id: String, site: Site) {
    heading = "对照 \(comparison.reports.count) 份报告"
    frame = site.frame(heading)
    summary = comparison.kind.words
    notes = comparison.notes
    batchPath = Routes.batch(id)
    comparisonPath = Routes.comparison(id)
    chosen = numbers.map { $0 + 1 }
    shows = Show.allCases.map { Choice(value: $0.rawValue, label: $0.words, selected: $0 == show) }
    heads = comparison.reports.indices.map { column in
      let report = comparison.reports[column]
      return Head(
        columnTitle: comparison.columnTitle(report), columnFile: report.file,
        columnPath: Routes.report(id, numbers[column]), columnSpan: comparison.hasChange(column) ? 2 : nil)
    }
    tables = Table.list(comparison, show: show)
    hasTables = !tables.isEmpty
    copied = comparison.copiedWording.indices.map { Copied($0, of: comparison) }
  }
}

extension ReportComparison.Kind {
  fileprivate var words: String {
    switch self {
    case .years: "同一机关的各年，增减是与前一年相比"
    case .organs: "同一年的各机关"
    case .versions: "同一份报告的各版本，增减是与前一版相比"
    case .mixed: "机关或年度不同"
    }
  }
}

extension ReportComparison {
  /// Whether the numbers of a report are held against those of the report before.
  fileprivate func hasChange(_ column: Int) -> Bool { column > 0 && (kind == .years || kind == .versions) }

  /// What tells the reports apart.
  fileprivate func columnTitle(_ report: AnnualReport) -> String {
    switch kind {
    case .years: report.year.map { "\($0) 年" } ?? report.file
    case .organs: report.organisation ?? report.file
    case .versions: report.file
    case .mixed: ReportWords.name(report)
    }
  }
}

extension ComparisonPage.Table {
  private static let order = ["proactive", "requests", "remedies", "statistics"]
  private static let captions = [
    "proactive": "二、主动公开政府信息情况", "requests": "三、收到和处理政府信息公开申请情况",
    "remedies": "四、政府信息公开行政复议、行政诉讼情况", "statistics": "政府信息公开情况统计表",
  ]

  fileprivate static func list(_ comparison: ReportComparison, show: ComparisonPage.Show) -> [ComparisonPage.Table] {
    order.compactMap { key in
      let rows = comparison.rows.filter { $0.table == key && $0.isShown(show) }.map { row in
        ComparisonPage.Row(
          label: row.label,
          values: row.values.indices.map { column in
            ComparisonPage.Value(row.values[column], row.changes[column], hasChange: comparison.hasChange(column))
          })
      }
      return rows.isEmpty ? nil : ComparisonPage.Table(caption: captions[key] ?? key, rows: rows)
    }
  }
}

extension ReportComparison.Row {
  fileprivate func isShown(_ show: ComparisonPage.Show) -> Bool {
    switch show {
    case .all: true
    case .changed: Set(values.map(\.number)).count > 1
    // A doubt is worth a look, a row of zeros is not.
    case .some: values.contains { $0.number.map { $0 != .zero } ?? ($0.status == .ambiguous) }
    }
  }
}

extension ComparisonPage.Value {
  fileprivate init(_ value: ReportComparison.Value, _ change: ReportComparison.Change?, hasChange: Bool) {
    self.hasChange = hasChange
    self.change = change.map(Self.words) ?? ""
    number = value.number.map { "\($0)" + (value.unit ?? "") } ?? ""
    if value.isSum {
      (sign, signMeaning) = ("合", "几格之和")
    } else if let mark = CellMark(status: value.status) {
      (sign, signMeaning) = (mark.sign, mark.meaning)
    }
  }

  private static func words(_ change: ReportComparison.Change) -> String {
    guard change.delta != .zero else { return "不变" }
    return signed(change.delta) + (change.percent.map { "（\(signed($0))%）" } ?? "")
  }

  private static func signed(_ number: Numeral) -> String {
    number.isNegative ? "−\(number.magnitude)" : "+\(number)"
  }
}

extension ComparisonPage.Copied {
  fileprivate init(_ index: Int, of comparison: ReportComparison) {
    let wording = comparison.copiedWording[index]
    olderName = comparison.columnTitle(comparison.reports[index])
    newerName = comparison.columnTitle(comparison.reports[index + 1])
    copiedTitle = "\(newerName)与\(olderName)相同的句子"
    let percent = Int((wording.share * 100).rounded())
    share = wording.count == 0 ? "没有可比的句子" : "\(wording.count) 句中有 \(wording.pairs.count) 句，占 \(percent)%"
    pairs = wording.pairs.map {
      ComparisonPage.Pair(
        newer: $0.text, older: $0.previousText, newerLine: $0.line, olderLine: $0.previousLine)
    }
    hasPairs = !pairs.isEmpty
  }
}
