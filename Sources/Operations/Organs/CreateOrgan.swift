public import Disclosure
import Persistence

/// Creates an organ below others; only set-up creates one that nothing stands above.
public struct CreateOrgan: Operation {
  /// System administration of the organ above.
  public static let access = Access.capability(.manageOrgans)

  /// What it is.
  public var facts: OrganFacts
  /// The government that it belongs to.
  public var territorialParent: Organ.ID?
  /// The organ that leads it in its own system.
  public var verticalParent: Organ.ID?

  /// Creates an organ.
  public init(_ facts: OrganFacts, territorialParent: Organ.ID?, verticalParent: Organ.ID? = nil) {
    self.facts = facts
    self.territorialParent = territorialParent
    self.verticalParent = verticalParent
  }

  /// The organ above, in whose ledger the new one is entered.
  public func organ(in scope: Scope) throws -> Organ.ID? { territorialParent ?? verticalParent }

  /// The ledger of the tree.
  public func furtherOrgans(in scope: Scope) throws -> [Organ.ID] { [Scope.treeLedger] }

  /// Creates the organ.
  ///
  /// - Throws: `Issues`, `OrganRefusal`, `AccessRefusal`.
  public func run(in scope: Scope) throws -> Organ.ID {
    let above = try organ(in: scope)
    if above == nil, scope.principal.person != nil { throw OrganRefusal.needsParent }
    if territorialParent != nil, let verticalParent { try scope.require(.manageOrgans, at: verticalParent) }
    try Issues.check(facts.issues())
    let blank = Organ(
      id: try scope.newID(), name: "", shortName: "", level: facts.level, territorialParent: territorialParent,
      verticalParent: verticalParent)
    let organ = facts.applied(to: blank)
    try Issues.check(scope.creditCodeIssues(of: organ))
    try scope.checkPlace(of: organ)
    try scope.organs.insert(organ)
    scope.record(
      .organCreated, organ: above, subject: .init("organ", organ.id.rawValue),
      changes: Organ.changes(from: nil, to: organ))
    return organ.id
  }
}
