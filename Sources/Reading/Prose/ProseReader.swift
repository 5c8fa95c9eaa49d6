import Disclosure

/// Reads what the prose of a report tells: who reports on which year, when and how to ask, and every number.
struct ProseReader {
  /// The last lines of the text, in which a signature may stand.
  private static let closingLines = 4

  /// Fills everything that is not a table.
  ///
  /// That is `organisation`, `year`, `period`, `publicationDate`, `contact`, `isGovernment` and `facts`. The sections, the
  /// preamble, the format and the title must be there already.
  ///
  /// - Parameters:
  ///   - report: the report, read so far.
  ///   - head: lines before the first part that `preamble` does not hold.
  ///   - tail: last lines of the text that the sections do not hold.
  func complete(_ report: inout AnnualReport, head: [String] = [], tail: [String] = []) {
    let opening = Prose(ProseReader.opening(of: report, head), index: 0)
    let closing = Prose(ProseReader.closing(of: report, tail), index: 0)
    let sections = report.sections.enumerated().map { Prose($1, index: $0) }
    report.period = PeriodReader().period(in: opening) ?? sections.lazy.compactMap(PeriodReader().period).first
    report.year = YearReader().year(
      title: report.title, period: report.period, opening: opening, sections: sections)
    report.organisation = OrganisationReader(
      title: report.title, opening: opening, closing: closing, sections: sections
    ).organisation()
    let organ = report.organisation?.foldedUnits ?? []
    report.isGovernment = ProseReader.isGovernment(organ)
    report.publicationDate =
      PublicationReader().metadataDate(in: opening) ?? PublicationReader().signatureDate(in: closing)
    report.contact = ContactReader().contact(in: opening)
    let reader = FactReader(format: report.format, year: report.year, organ: organ)
    report.facts = sections.enumerated().flatMap { reader.facts(in: $1, key: report.sections[$0].key) }
  }

  private static func opening(of report: AnnualReport, _ head: [String]) -> ReportSection {
    var section = report.preamble ?? ReportSection(key: "preamble", title: "", text: "", line: 1, lines: [])
    guard !head.isEmpty else { return section }
    section.text = head.joined(separator: "\n") + (section.text.isEmpty ? "" : "\n" + section.text)
    section.lines = Array(1...head.count) + section.lines
    return section
  }

  private static func closing(of report: AnnualReport, _ tail: [String]) -> ReportSection {
    let last = report.sections.last { $0.key != "statistics" && $0.key != "annex" && !$0.text.isEmpty }
    let lines = last?.text.split(separator: "\n").suffix(closingLines).map(String.init) ?? []
    return ReportSection(
      key: "closing", title: "", text: (lines + tail).joined(separator: "\n"), line: last?.line ?? 1, lines: [])
  }

  /// Whether the name is that of a government; nil where it tells neither.
  private static func isGovernment(_ organ: [UInt16]) -> Bool? {
    switch OrganSuffix.kind(of: organ) {
    case .government, .region: true
    case .department: false
    case .street, nil: nil
    }
  }
}
