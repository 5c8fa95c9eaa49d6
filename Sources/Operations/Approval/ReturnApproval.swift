public import Disclosure

/// Returns a matter to whoever submitted it, with an opinion.
public struct ReturnApproval: ApprovalTransition {
  /// The approval.
  public var id: Approval.ID
  /// The version that the page showed.
  public var version: Int
  /// The words; they must say why.
  public var opinion: String

  /// Returns a matter to whoever submitted it.
  public init(_ id: Approval.ID, version: Int, opinion: String) {
    self.id = id
    self.version = version
    self.opinion = opinion
  }

  /// The step.
  public func step(in scope: Scope) throws -> Approval.Step { .init(.sendBack, opinion: opinion) }
}
