/// The checks of cells against each other, against last year's report and against the reports of the organs below.
struct TableChecks: Sendable {
  /// A finding with its place in the order of the text; those of one cause share it.
  struct Ranked {
    var finding: Finding
    var anchor: Int
  }

  var options: ReportChecker.Options

  /// One entry per instance of a check, and the findings in the order of the text.
  func run(
    _ report: AnnualReport, previous: AnnualReport? = nil, children: [AnnualReport] = []
  ) -> (entries: [CheckEntry], findings: [Ranked]) {
    guard let form = TableForm.of(report) else { return ([], []) }
    let before = PreviousReport(previous, of: report, blankAsZero: options.blankAsZero)
    let printed = CellSheet(report.cells)
    var sheet = printed
    if options.blankAsZero { sheet.countBlanksAsZero(in: form) }
    var entries: [CheckEntry] = []
    entries.reserveCapacity(160)
    let failed = evaluate(form, sheet, before, report.assumedEquations, &entries)
    var findings: [Ranked] = []
    if !failed.isEmpty {
      findings = EquationFindings(form: form, report: report, previous: previous, sheet: sheet).of(failed, entries)
    }
    findings += BlankChecks(form: form, report: report, sheet: sheet).run(&entries)
    findings += CountChecks(form: form, report: report, sheet: sheet).run(&entries)
    findings += ChildrenChecks(form: form, report: report, sheet: sheet, options: options).run(children, &entries)
    if form.severities["reg.cases"] != nil {
      entries.append(
        CheckEntry(id: "reg.cases", scope: "requests", result: .notAssessable, reason: "没有办件台账可供核对"))
    }
    return (entries, findings)
  }

  /// Works out every equation.
  ///
  /// The entries stand in the order of the equations, so that the place of one tells the other.
  private func evaluate(
    _ form: TableForm, _ sheet: CellSheet, _ previous: PreviousReport, _ assumed: Set<EquationInstance>,
    _ entries: inout [CheckEntry]
  ) -> [Difference] {
    var failed: [Difference] = []
    for (place, check) in form.checks.enumerated() {
      let obstacle = previous.obstacle(to: check.need)
      for (index, equation) in check.equations.enumerated() {
        var entry = CheckEntry(id: check.id, scope: equation.scope, result: .passed)
        if !assumed.isEmpty, assumed.contains(EquationInstance(check: check.id, scope: equation.scope)) {
          entry.result = .assumed
        } else if let obstacle {
          entry.result = .notAssessable
          entry.reason = obstacle
        } else if let left = equation.left.sum(sheet, previous: previous.sheet),
          let right = equation.right.sum(sheet, previous: previous.sheet)
        {
          let difference = Difference(check: place, equation: index, left: left, right: right)
          if !difference.holds(check.relation) {
            entry.result = .failed
            failed.append(difference)
          }
        } else {
          entry.result = .notAssessable
          entry.reason = MissingValue.reason(equation, sheet, previous.sheet)
        }
        entries.append(entry)
      }
    }
    return failed
  }
}
