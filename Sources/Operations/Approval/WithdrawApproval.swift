public import Disclosure
import Persistence

/// Takes a matter back out of approval.
public struct WithdrawApproval: Operation {
  /// The table of approvals decides who may: whoever submitted it, or made it.
  public static let access = Access.signedIn

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

  /// The organ of the approval.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes the step.
  ///
  /// - Throws: `ApprovalRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    try scope.take(.init(.withdraw, opinion: opinion), of: id, version: version)
  }
}
