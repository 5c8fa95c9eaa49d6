public import Disclosure
import Persistence

/// Closes an account; its sessions and tokens end at once.
public struct DisablePerson: Operation {
  /// Keeping accounts, at the organ of the account.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Whose.
  public var id: Person.ID
  /// The version that the page showed.
  public var version: Int

  /// Closes an account.
  public init(_ id: Person.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// Closes the account.
  ///
  /// - Throws: `PeopleRefusal`, `RoleRefusal`, `Conflict`.
  public func run(in scope: Scope) throws {
    let person = try scope.person(id)
    // Whoever keeps accounts cannot lock himself out, so somebody who keeps them is always left.
    guard scope.principal.person != id else { throw PeopleRefusal.ownAccount }
    guard !person.isDisabled else { throw PeopleRefusal.alreadyDone }
    let administered = try scope.people.authority(of: id).grants(for: .manageRoles).map(\.organ)
    try scope.keepingSecurityAdministrators(at: Set(administered)) {
      guard person.version == version, try scope.people.setDisabled(scope.now, of: person) else { throw Conflict() }
    }
    let sessions = try scope.sessions.deleteAll(of: id)
    let tokens = try scope.tokens.revokeAll(of: id, at: scope.now)
    scope.record(
      .personDisabled, organ: person.organ, subject: .init("person", id.rawValue),
      changes: [
        .init("sessions", before: String(sessions), after: "0"),
        .init("tokens", before: String(tokens), after: "0"),
      ])
  }
}
