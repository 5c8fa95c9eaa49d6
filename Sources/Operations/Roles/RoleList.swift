public import Disclosure
import Persistence

/// All roles, with how many people have each.
public struct RoleList: Inquiry {
  /// One role of the list.
  public struct Entry: Sendable {
    /// The role.
    public var role: Role
    /// How many people have it somewhere.
    public var people: Int
  }

  /// To be signed in: what a role allows is no secret.
  public static let access = Access.signedIn

  /// Asks for the roles.
  public init() {}

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds them.
  public func run(in scope: Scope) throws -> [Entry] {
    let people = try scope.roles.holders()
    return try scope.roles.all().map { Entry(role: $0, people: people[$0.id] ?? 0) }
  }
}
