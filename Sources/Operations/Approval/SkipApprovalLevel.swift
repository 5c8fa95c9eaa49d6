public import Disclosure

/// Skips the level that an approval waits at, with a reason that stays visible.
public struct SkipApprovalLevel: ApprovalTransition {
  /// The approval.
  public var id: Approval.ID
  /// The version that the page showed.
  public var version: Int
  /// The words; they must say why.
  public var opinion: String

  /// Skips the level that an approval waits at.
  public init(_ id: Approval.ID, version: Int, opinion: String) {
    self.id = id
    self.version = version
    self.opinion = opinion
  }

  /// The step.
  public func step(in scope: Scope) throws -> Approval.Step { .init(.skip, opinion: opinion) }
}
