public import Disclosure
import Persistence

/// Releases an item without a completed review, such as an urgent warning; who does it answers for it, and that stays
/// visible for good.
public struct ForceRelease: Operation {
  /// A capability of its own.
  public static let access = Access.capability(.forceRelease)
  /// It goes around the reviewers.
  public static let needsConfirmation = true

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int
  /// Why it cannot wait.
  public var reason: String
  /// What is said about it to everybody.
  public var order: ReleaseOrder

  /// Forces a release.
  public init(_ id: Matter.ID, version: Int, reason: String, order: ReleaseOrder = ReleaseOrder()) {
    self.id = id
    self.version = version
    self.reason = reason.trimmed
    self.order = order
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Notes who answers for it, and releases it.
  ///
  /// - Throws: `ApprovalRefusal.authorNeverApproves`, `PublicationStepRefusal`, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    guard let person = scope.principal.person else { throw AccessRefusal.notSignedIn }
    guard try !scope.writers(of: work.matter).contains(person) else { throw ApprovalRefusal.authorNeverApproves }
    try work.take(.force)
    var issues = work.latest.content.issues(of: work.item.kind, at: .review, today: scope.today)
    if reason.isEmpty { issues.append(Issue("reason", "item.issue.noForceReason")) }
    if reason.count > 500 { issues.append(Issue("reason", "item.issue.long", ["max": "500"])) }
    try Issues.check(issues)
    // A version that went through a review already needs no force; its review stands.
    if try scope.itemVersions.review(of: work.latest.id) == nil {
      try scope.itemVersions.put(
        VersionReview(
          version: work.latest.id, item: id, approval: nil, result: .proactive, forcedBy: person, reason: reason,
          at: scope.now))
    }
    let release = try order.release(of: work, from: scope.now, as: .public)
    try work.release(release)
    try work.store(as: .itemForced, work.changes(release))
  }
}
