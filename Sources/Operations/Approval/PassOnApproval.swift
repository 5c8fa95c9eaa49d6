public import Disclosure
import Persistence

/// Passes a level on to somebody else who may approve.
public struct PassOnApproval: Operation {
  /// The table of approvals decides who may: the holder of the level, or who stands in for the holder.
  public static let access = Access.signedIn

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

  /// The organ of the approval.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes the step.
  ///
  /// - Throws: `ApprovalRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    guard let approval = try scope.approvals.find(id) else { throw NotFound() }
    let place = try scope.organs.place(of: approval.organ)
    let mayApprove = try scope.people.authority(of: target).allows(.approveMatters, at: place)
    let taker = ApprovalTarget(person: target, mayApprove: mayApprove)
    try scope.take(.init(.passOn, opinion: opinion, target: taker), of: id, version: version)
  }
}
