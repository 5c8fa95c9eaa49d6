public import Disclosure
import Persistence

/// Puts an organ, with all below it, below others in either line.
///
/// Powers that reach a subtree follow at once: whoever had them above the old place loses them here.
public struct MoveOrgan: Operation {
  /// System administration of the organ, and of each new one above it.
  public static let access = Access.capability(.manageOrgans)

  /// Which.
  public var id: Organ.ID
  /// The version that was seen.
  public var version: Int
  /// The government that it belongs to.
  public var territorialParent: Organ.ID?
  /// The organ that leads it in its own system.
  public var verticalParent: Organ.ID?

  /// Moves an organ.
  public init(id: Organ.ID, version: Int, territorialParent: Organ.ID?, verticalParent: Organ.ID?) {
    self.id = id
    self.version = version
    self.territorialParent = territorialParent
    self.verticalParent = verticalParent
  }

  /// The organ itself.
  public func organ(in scope: Scope) throws -> Organ.ID? { id }

  /// The ledger of the tree.
  public func furtherOrgans(in scope: Scope) throws -> [Organ.ID] { [Scope.treeLedger] }

  /// Moves the organ.
  ///
  /// - Throws: `OrganRefusal`, `AccessRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    guard let before = try scope.organs.find(id) else { throw NotFound() }
    var organ = before
    (organ.territorialParent, organ.verticalParent, organ.version) = (territorialParent, verticalParent, version)
    let isRoot = territorialParent == nil && verticalParent == nil
    if isRoot, scope.principal.person != nil { throw OrganRefusal.needsParent }
    for line in OrganLine.allCases where organ.parent(in: line) != before.parent(in: line) {
      guard let parent = organ.parent(in: line) else { continue }
      try scope.require(.manageOrgans, at: parent)
    }
    try scope.checkPlace(of: organ)
    guard try scope.organs.move(organ) else { throw Conflict() }
    scope.record(
      .organMoved, organ: id, subject: .init("organ", id.rawValue), changes: Organ.changes(from: before, to: organ))
  }
}
