public import Disclosure

/// Agrees at the level that an approval waits at.
public struct AgreeApproval: ApprovalTransition {
  /// The approval.
  public var id: Approval.ID
  /// The version that the page showed.
  public var version: Int
  /// The words; may be empty.
  public var opinion: String

  /// Agrees at the level that an approval waits at.
  public init(_ id: Approval.ID, version: Int, opinion: String = "") {
    self.id = id
    self.version = version
    self.opinion = opinion
  }

  /// The step.
  public func step(in scope: Scope) throws -> Approval.Step { .init(.agree, opinion: opinion) }
}
