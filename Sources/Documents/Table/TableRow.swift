public import Disclosure

/// One report as one row of a big table: what is compared over thousands of reports, and no more.
public struct TableRow: Sendable, Equatable {
  /// One cell of the row.
  public struct Value: Sendable, Equatable {
    /// The place of the address in `CellAddress.all`.
    public var ordinal: Int
    /// How the value was obtained.
    public var status: Cell.Status
    /// The printed number.
    public var number: Numeral?
    /// The unit that is printed in the cell itself.
    public var unit: String?
    /// The possible values of an ambiguous cell.
    public var candidates: [Numeral]
  }

  /// The name of the file.
  public var file: String
  /// The organ, or nil.
  public var organisation: String?
  /// The year it reports on, or nil.
  public var year: Int?
  /// The form it is laid out in.
  public var format: AnnualReport.Format
  /// The title as printed, or nil.
  public var title: String?
  /// How many findings of each gravity the report has by itself.
  public var errors, warnings, notes: Int
  /// The cells, in the order of the forms.
  public var values: [Value]

  /// A row with no cells.
  init(file: String, format: AnnualReport.Format) {
    self.file = file
    self.format = format
    errors = 0
    warnings = 0
    notes = 0
    values = []
  }

  /// The row of a report.
  public init(_ checked: CheckedReport) {
    let report = checked.report
    self.init(file: report.file, format: report.format)
    organisation = report.organisation
    year = report.year
    title = report.title
    for finding in checked.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
    values = report.cells.map { address, cell in
      Value(
        ordinal: address.ordinal, status: cell.status, number: cell.value, unit: cell.unit,
        candidates: cell.candidates)
    }
  }
}
