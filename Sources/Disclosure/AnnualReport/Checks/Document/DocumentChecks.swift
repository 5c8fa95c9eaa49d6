/// The checks of a report as a document: its parts, its form, its dates and the statements it must make.
public struct DocumentChecks: Sendable {
  /// Checks as the forms' data state them.
  public init() {}

  /// One entry per instance of a check, and the findings.
  public func run(_ report: AnnualReport) -> (entries: [CheckEntry], findings: [Finding]) {
    var outcome = NarrativeOutcome()
    guard report.format != .unknown else {
      SectionsCheck.notAReport(&outcome)
      return (outcome.entries, outcome.findings)
    }
    let completeness = Completeness(report)
    SectionsCheck(report: report, completeness: completeness).run(&outcome)
    FormatForYearCheck(report: report, completeness: completeness).run(&outcome)
    PeriodCheck(report: report).run(&outcome)
    DeadlineCheck(report: report).run(&outcome)
    StatementChecks(report: report, completeness: completeness).run(&outcome)
    return (outcome.entries, outcome.findings)
  }
}

extension FormCheck {
  /// The severity of a document check as the forms' data bind it.
  static func documentSeverity(_ id: String) -> Finding.Severity { documentSeverities[id] ?? .error }

  private static let documentSeverities: [String: Finding.Severity] = {
    let form = ReportForms.shared[.form2021]?.checks ?? []
    return Dictionary(
      (ReportForms.shared.documentChecks + form).map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
  }()
}
