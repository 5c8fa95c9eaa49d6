import Disclosure

/// Understands the script of a report: its parts, its form, its tables.
struct ReportParser {
  let script: Script
  private let landmarks: Landmarks
  private let headings: [Heading]

  init(_ script: Script) {
    self.script = script
    landmarks = Landmarks(script)
    headings = HeadingFinder(script: script, statistics: landmarks.statistics).headings()
  }

  /// The position at which the first part begins.
  var bodyStart: Int { headings.first?.start ?? script.units.count }

  /// The report, without what its prose says.
  func parse(file: String) -> AnnualReport {
    var report = AnnualReport(file: file)
    var tables: [Range<Int>] = []
    readStatutoryTables(&report, &tables)
    var headings = self.headings
    if let start = landmarks.statistics, let table = readStatistics(start, &report) {
      let line = script.lines[script.lineIndex(at: start)]
      headings.append(
        Heading(
          start: max(line.start, tables.last?.upperBound ?? 0, headings.last?.title.upperBound ?? 0),
          title: start..<start, number: nil, key: "statistics", isOfficial: false))
      tables.append(table)
    }
    report.format = format(of: report)
    let cutter = SectionCutter(
      script: script, headings: headings, tables: tables.sorted { $0.lowerBound < $1.lowerBound })
    report.preamble = cutter.preamble()
    report.sections = cutter.sections()
    report.isTraditional = script.isTraditional
    if report.format == .narrative, !isReport(report) { report.format = .unknown }
    return report
  }
}

// MARK: - Tables

extension ReportParser {
  private func readStatutoryTables(_ report: inout AnnualReport, _ tables: inout [Range<Int>]) {
    let reader = StatutoryTables(script: script)
    if let start = proactiveStart {
      let end = tableEnd(after: start, ["requests", "remedies", "problems", "other"], landmarks.requests)
      let form: AnnualReport.Format = landmarks.wordsOf2019 > landmarks.wordsOf2021 ? .form2019 : .form2021
      note(start, reader.readProactive(start..<end, form: form, into: &report), end, &tables)
    }
    if let start = requestsStart {
      let end = tableEnd(after: start, ["remedies", "problems", "other"], landmarks.remedies)
      note(start, reader.readRequests(start..<end, into: &report), end, &tables)
    }
    if let start = landmarks.remedies.map(headOfRemedies)
      ?? headings.last(where: { $0.key == "remedies" })?.title.upperBound
    {
      let end = tableEnd(after: start, ["problems", "other"], nil)
      note(start, reader.readRemedies(start..<end, into: &report), end, &tables)
    }
  }

  /// Notes the stretch that a table takes: to the end of the line of its last cell, or to that cell where the whole
  /// report is one line.
  private func note(_ start: Int, _ last: Int?, _ limit: Int, _ tables: inout [Range<Int>]) {
    guard let last, last > start else { return }
    let line = script.lines[script.lineIndex(at: max(start, last - 1))]
    let rest = script.units[min(last, line.end)..<line.end]
    let end = rest.count(where: \.isHan) <= 2 ? line.end : last
    tables.append(start..<min(max(end, last), limit))
  }

  private func tableEnd(after start: Int, _ keys: Set<String>, _ next: Int?) -> Int {
    var end = script.units.count
    for heading in headings where heading.start > start && keys.contains(heading.key) {
      end = heading.start
      break
    }
    if let next, next > start { end = min(end, lineStart(next)) }
    if let statistics = landmarks.statistics, statistics > start { end = min(end, statistics) }
    return end
  }

  /// The beginning of the line that holds a position, but not before the heading on that line.
  private func lineStart(_ position: Int) -> Int {
    let line = script.lines[script.lineIndex(at: position)]
    guard position - line.start > 60 else { return line.start }
    let heading = headings.last { $0.start >= line.start && $0.title.upperBound <= position }
    let near = max(line.start, position - 12)
    return max(heading?.title.upperBound ?? near, near)
  }

