extension AnnualReport {
  /// Tables 3 and 4 as they were counted, laid out as a report, so that whatever draws or checks reports can show them.
  ///
  /// A year whose form has no table 3 has no cells at all.
  public init(counting requests: RequestTally?, _ remedies: RemedyTally, organisation: String) {
    self.init(file: "", format: requests?.form ?? .unknown)
    self.organisation = organisation
    year = remedies.year
    guard let requests else { return }
    for row in requests.rows {
      for column in requests.columns { put(requests.count(row, column), at: "requests.\(row).\(column)") }
    }
    for path in CountedRemedy.Path.allCases {
      for column in RemedyTally.columns {
        put(remedies.count(path, column), at: "remedies.\(path.rawValue).\(column)")
      }
    }
  }

  private mutating func put(_ number: Int, at name: String) {
    guard let address = CellAddress(name) else { return }
    cells[address] = Cell(.read, Numeral(number), source: Source())
  }
}

extension CheckedReport {
  /// Counted tables with what the form's equations say of them; what only concerns the prose of a report is left out.
  ///
  /// - Parameters:
  ///   - counted: the tables of a year.
  ///   - previous: those of the year before, from which open requests are carried in.
  public init(counted: AnnualReport, previous: AnnualReport?) {
    let checked = ReportChecker().check(counted, previous: previous)
    self.init(
      report: counted, checks: checked.checks.filter { Self.concernsTables($0.id) && $0.result != .notAssessable },
      findings: checked.findings.filter { Self.concernsTables($0.check) })
  }

  private static func concernsTables(_ check: String) -> Bool {
    check.hasPrefix("t3.") || check.hasPrefix("t4.") || check == "x.carryOver"
  }
}

extension CountedRequest.Ending {
  /// What officers call it, such as 予以公开.
  public var name: String {
    switch self {
    case .outcome(let outcome): OutcomeRules.shared[outcome].name
    case .former(let outcome): OutcomeRules.shared[outcome].name
    }
  }
}
