public import Disclosure

extension GeneratedReport {
  /// The report as a perfect reader gives it, without the facts of its prose; for tests of what comes after reading.
  public func asRead(file: String = "made-up.txt") -> AnnualReport {
    var result = AnnualReport(file: file, format: format)
    result.year = year
    result.organisation = organisation
    result.title = title
    result.publicationDate = published
    result.isGovernment = isGovernment
    var line = 1
    for (address, value) in values.sorted(by: { $0.key < $1.key }) where prints(address) {
      let unit = units[address]
      let source = Source(line: line, text: value.description + (unit ?? ""))
      result.cells[address] = Cell(.read, value, unit: unit, source: source)
      line += 1
    }
    result.sections = sections(from: line)
    return result
  }

  private func sections(from first: Int) -> [ReportSection] {
    var line = first
    let preambleText = preamble.map(\.text)
    var sections = [
      ReportSection(
        key: "preamble", title: "", text: preambleText.joined(separator: "\n"), line: line,
        lines: preambleText.indices.map { line + $0 })
    ]
    line += preambleText.count
    for part in parts {
      let texts = part.paragraphs.filter { !$0.isEmpty }.map(\.text)
      sections.append(
        ReportSection(
          key: part.key, number: part.number, title: part.title, text: texts.joined(separator: "\n"), line: line,
          lines: texts.indices.map { line + 1 + $0 }))
      line += texts.count + 1
    }
    return sections
  }
}