  /// Table 4 begins with the line 行政复议 | 行政诉讼 above the words that tell it.
  private func headOfRemedies(_ position: Int) -> Int {
    var start = lineStart(position)
    var line = script.lineIndex(at: start) - 1
    while line >= 0, script.lines[line].start >= headings.last(where: { $0.start < position })?.title.upperBound ?? 0 {
      let words = script.units[script.lines[line].start..<script.lines[line].end].filter(\.isHan)
      guard words.allSatisfy({ "行政复议诉讼".utf16.contains($0) }) else { break }
      start = script.lines[line].start
      line -= 1
    }
    return start
  }

  private var proactiveStart: Int? {
    guard let landmark = landmarks.proactive else { return nil }
    let start = provision(before: landmark) ?? lineStart(landmark)
    if headings.first.map({ $0.start < landmark }) ?? false { return start }
    return script.lines.count > 3 ? 0 : start
  }

  /// The position of 第二十条 shortly before the head of table 2.
  private func provision(before landmark: Int) -> Int? {
    let words = Array("第二十条".utf16)
    let from = max(0, landmark - 60, headings.last { $0.start < landmark }?.title.upperBound ?? 0)
    guard from + words.count < landmark else { return nil }
    return (from..<(landmark - words.count)).last { start in
      script.units[start..<(start + words.count)].elementsEqual(words)
    }
  }

  /// Table 3 begins at its head; where that was cut away, at the first of its labels.
  private var requestsStart: Int? {
    if let landmark = landmarks.requests { return lineStart(landmark) }
    let limit = landmarks.remedies ?? script.units.count
    let lexicon = TablePlan.requests.lexicon
    var first: Int?
    var count = 0
    var index = 0
    while index < limit {
      if lexicon.begins(with: script.units[index]), let match = lexicon.match(script.units, at: index, to: limit),
        match.isWhole, lexicon.words[match.word].key.count >= 6, lexicon.words[match.word].enumerator != nil
      {
        first = first ?? index
        count += 1
        index = match.end
      } else {
        index += 1
      }
    }
    guard count >= 3, let first else { return nil }
    let isAtStart = headings.first.map { $0.start > first } ?? true
    return isAtStart ? 0 : lineStart(first)
  }

  private func readStatistics(_ start: Int, _ report: inout AnnualReport) -> Range<Int>? {
    let end = script.units.count
    let plan = TablePlan.statistics
    let outcome = TableReader(script: script, plan: plan, sums: []).read(start..<end)
    if outcome.rows.count >= 12 {
      SimpleRows(script: script, plan: plan).write(outcome.rows, into: &report.cells)
      return start..<(outcome.end ?? end)
    }
    let (rows, last) = LocalStatistics(script: script).rows(in: start..<end)
    guard !rows.isEmpty else { return nil }
    report.statisticsRows = rows
    return start..<last
  }
}

// MARK: - Form

extension ReportParser {
  private func format(of report: AnnualReport) -> AnnualReport.Format {
    func has(_ plan: TablePlan) -> Bool { plan.rows.contains { row in row.cells.contains { report.cells[$0] != nil } } }
    if has(.statistics) { return .form2014 }
    if has(.proactive2019) || has(.proactive2021) {
      return landmarks.wordsOf2019 > landmarks.wordsOf2021 ? .form2019 : .form2021
    }
    if has(.requests) { return report.cells["requests.otherHandling.total"] == nil ? .form2021 : .form2019 }
    if has(.remedies) { return .form2021 }
    if !report.statisticsRows.isEmpty { return .local }
    return .narrative
  }

  /// Whether the text speaks of disclosure at all.
  private func isReport(_ report: AnnualReport) -> Bool {
    let words = ["信息公开", "政务公开", "公开政府信息"]
    let sections = report.sections + [report.preamble].compactMap(\.self)
    return sections.contains { section in words.contains { section.text.contains($0) || section.title.contains($0) } }
  }
}
