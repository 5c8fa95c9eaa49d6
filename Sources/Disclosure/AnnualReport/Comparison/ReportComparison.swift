/// Several reports side by side: the years of one organ, or the organs of one year.
public struct ReportComparison: Sendable {
  /// What is compared with what.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The years of one organ, from the first to the last; changes are against the report before.
    case years
    /// Organs in one year, in the order given.
    case organs
    /// Several versions of one report, in the order given; changes are against the version before.
    case versions
    /// Neither: organs and years differ, or the texts do not tell.
    case mixed
  }

  /// What one report has in one row.
  public struct Value: Sendable, Equatable {
    /// The number, or nil where there is none or only a doubtful one.
    public var number: Numeral?
    /// How the cell was obtained; nil where the report has no such cell, or where the number is a sum of several.
    public var status: Cell.Status?
    /// The unit that the cell itself prints.
    public var unit: String?
    /// Whether the number is the sum of several cells, since another form counts them as one.
    public var isSum: Bool
  }

  /// A change against the report before.
  public struct Change: Sendable, Equatable {
    /// How much more, or less where it is negative.
    public var delta: Numeral
    /// The same in percent of the number before, to one decimal; nil where that was 0.
    public var percent: Numeral?
  }

  /// One row: a cell of a form, or a sum in which two forms can be compared.
  public struct Row: Sendable, Equatable {
    /// The address of the cell; for a sum, a name of its own such as `requests.refused.total`.
    public var name: String
    /// `proactive`, `requests`, `remedies` or `statistics`.
    public var table: String
    /// The words of row and column.
    public var label: String
    /// The address, for a row that is a cell.
    public var address: CellAddress?
    /// One value a report.
    public var values: [Value]
    /// One change a report; the first is nil, and all are where organs are compared.
    public var changes: [Change?]
  }

  /// What is compared with what.
  public let kind: Kind
  /// The reports in the order of the columns.
  public let reports: [AnnualReport]
  /// The rows in the order of the forms.
  public let rows: [Row]
  /// For every report but the first, the wording it shares with the one before; only where years or versions are compared.
  public let copiedWording: [CopiedWording]
  /// What a reader of the comparison should know, in Chinese: forms that differ, years that are missing.
  public let notes: [String]

  /// Puts reports side by side, the years of one organ in their order.
  public init(_ reports: [AnnualReport]) {
    let kind = ComparisonKind.of(reports)
    let ordered =
      kind == .years
      ? reports.enumerated().sorted { ($0.element.year ?? .max, $0.offset) < ($1.element.year ?? .max, $1.offset) }
        .map(\.element) : reports
    self.kind = kind
    self.reports = ordered
    let isSeries = kind == .years || kind == .versions
    rows = ComparisonRows(reports: ordered, showsChanges: isSeries).all()
    copiedWording = isSeries ? zip(ordered, ordered.dropFirst()).map { CopiedWording($1, previous: $0) } : []
    notes = ComparisonKind.notes(ordered, kind)
  }
}
