public import Disclosure
import Persistence

/// Gives a matter to somebody who works on it from now on.
public struct AssignMatter: Operation {
  /// Giving out matters at the organ.
  public static let access = Access.capability(.assignMatters)

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int
  /// Who works on it.
  public var assignee: Person.ID

  /// Gives a matter to somebody who works on it from now on.
  public init(_ id: Matter.ID, version: Int, assignee: Person.ID) {
    self.id = id
    self.version = version
    self.assignee = assignee
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
    next.state = try matter.state(after: .assign)
    try scope.requireHandler(assignee, at: matter.organ)
    next.assignee = assignee
    try scope.save(next, from: matter, as: .matterAssigned)
  }
}
