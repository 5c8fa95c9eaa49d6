public import Disclosure
import Persistence

/// Skips the level that an approval waits at, with a reason that stays visible.
public struct SkipApprovalLevel: Operation {
  /// The table of approvals decides who may: whoever has the capability to skip levels.
  public static let access = Access.signedIn

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

  /// The organ of the approval.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes the step.
  ///
  /// - Throws: `ApprovalRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    try scope.take(.init(.skip, opinion: opinion), of: id, version: version)
  }
}
