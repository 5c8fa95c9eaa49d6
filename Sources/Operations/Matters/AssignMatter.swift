public import Disclosure

/// Gives a matter to somebody who works on it from now on.
public struct AssignMatter: MatterTransition {
  /// The event of the table.
  public static let event = MatterEvent.assign
  /// What the journal calls it.
  public static let recorded = JournalEventKind.matterAssigned

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

  /// Notes who works on it, and tells him.
  ///
  /// - Throws: `MatterRefusal.notAHandler`.
  public func apply(to matter: inout Matter, in scope: Scope) throws {
    try scope.requireHandler(assignee, at: matter.organ)
    matter.assignee = assignee
    try scope.tellAssignee(of: matter)
  }
}
