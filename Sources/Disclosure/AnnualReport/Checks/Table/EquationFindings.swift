/// Turns equations that do not hold into findings, the root of the trouble first.
struct EquationFindings {
  let form: TableForm
  let report: AnnualReport
  let previous: AnnualReport?
  let sheet: CellSheet

  /// The findings of all `failed` equations.
  ///
  /// `entries` begin with one entry per equation of the form.
  func of(_ failed: [Difference], _ entries: [CheckEntry]) -> [TableChecks.Ranked] {
    let causes = RootCauses(form: form, sheet: sheet, failed: failed, entries: entries).find()
    var told: Set<Int> = []
    var findings: [TableChecks.Ranked] = []
    for cause in causes {
      let anchor = line(of: cause.ordinal)
      for (rank, index) in cause.explained.enumerated() {
        told.insert(index)
        var finding = self.finding(failed[index])
        finding.message += rank == 0 ? hint(cause) : "与上一条同源。"
        move(cause.ordinal, toFrontOf: &finding)
        findings.append(.init(finding: finding, anchor: anchor))
      }
    }
    for (index, difference) in failed.enumerated() where !told.contains(index) {
      var finding = finding(difference)
      if followsFromColumns(difference, failed) { finding.message += "由以上各列引起。" }
      findings.append(.init(finding: finding, anchor: finding.line ?? .max))
    }
    return findings
  }

  /// Whether a total is wrong by just as much as the columns that failed the same check.
  private func followsFromColumns(_ difference: Difference, _ failed: [Difference]) -> Bool {
    let check = form.checks[difference.check]
    guard check.direction == .column, check.equations[difference.equation].scope == "total" else { return false }
    let columns = failed.filter { $0.check == difference.check && $0.equation != difference.equation }
    guard !columns.isEmpty else { return false }
    return columns.reduce(Numeral.zero) { $0 + $1.left - $1.right } == difference.left - difference.right
  }

  private func line(of ordinal: Int) -> Int { report.cells[CellAddress(ordinal: ordinal)]?.source.line ?? .max }

  private func finding(_ difference: Difference) -> Finding {
    let check = form.checks[difference.check]
    let equation = check.equations[difference.equation]
    let sentence = EquationSentence(check: check, equation: equation, report: report, previous: previous)
    let cells = (equation.left + equation.right).filter { !$0.isPrevious }.map { CellAddress(ordinal: $0.ordinal) }
    return Finding(
      check: check.id, severity: check.severity, message: sentence.text(difference), cells: cells,
      left: difference.left, right: difference.right, line: sentence.line)
  }

  private func hint(_ cause: RootCauses.Cause) -> String {
    let definition = CellAddress(ordinal: cause.ordinal).definition
    let printed = sheet.values[cause.ordinal]
    let swapped = RootCauses.isSwap(printed, cause.corrected) ? "，两位数字可能颠倒" : ""
    let effect = cause.explained.count > 1 ? "则行、列均平" : "则相符"
    return "若“\(definition.words)”为 \(cause.corrected)（现为 \(printed)\(swapped)），\(effect)。"
  }

  private func move(_ ordinal: Int, toFrontOf finding: inout Finding) {
    guard let place = finding.cells.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    finding.cells.insert(finding.cells.remove(at: place), at: 0)
  }
}
