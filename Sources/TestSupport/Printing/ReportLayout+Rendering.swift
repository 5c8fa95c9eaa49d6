internal import Disclosure

extension ReportLayout {
  /// Whether the layout makes sense for a report: a text can only be cut off in table 3 where there is one.
  public func suits(_ report: GeneratedReport) -> Bool {
    switch self {
    case .cutOff, .headRepeated, .headsTruncated, .extraRow, .bracketedRemark, .titleVariants, .tableTitles,
      .labelsTorn, .verticalLabels:
      report.format != .form2014
    case .normativeWithoutAdministrative: report.format == .form2021
    default: true
    }
  }

  /// The report in this layout.
  ///
  /// The seed decides where typos, spaces and cuts fall.
  public func render(_ report: GeneratedReport, seed: UInt64 = 0) -> RenderedReport {
    let recipe = self.recipe
    var random = SplitMix64(seed: seed ^ 0x5EED)
    var printed = PrintedReport(report)
    for alteration in recipe.alterations { alteration.apply(to: &printed, random: &random) }
    if recipe.style.runsTogether { printed.allowDoubts(acrossRows: recipe.style.isOneLine) }
    let text = recipe.text(of: printed, random: &random)
    return RenderedReport(
      layout: self, report: report, bytes: recipe.encoding.bytes(of: text), text: text,
      fileExtension: recipe.dress != nil ? "html" : self == .markdown ? "md" : "txt", expected: printed.expected)
  }
}

extension ReportLayout.Recipe {
  func text(of report: PrintedReport, random: inout SplitMix64) -> String {
    if let dress { return HTMLWriter(dress: dress).page(report) }
    var lines = report.header + report.title
    for block in report.blocks {
      switch block {
      case .heading(let text), .paragraph(let text): lines.append(text)
      case .table(let table): lines += style.lines(of: table, stray: stray, random: &random)
      }
      if case .cellPerLineSpaced = style { lines.append("") }
    }
    if !between.isEmpty { lines = paged(lines) }
    let text: String
    if style.isOneLine {
      // What the site puts before the report keeps its own lines; the report itself is one.
      let body = lines.dropFirst(report.header.count).joined(separator: style.runsTogether ? "" : " ")
      text = (report.header + [body]).joined(separator: newline)
    } else {
      text = lines.joined(separator: newline)
    }
    return spaces == " " ? text : text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: spaces)
  }

  private func paged(_ lines: [String]) -> [String] {
    var result: [String] = []
    var page = 0
    for (index, line) in lines.enumerated() {
      if index > 0, index.isMultiple(of: 23) {
        page += 1
        result += between.map { $0.replacing("%d", with: String(page)) }
      }
      result.append(line)
    }
    return result
  }
}

extension PrintedReport {
  /// Where digits run together, the text alone may not tell which cell has which, unless a row has one cell; and even
  /// then not, when the next label begins with a digit of its own.
  mutating func allowDoubts(acrossRows: Bool) {
    var expectations = expected
    changeTables { table in
      for (index, row) in table.rows.enumerated() {
        let next = index + 1 < table.rows.count ? table.rows[index + 1].cells.first?.text.first : nil
        let runsOn = acrossRows && (next?.isNumber ?? false)
        guard runsOn || row.cells.filter({ !$0.isLabel }).count > 1 else { continue }
        for cell in row.cells {
          guard let address = cell.address, case .value(let value)? = expectations[address] else { continue }
          expectations[address] = .possibly(value)
        }
      }
    }
    expected = expectations
  }
}
