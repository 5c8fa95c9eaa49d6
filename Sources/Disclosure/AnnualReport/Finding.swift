/// Something an officer must look at: a contradiction, an omission, a doubt.
public struct Finding: Sendable, Equatable {
  /// How grave it is.
  ///
  /// An `error` makes the command exit with 1.
  public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    case error, warning, note

    /// Graver comes first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// The id of the check.
  public var check: String
  /// How grave it is.
  public var severity: Severity
  /// A sentence in Chinese that an officer can act on, with both numbers, the difference and where each stands.
  public var message: String
  /// The cells it speaks of.
  public var cells: [CellAddress]
  /// The two numbers that disagree.
  public var left, right: Numeral?
  /// The words of the prose that it speaks of.
  public var excerpt: String?
  /// The line of the file.
  public var line: Int?
  /// The place in the prose.
  public var span: Span?

  /// A finding of one check.
  public init(
    check: String, severity: Severity, message: String, cells: [CellAddress] = [], left: Numeral? = nil,
    right: Numeral? = nil, excerpt: String? = nil, line: Int? = nil, span: Span? = nil
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.cells = cells
    self.left = left
    self.right = right
    self.excerpt = excerpt
    self.line = line
    self.span = span
  }
}

/// What became of one check on one row, column, group, cell or sentence.
public struct CheckEntry: Sendable, Equatable {
  /// What became of it.
  public enum Result: String, Sendable, Codable, CaseIterable {
    /// Both sides are printed and agree.
    case passed
    /// Both sides are printed and disagree; a finding says so.
    case failed
    /// It could not be assessed; `reason` says why.
    case notAssessable
    /// It was used to tell cells apart, so it proves nothing.
    case assumed
  }

  /// The id of the check.
  public var id: String
  /// The row, column, group, cell or sentence; empty where the check has one instance only.
  public var scope: String
  /// What became of it.
  public var result: Result
  /// Why it could not be assessed, in Chinese.
  public var reason: String?

  /// The outcome of one check.
  public init(id: String, scope: String, result: Result, reason: String? = nil) {
    self.id = id
    self.scope = scope
    self.result = result
    self.reason = reason
  }
}

/// A report with what the checks say of it.
public struct CheckedReport: Sendable {
  /// The report.
  public var report: AnnualReport
  /// One entry per instance of a check.
  public var checks: [CheckEntry]
  /// The findings, gravest first, then in the order of the text.
  public var findings: [Finding]

  /// A report and its outcome.
  public init(report: AnnualReport, checks: [CheckEntry], findings: [Finding]) {
    self.report = report
    self.checks = checks
    self.findings = findings
  }
}
