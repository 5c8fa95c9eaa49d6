import CivilTime

extension OutcomeRules {
  /// Refuses rules that leave an outcome out, name it twice, or count it in a row that a form does not have.
  ///
  /// - Throws: `InvalidOutcomes`.
  func validate(against forms: ReportForms) throws(InvalidOutcomes) {
    guard rules.map(\.outcome) == Outcome.allCases else {
      throw InvalidOutcomes(description: "there is not exactly one rule for each outcome, in the order of the codes")
    }
    guard former.map(\.outcome) == FormerOutcome.allCases else {
      throw InvalidOutcomes(description: "there is not exactly one rule for each outcome of 2007, in order")
    }
    for rule in rules {
      try check(rule.rows, of: rule.outcome.code, in: [.form2021, .form2019], forms)
      try check(rule)
    }
    for rule in former {
      try check(rule.rows, of: rule.outcome.code, in: [.form2021, .form2019, .form2014], forms)
    }
    for (earlier, later) in zip(regulations, regulations.dropFirst())
    where earlier.through?.adding(days: 1) != later.from {
      throw InvalidOutcomes(description: "\(later.basis) does not begin when \(earlier.basis) ends")
    }
  }

  private func check(_ rule: OutcomeRule) throws(InvalidOutcomes) {
    let code = rule.outcome.code
    guard (rule.outcome.exemption != nil) == (rule.remedies == .reviewFirst) else {
      throw InvalidOutcomes(description: "\(code): reconsideration comes first for refusals under Arts. 14 to 16 only")
    }
    guard (rule.remediesForWithheld != nil) == rule.extras.contains(.withheldParts) else {
      throw InvalidOutcomes(description: "\(code): remedies for withheld parts go with withheld parts")
    }
    guard !rule.extras.isEmpty, Set(rule.extras).count == rule.extras.count else {
      throw InvalidOutcomes(description: "\(code): extras are missing or named twice")
    }
  }

  private func check(
    _ rows: [String: String], of code: String, in expected: [AnnualReport.Format], _ forms: ReportForms
  ) throws(InvalidOutcomes) {
    guard Set(rows.keys) == Set(expected.map(\.rawValue)) else {
      throw InvalidOutcomes(description: "\(code) has not exactly one row in each form")
    }
    for format in expected {
      let key = format == .form2014 ? "statistics" : "requests"
      let lines = forms[format]?.tables.first { $0.key == key }?.rows ?? []
      guard lines.contains(where: { $0.key == rows[format.rawValue] && (key == "statistics" || $0.kind == "result") })
      else {
        throw InvalidOutcomes(description: "\(code): \(rows[format.rawValue] ?? "") is no row of \(format.rawValue)")
      }
    }
  }
}
