public import Disclosure
import Persistence

/// Takes up a closed matter again, such as after a decision of a court.
public struct ReopenMatter: Operation {
  /// Giving out matters at the organ.
  public static let access = Access.capability(.assignMatters)

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int

  /// Takes up a closed matter again, such as after a decision of a court.
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
    next.state = try matter.state(after: .reopen)
    next.closedOn = nil
    try scope.save(next, from: matter, as: .matterReopened)
  }
}
