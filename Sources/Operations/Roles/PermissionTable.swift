public import Disclosure
import Persistence

/// All roles with what they allow; what each may do is no secret to those who have them.
public struct PermissionTable: Inquiry {
  /// To be signed in.
  public static let access = Access.signedIn

  /// Asks for all roles.
  public init() {}

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds, by name.
  public func run(in scope: Scope) throws -> [Role] { try scope.roles.all() }
}
