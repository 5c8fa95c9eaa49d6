public import Disclosure
import Persistence

/// How often applicants gave each rating in a year.
public struct SatisfactionTable: Inquiry {
  /// Seeing the organ's matters.
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
  public struct Outcome: Hashable, Sendable {
    /// How often each rating from 1 to 5 was given.
    public var ratings: [Int: Int]

    /// How many applicants said anything.
    public var total: Int { ratings.values.reduce(0, +) }
    /// How many were satisfied or very satisfied.
    public var satisfied: Int { (ratings[4] ?? 0) + (ratings[5] ?? 0) }
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Counts.
  public func run(in scope: Scope) throws -> Outcome {
    Outcome(ratings: try scope.requests.ratings(in: year, organ: organ))
  }
}
