/// The checks of the prose against the tables and against itself: numbers, denials, sums, shares, changes and rates.
///
/// A report without a finding is a promise, and a finding on a sound report costs an officer's trust; where a sentence may
/// mean something else than a cell, the check says so and neither passes nor fails.
public struct NarrativeChecks: Sendable {
  /// Checks as the forms' data state them.
  public init() {}

  /// One entry per sentence that a check looked at, and the findings in the order of the text.
  ///
  /// - Parameters:
  ///   - report: the report with its facts.
  ///   - options: how to treat blanks.
  ///   - previous: last year's report of the same organ, for changes against last year.
  /// - Returns: entries and findings, both in the order of the text.
  public func run(
    _ report: AnnualReport, options: ReportChecker.Options = .init(), previous: AnnualReport? = nil
  ) -> (entries: [CheckEntry], findings: [Finding]) {
    var outcome = NarrativeOutcome()
    let sums = CellSums(report: report, blankAsZero: options.blankAsZero)
    let numbers = NumberCheck(report: report, sums: sums)
    let denials = DenialCheck(report: report, sums: sums)
    let shares = ShareCheck(report: report, sums: sums)
    let parts = PartsCheck(report: report, sums: sums)
    let growth = GrowthCheck(previous: previous, options: options)
    let rates = RateCheck(report: report)
    for fact in report.facts {
      switch fact.kind {
      case .quantity: numbers.run(fact, &outcome)
      case .denial: denials.run(fact, &outcome)
      case .share: shares.run(fact, &outcome)
      case .sum: parts.run(fact, &outcome)
      case .growth: growth.run(fact, &outcome)
      case .rate: rates.run(fact, &outcome)
      }
    }
    return (outcome.entries, outcome.findings)
  }
}

extension FormCheck {
  /// The severity of a narrative check as the forms' data bind it.
  static func narrativeSeverity(_ id: String) -> Finding.Severity { narrativeSeverities[id] ?? .error }

  private static let narrativeSeverities = Dictionary(
    ReportForms.shared.narrativeChecks.map { ($0.id, $0.severity) }, uniquingKeysWith: { first, _ in first })
}
