public import Disclosure

/// A sound report with one known error in it.
public struct PlantedError: Sendable {
  /// What was done to it.
  public enum Kind: String, Sendable, CaseIterable {
    /// One digit of a cell was changed.
    case digitChanged
    /// Two neighbouring digits of a cell were swapped.
    case digitsSwapped
    /// A total is off by a little.
    case totalWrong
    /// A row of table 3 or 4, or of the statistics table, is not printed.
    case rowMissing
    /// A count is negative.
    case negativeCount
    /// A figure of the prose has 万件 for 件.
    case unitWrong
    /// A share is wrong.
    case percentageWrong
    /// The parts of a sum do not add up to it.
    case sumWrong
    /// The prose denies what the tables show.
    case denialFalse
    /// The prose tells another number than the tables.
    case figureWrong
    /// Last year's report carried over another number of requests.
    case carryOverBroken
    /// Last year's number of documents in force does not lead to this year's.
    case stockBroken
    /// The form is not the one for the year.
    case wrongForm
  }

  /// What was done.
  public var kind: Kind
  /// The report with the error.
  public var report: GeneratedReport
  /// The report of the year before, for errors that only show against it.
  public var previous: GeneratedReport?
  /// The checks of which at least one must fail.
  public var caughtBy: Set<String>
  /// The cells that were changed; empty for an error in the prose.
  public var cells: [CellAddress]
}
