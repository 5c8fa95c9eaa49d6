public import Disclosure
import Persistence

/// Table 3 of a year as a query over the cases of an organ: no number of it is ever typed.
public struct RequestTable: Inquiry {
  /// Seeing the organ's matters; a restricted case counts like any other.
  public static let access = Access.capability(.viewMatters)

  /// The organ.
  public var organ: Organ.ID
  /// The year.
  public var year: Int

  /// Counts a year.
  public init(organ: Organ.ID, year: Int) {
    self.organ = organ
    self.year = year
  }

  /// What was counted.
  public struct Outcome: Sendable {
    /// The full name of the organ.
    public var organName: String
    /// The table; nil for a year whose form has none.
    public var tally: RequestTally?
    /// The table of the year before, whose open requests are carried in; nil where its form has none.
    public var previous: RequestTally?
    /// Where outcomes are counted whose place the form leaves open.
    public var rows: [CountedRow]
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Counts.
  ///
  /// - Throws: `NotFound`.
  public func run(in scope: Scope) throws -> Outcome {
    guard let name = try scope.organs.find(organ)?.name else { throw NotFound() }
    let groups = try scope.requestItems.groups(from: year - 1, through: year, organ: organ)
    let rows = try scope.countedRows(of: organ)
    let rules = try OutcomeRules.counting(in: rows)
    func tally(of year: Int) -> RequestTally? {
      OutcomeRules.form(ofYear: year).flatMap { RequestTally(groups, year: year, form: $0, rules: rules) }
    }
    return Outcome(organName: name, tally: tally(of: year), previous: tally(of: year - 1), rows: rows)
  }
}
