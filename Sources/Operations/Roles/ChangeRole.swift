public import Disclosure
import Persistence

/// Renames a role, or changes what it allows; it counts from the next request on for all who have it.
public struct ChangeRole: Operation {
  /// Security administration.
  public static let access = Access.capability(.manageRoles)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Which.
  public var id: Role.ID
  /// The version that was seen.
  public var version: Int
  /// The name.
  public var name: String
  /// What it allows.
  public var capabilities: Set<Capability>

  /// Changes a role.
  public init(id: Role.ID, version: Int, name: String, capabilities: Set<Capability>) {
    self.id = id
    self.version = version
    self.name = name
    self.capabilities = capabilities
  }

  /// The installation as a whole: roles are the same everywhere.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Changes the role.
  ///
  /// - Throws: `Issues`, `RoleRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    guard let before = try scope.roles.find(id) else { throw NotFound() }
    var role = before
    (role.name, role.capabilities, role.version) = (name, capabilities, version)
    try Issues.check(role.issues())
    if let other = try scope.roles.named(name), other.id != id { throw RoleRefusal.nameTaken(name) }
    let grants = try scope.roles.grants(of: id)
    let addsPower = !capabilities.isSubset(of: before.capabilities)
    if addsPower, let person = scope.principal.person, grants.contains(where: { $0.person == person }) {
      throw RoleRefusal.ownRole
    }
    for grant in grants { try scope.requireReach(of: grant.organ, grant.reach) }
    let organs = before.capabilities.contains(.manageRoles) ? Set(grants.map(\.organ)) : []
    try scope.keepingSecurityAdministrators(at: organs) {
      guard try scope.roles.update(role) else { throw Conflict() }
    }
    scope.record(
      .roleChanged, organ: nil, subject: .init("role", id.rawValue),
      changes: [
        .init("name", before: before.name, after: name), .init("capabilities", before: before.words, after: role.words),
      ])
  }
}
