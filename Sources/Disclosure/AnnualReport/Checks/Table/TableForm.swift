/// The checks of one form, made ready once: every place-holder filled in and every cell known by its ordinal, so that
/// checking a report costs microseconds and makes no text unless something is wrong.
struct TableForm: Sendable {
  /// A cell with its factor.
  struct Term: Sendable {
    var ordinal: Int
    var factor: Int
    /// Whether the cell is that of last year's report.
    var isPrevious: Bool
  }

  /// How the two sides of a check must stand to each other.
  enum Relation: Sendable {
    case equal, atMost, atLeast
  }

  /// What a check needs beside the report.
  enum Need: Sendable {
    case nothing
    case previous
    case previousOfSameFormat
  }

  /// A check with all of its instances.
  struct Check: Sendable {
    var id: String
    var severity: Finding.Severity
    var relation: Relation
    var need: Need
    /// How its instances are called in sentences.
    var direction: Direction
    var equations: [Equation]
  }

  /// What the instances of a check run over.
  enum Direction: Sendable {
    case column, row, group, path, none
  }

  /// One instance: `left` stands to `right` as the check says.
  struct Equation: Sendable {
    /// The row, column or group; empty where the check has one instance.
    var scope: String
    var left: [Term]
    var right: [Term]
  }

  /// A printed row: the cells that must be filled in together.
  struct Row: Sendable {
    /// The beginning of its addresses: `requests.granted`.
    var path: String
    var table: String
    var ordinals: [Int]
    /// Those of its cells that hold counts.
    var counts: [Int]
  }

  var format: AnnualReport.Format
  var checks: [Check]
  var rows: [Row]
  /// For every total the sets of cells that add up to it.
  var parts: [Int: [[Int]]]
  /// How grave the checks are that are no equations: `v.blank`, `v.nonNegative`, `agg.children`, `reg.cases`.
  var severities: [String: Finding.Severity]

  private static let form2021 = TableForm(.form2021, singleOtherHandling: false)
  private static let form2021SingleOther = TableForm(.form2021, singleOtherHandling: true)
  private static let form2019 = TableForm(.form2019, singleOtherHandling: true)
  private static let form2014 = TableForm(.form2014, singleOtherHandling: false)

  /// The form a report is laid out in; nil where it has no statutory tables.
  static func of(_ report: AnnualReport) -> TableForm? {
    switch report.format {
    case .form2021: printsOneRowOfOtherHandling(report) ? form2021SingleOther : form2021
    case .form2019: form2019
    case .form2014: form2014
    case .local, .narrative, .unknown: nil
    }
  }

  /// Whether a form of 2021 prints （六）其他处理 as one row, as that of 2019 does.
  private static func printsOneRowOfOtherHandling(_ report: AnnualReport) -> Bool {
    Self.single.contains { report.cells[$0] != nil } && !Self.threefold.contains { report.cells[$0] != nil }
  }

  static let otherHandlingRows: Set<String> = ["otherCorrectionLapsed", "otherFeeLapsed", "otherMisc"]

  private static let single = CellAddress.all.filter { $0.definition.row == "otherHandling" }
  private static let threefold = CellAddress.all.filter { otherHandlingRows.contains($0.definition.row ?? "") }
}
