import CivilTime
public import Disclosure
import Persistence

/// Ends a matter because whoever brought it takes it back.
public struct WithdrawMatter: Operation {
  /// Working on matters at the organ.
  public static let access = Access.capability(.handleMatters)

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int

  /// Ends a matter because whoever brought it takes it back.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the matter.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Saves it.
  ///
  /// - Throws: `MatterRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let matter = try scope.matter(id)
    try scope.requireUnchanged(matter, since: version)
    var next = matter
    next.state = try matter.state(after: .withdraw)
    next.closedOn = scope.today
    next.stage = ""
    try scope.save(next, from: matter, as: .matterWithdrawn)
  }
}
