public import Disclosure
import Persistence

/// Brings the capabilities and the roles that come with the platform into the database.
///
/// It may be run again after every upgrade: a role that an office has changed stays as it is, and one that nobody has
/// touched gets what the new release allows it.
public struct SeedRoles: Operation {
  /// Set-up and upgrades only.
  public static let access = Access.system

  /// Seeds the roles.
  public init() {}

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Seeds the roles.
  ///
  /// - Returns: how many roles are new.
  public func run(in scope: Scope) throws -> Int {
    let capabilities = try scope.roles.saveCapabilities()
    var new = 0
    for shipped in ShippedRole.all {
      if var role = try scope.roles.shipped(as: shipped.key) {
        guard role.version == 1, role.capabilities != shipped.capabilities else { continue }
        role.capabilities = shipped.capabilities
        try scope.roles.replaceCapabilities(of: role)
      } else {
        try scope.roles.insert(try role(for: shipped, in: scope))
        new += 1
      }
    }
    scope.record(
      .rolesSeeded, organ: nil, subject: .init("role", 0),
      changes: [
        .init("capabilities", before: nil, after: String(capabilities)),
        .init("roles", before: nil, after: String(new)),
      ])
    return new
  }

  private func role(for shipped: ShippedRole, in scope: Scope) throws -> Role {
    // An office may have made a role of its own under the name that a later release ships.
    let isTaken = try scope.roles.named(shipped.name) != nil
    return Role(
      id: try scope.newID(), name: isTaken ? "\(shipped.name)（标准）" : shipped.name, dutyClass: shipped.dutyClass,
      capabilities: shipped.capabilities, shippedAs: shipped.key)
  }
}
