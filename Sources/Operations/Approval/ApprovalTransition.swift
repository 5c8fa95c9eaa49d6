public import Disclosure

/// A step of an approval that somebody takes from a form: what all of them share.
///
/// Whoever is signed in may come; the table of approvals decides whose turn it is.
public protocol ApprovalTransition: Operation where Outcome == Void {
  /// The approval.
  var id: Approval.ID { get }
  /// The version that the page showed.
  var version: Int { get }

  /// The step.
  func step(in scope: Scope) throws -> Approval.Step
}

extension ApprovalTransition {
  /// The table of approvals decides who may: the holder of a level, who stands in, or who submitted the matter.
  public static var access: Access { .signedIn }

  /// The organ of the approval.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes the step.
  ///
  /// - Throws: `ApprovalRefusal`, `Conflict`, `NotFound` where the asker may not see the matter.
  public func run(in scope: Scope) throws { try scope.take(step(in: scope), of: id, version: version) }
}
