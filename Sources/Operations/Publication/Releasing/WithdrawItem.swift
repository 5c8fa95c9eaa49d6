public import Disclosure
import Persistence

/// Takes down what is public of an item, at once; a page with the reason stays at its address.
public struct WithdrawItem: Operation {
  /// Releasing at the organ.
  public static let access = Access.capability(.releaseItems)

  /// The item.
  public var id: Matter.ID
  /// The version of the matter that the page showed.
  public var version: Int
  /// Why, in words for everybody.
  public var reason: String

  /// Takes an item down.
  public init(_ id: Matter.ID, version: Int, reason: String) {
    self.id = id
    self.version = version
    self.reason = reason.trimmed
  }

  /// The organ of the item.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.organ(of: id) }

  /// Takes it down and out of all columns; a correction that is being written goes on.
  ///
  /// - Throws: `PublicationStepRefusal.notPublic`, `Issues`, `Conflict`.
  public func run(in scope: Scope) throws {
    var work = try ItemWork(id, version: version, in: scope)
    try work.take(.withdraw)
    var issues: [Issue] = []
    if reason.isEmpty { issues.append(Issue("reason", "item.issue.noWithdrawalReason")) }
    if reason.count > 300 { issues.append(Issue("reason", "item.issue.long", ["max": "300"])) }
    try Issues.check(issues)
    try work.endPublicRelease(as: .withdrawn, reason: reason)
    try scope.releases.unlist(id)
    work.item.publicVersion = nil
    try work.store(as: .itemWithdrawn, [.init("reason", before: nil, after: reason)])
  }
}
