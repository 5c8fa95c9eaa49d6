import CivilTime
public import Disclosure
import Persistence

/// Gives out a one-time password; all sessions of the account end.
///
/// It opens nothing but the page where a new password is chosen, and only after the second factor, if there is one.
public struct ResetPassword: Operation {
  /// Keeping accounts, at the organ of the account.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Whose.
  public var id: Person.ID
  /// The slow hash of the one-time password.
  public var hash: String
  /// Whether it is the first password of an account, which may be used for longer.
  public var isInvitation: Bool

  /// Gives out a one-time password; `Entrance.resetPassword` makes it.
  public init(_ id: Person.ID, hash: String, isInvitation: Bool = false) {
    self.id = id
    self.hash = hash
    self.isInvitation = isInvitation
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// Stores the password and ends the sessions.
  ///
  /// - Throws: `PeopleRefusal`.
  public func run(in scope: Scope) throws {
    let person = try scope.person(id)
    guard scope.principal.person != id else { throw PeopleRefusal.ownAccount }
    let rules = try scope.accountRules
    let minutes = isInvitation ? rules.invitationHours * 60 : rules.resetMinutes
    try scope.credentials.setOneTimePassword(
      hash, of: id, until: scope.now.adding(seconds: Int64(minutes) * 60), at: scope.now)
    let sessions = try scope.sessions.deleteAll(of: id)
    scope.record(
      .passwordReset, organ: person.organ, subject: .init("person", id.rawValue),
      changes: [
        .init("validMinutes", before: nil, after: String(minutes)),
        .init("sessions", before: String(sessions), after: "0"),
      ])
  }
}
