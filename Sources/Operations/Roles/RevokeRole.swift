public import Disclosure
import Persistence

/// Takes a role from a person; it counts from the person's next request on.
public struct RevokeRole: Operation {
  /// Security administration at the organ of the grant.
  public static let access = Access.capability(.manageRoles)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Which grant.
  public var id: RoleGrant.ID

  /// Takes a role.
  public init(id: RoleGrant.ID) {
    self.id = id
  }

  /// Where the role was given.
  public func organ(in scope: Scope) throws -> Organ.ID? {
    guard let grant = try scope.roles.grant(id) else { throw NotFound() }
    return grant.organ
  }

  /// Takes the role.
  ///
  /// - Throws: `RoleRefusal.lastSecurityAdministrator`.
  public func run(in scope: Scope) throws {
    guard let grant = try scope.roles.grant(id), let role = try scope.roles.find(grant.role) else {
      throw NotFound()
    }
    try scope.requireReach(of: grant.organ, grant.reach)
    let organs: Set<Organ.ID> = role.capabilities.contains(.manageRoles) ? [grant.organ] : []
    try scope.keepingSecurityAdministrators(at: organs) { try scope.roles.delete(id) }
    scope.record(
      .roleRevoked, organ: grant.organ, subject: .init("person", grant.person.rawValue),
      changes: [.init("role", before: grant.words(role.name), after: nil)])
  }
}
