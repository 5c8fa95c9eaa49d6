public import Disclosure
import Persistence

/// Those who work on the matters of an organ, to choose from.
public struct HandlerList: Inquiry {
  /// Whoever sees the matters of the organ.
  public static let access = Access.capability(.viewMatters)

  private let id: Organ.ID

  /// Looks at the people of an organ.
  public init(of organ: Organ.ID) {
    id = organ
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// Finds.
  public func run(in scope: Scope) throws -> [(id: Person.ID, name: String)] {
    try scope.approvals.holders(of: .handleMatters, at: id)
  }
}
