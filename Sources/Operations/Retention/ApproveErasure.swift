public import Disclosure
import Persistence

/// Approves or refuses an erasure that somebody else proposed.
public struct ApproveErasure: Operation {
  /// What it takes.
  public static let access = Access.capability(.approveErasure)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  private let id: Erasure.ID
  private let isApproved: Bool
  private let reason: String

  /// A decision, with a reason.
  public init(_ id: Erasure.ID, isApproved: Bool, reason: String) {
    self.id = id
    self.isApproved = isApproved
    self.reason = reason
  }

  /// The organ whose records they are.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.erasure(id).organ }

  /// Decides.
  public func run(in scope: Scope) throws {
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    var issues: [Issue] = []
    // To agree needs no words; to refuse without any would leave the proposer in the dark.
    if !isApproved, reason.isEmpty { issues.append(Issue("reason", "retention.reasonMissing")) }
    if reason.count > 500 { issues.append(Issue("reason", "retention.reasonTooLong", ["limit": "500"])) }
    try Issues.check(issues)
    let old = try scope.erasure(id)
    let new = try old.decided(
      isApproved, by: person, at: scope.now, reason: reason.isEmpty ? old.reason : reason)
    try scope.erasures.update(new)
    scope.record(
      isApproved ? .erasureApproved : .erasureRefused, organ: old.organ, subject: .init("erasure", id.rawValue),
      changes: [
        .init("state", before: old.state.rawValue, after: new.state.rawValue),
        .init("reason", before: old.reason, after: new.reason),
      ])
  }
}
