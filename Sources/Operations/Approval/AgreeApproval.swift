public import Disclosure
import Persistence

/// Agrees at the level that an approval waits at.
public struct AgreeApproval: Operation {
  /// The table of approvals decides who may: the holder of the level, or who stands in for the holder.
  public static let access = Access.signedIn

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

  /// The organ of the approval.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes the step.
  ///
  /// - Throws: `ApprovalRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    try scope.take(.init(.agree, opinion: opinion), of: id, version: version)
  }
}
