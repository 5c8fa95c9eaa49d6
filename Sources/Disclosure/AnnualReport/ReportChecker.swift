/// Checks a report against itself, against last year's and against the reports of the organs below.
public struct ReportChecker: Sendable {
  /// How to check.
  public struct Options: Sendable {
    /// Whether a blank counts as 0, for reports that print blanks for zeros.
    public var blankAsZero = false

    /// The default options.
    public init() {}
  }

  /// How to check.
  public var options: Options

  /// A checker with options.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// The report with one entry per instance of a check, and the findings.
  public func check(
    _ report: AnnualReport, previous: AnnualReport? = nil, children: [AnnualReport] = []
  ) -> CheckedReport {
    let tables = TableChecks(options: options).run(report, previous: previous, children: children)
    var entries = tables.entries
    var findings = tables.findings
    for part in [
      NarrativeChecks().run(report, options: options, previous: previous), DocumentChecks().run(report),
      Self.copiedWording(report, previous: previous),
    ] {
      entries += part.entries
      findings += part.findings.map { TableChecks.Ranked(finding: $0, anchor: $0.line ?? .max) }
    }
    return CheckedReport(report: report, checks: entries, findings: Self.ordered(findings))
  }

  /// How much was copied from last year; from another organ or another year it says nothing about this one's work.
  private static func copiedWording(
    _ report: AnnualReport, previous: AnnualReport?
  ) -> (entries: [CheckEntry], findings: [Finding]) {
    guard let previous else { return ([], []) }
    guard let obstacle = PreviousReport.obstacle(previous, report) else {
      return CopiedWording(report, previous: previous).run()
    }
    return ([CheckEntry(id: "w.copied", scope: "", result: .notAssessable, reason: obstacle)], [])
  }

  /// The gravest first, then in the order of the text; findings of one cause stay together.
  private static func ordered(_ findings: [TableChecks.Ranked]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      (left.element.finding.severity, left.element.anchor, left.offset)
        < (right.element.finding.severity, right.element.anchor, right.offset)
    }.map(\.element.finding)
  }
}
