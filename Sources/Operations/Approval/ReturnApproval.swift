public import Disclosure
import Persistence

/// Returns a matter to whoever submitted it, with an opinion.
public struct ReturnApproval: Operation {
  /// The table of approvals decides who may: the holder of the level, or who stands in for the holder.
  public static let access = Access.signedIn

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

  /// The organ of the approval.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes the step.
  ///
  /// - Throws: `ApprovalRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    try scope.take(.init(.sendBack, opinion: opinion), of: id, version: version)
  }
}
