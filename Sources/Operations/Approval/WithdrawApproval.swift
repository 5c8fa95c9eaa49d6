public import Disclosure

/// Takes a matter back out of approval.
public struct WithdrawApproval: ApprovalTransition {
  /// The approval.
  public var id: Approval.ID
  /// The version that the page showed.
  public var version: Int
  /// The words; may be empty.
  public var opinion: String

  /// Takes a matter back out of approval.
  public init(_ id: Approval.ID, version: Int, opinion: String = "") {
    self.id = id
    self.version = version
    self.opinion = opinion
  }

  /// The step.
  public func step(in scope: Scope) throws -> Approval.Step { .init(.withdraw, opinion: opinion) }
}
