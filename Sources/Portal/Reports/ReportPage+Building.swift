import CivilTime
import Disclosure
import Documents
import WebSupport

extension ReportPage {
  /// The page of report `index` of a drop.
  init(_ checked: CheckedReport, index: Int, of batch: Batch, id: String, options: CheckOptions, site: Site) {
    let report = checked.report
    let counts = ReportSummary(checked)
    let query = options.query
    heading = ReportWords.name(report)
    frame = site.frame(heading)
    summary = [ReportWords.format(report.format), counts.cellsInWords, counts.findingsInWords].joined(separator: " · ")
    batchPath = Routes.batch(id)
    reportPath = Routes.report(id, index)
    workbookPath = Routes.reportFile(id, index, "report.xlsx", query)
    jsonPath = Routes.reportFile(id, index, "report.json", query)
    printPath = Routes.reportFile(id, index, "print", query)
    verdict = counts.findingsInWords
    verdictStyle = checked.findings.map(\.severity).min()?.rawValue ?? "ok"
    checkWords = counts.checksInWords
    parts = PartView.parts(checked)
    let ids = Set(parts.flatMap { $0.paragraphs.compactMap(\.paragraphID) })
    let marked = Set(parts.flatMap { $0.paragraphs.flatMap { $0.segments.compactMap(\.markID) } })
    findings = checked.findings.enumerated().map { number, finding in
      let sentence = marked.contains(Anchors.sentence(number)) ? Anchors.sentence(number) : nil
      let line = finding.line.map(Anchors.line).flatMap { ids.contains($0) ? $0 : nil }
      return FindingView(finding, index: number, in: report, sentence: sentence ?? line)
    }
    hasFindings = !findings.isEmpty
    previousChoices = Choice.previous(of: index, in: batch, options: options)
    blankAsZero = options.blankAsZero
    isParent = options.isParent
    let children = batch.children(of: index).count
    childrenWords = children > 0 ? "这是汇总报告：与其余 \(children) 份同年报告核对汇总数" : nil
    identity = Identity.list(report)
    checkGroups = CheckGroupView.groups(checked.checks)
  }
}

extension ReportPage.Choice {
  /// The reports that may be last year's.
  static func previous(of index: Int, in batch: Batch, options: CheckOptions) -> [ReportPage.Choice] {
    let automatic = batch.previous(of: index, options: CheckOptions())
    let name = automatic.map { batch.entries[$0].name } ?? "没有找到"
    let others = batch.readable.filter { $0 != index }.map { other in
      ReportPage.Choice(
        value: String(other + 1), label: "\(other + 1). \(batch.entries[other].name)",
        selected: options.previous == .entry(other))
    }
    return [
      ReportPage.Choice(value: "", label: "自动（\(name)）", selected: options.previous == .automatic),
      ReportPage.Choice(value: "none", label: "不比较", selected: options.previous == .none),
    ] + others
  }
}

extension ReportPage.Identity {
  /// The facts that head a report; what the text does not tell is said so.
  static func list(_ report: AnnualReport) -> [ReportPage.Identity] {
    let rows: [(String, String?)] = [
      ("机关", report.organisation), ("年度", report.year.map { "\($0) 年" }), ("统计期限", report.period?.text),
      ("公布日期", report.publicationDate.map(\.description)), ("文件", report.file),
      ("联系电话", report.contact?.telephone),
    ]
    return rows.map { ReportPage.Identity(term: $0, description: $1 ?? "原文未载明") }
  }
}

extension PartView {
  /// The parts in the order of the text; a table stands in the part that its form gives it, or at the end.
  static func parts(_ checked: CheckedReport) -> [PartView] {
    let index = FindingIndex(checked.findings)
    var tables = FormGrid.grids(of: checked.report).map { FormTableView($0, checked: checked, index: index) }
    var seen: Set<String> = []
    var parts = checked.report.sections.enumerated().map { number, section in
      let own = tables.filter { $0.key == section.key }
      tables.removeAll { $0.key == section.key }
      var paragraphs = ProseBuilder(section: number, checked: checked).paragraphs()
      for position in paragraphs.indices {
        // Two paragraphs can stand on one line of the file, when the whole report does.
        if let id = paragraphs[position].paragraphID, !seen.insert(id).inserted {
          paragraphs[position].paragraphID = nil
        }
      }
      return PartView(
        partID: Anchors.part(number), title: section.words, paragraphs: paragraphs, tables: own)
    }
    parts += tables.enumerated().map { number, table in
      PartView(partID: Anchors.part(parts.count + number), title: table.caption, paragraphs: [], tables: [table])
    }
    return parts
  }
}

extension ReportSection {
  /// The heading with its number; the text before the first heading has none of its own.
  fileprivate var words: String {
    let words = [number.map { "\($0)、" }, title].compactMap(\.self).joined()
    return words.isEmpty ? (key == "preamble" ? "报告开头" : "正文") : words
  }
}
