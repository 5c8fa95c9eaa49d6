public import Disclosure
import Persistence

/// Who may do what where: person by person and capability by capability, for those who examine the installation.
public struct PermissionMatrix: Inquiry {
  /// Security administration or audit; it shows what was granted within the asker's own organs.
  public static let access = Access.signedIn

  /// Asks for the matrix.
  public init() {}

  /// None: it is narrowed to the asker's organs.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds the rows, person by person.
  ///
  /// - Throws: `AccessRefusal` where the asker neither gives roles nor reads the journal anywhere.
  public func run(in scope: Scope) throws -> [PermissionRow] {
    let capability: Capability = scope.authority.allowsSomewhere(.readJournal) ? .readJournal : .manageRoles
    try scope.require(capability, at: nil)
    return try scope.roles.permissions(at: Visibility.rule(for: scope).organs("g.organ_id", holding: capability))
  }
}
