public import Disclosure
import Persistence

/// Table 4 of a year as a query over the reconsiderations and suits of an organ.
public struct RemedyTable: Inquiry {
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

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Counts what was accepted in the year or pending into it, by its result on 31 December.
  public func run(in scope: Scope) throws -> RemedyTally {
    RemedyTally(try scope.remedies.counting(in: year, organ: organ).map(\.counted), year: year)
  }
}
