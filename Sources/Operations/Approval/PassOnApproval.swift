public import Disclosure
import Persistence

/// Passes a level on to somebody else who may approve.
public struct PassOnApproval: ApprovalTransition {
  /// The approval.
  public var id: Approval.ID
  /// The version that the page showed.
  public var version: Int
  /// Who takes over.
  public var target: Person.ID
  /// The words; may be empty.
  public var opinion: String

  /// Passes a level on to somebody else who may approve.
  public init(_ id: Approval.ID, version: Int, target: Person.ID, opinion: String = "") {
    self.id = id
    self.version = version
    self.target = target
    self.opinion = opinion
  }

  /// The step.
  public func step(in scope: Scope) throws -> Approval.Step {
    guard let approval = try scope.approvals.find(id) else { throw NotFound() }
    let place = try scope.organs.place(of: approval.organ)
    let mayApprove = try scope.people.authority(of: target).allows(.approveMatters, at: place)
    let taker = ApprovalTarget(person: target, mayApprove: mayApprove)
    return .init(.passOn, opinion: opinion, target: taker)
  }
}
