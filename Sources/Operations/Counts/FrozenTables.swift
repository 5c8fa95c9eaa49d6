import CivilTime
public import Disclosure
import Persistence

/// A year of an organ as it was reported.
public struct FrozenTables: Inquiry {
  /// Seeing the organ's matters.
  public static let access = Access.capability(.viewMatters)

  /// The organ.
  public var organ: Organ.ID
  /// The year.
  public var year: Int

  /// Looks at a year.
  public init(organ: Organ.ID, year: Int) {
    self.organ = organ
    self.year = year
  }

  /// What is found.
  public struct Outcome: Sendable {
    /// The year as it was reported; nil where it is not frozen.
    public var frozen: FrozenYear?
    /// Who froze it.
    public var person: String
    /// Whether the asker may freeze it now.
    public var mayFreeze: Bool
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Finds.
  public func run(in scope: Scope) throws -> Outcome {
    let frozen = try scope.frozenYears.find(organ, year)
    let place = try scope.organs.place(of: organ)
    return Outcome(
      frozen: frozen, person: try scope.names(people: [frozen?.person].compactMap { $0 })[frozen?.person],
      mayFreeze: frozen == nil && year < scope.today.year && scope.authority.allows(.assignMatters, at: place))
  }
}
