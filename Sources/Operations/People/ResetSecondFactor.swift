public import Disclosure
import Persistence

/// Takes the second factor of somebody off who lost it; all his sessions end.
///
/// With a reset password it would hand an account over, so those of security and audit administrators are reset by the
/// operator of the machine only: whoever keeps accounts must not become one of them.
public struct ResetSecondFactor: Operation {
  /// Keeping accounts, at the organ of the account.
  public static let access = Access.capability(.managePeople)
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Whose.
  public var id: Person.ID

  /// Takes a second factor off.
  public init(_ id: Person.ID) {
    self.id = id
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.person(id).organ }

  /// Takes the second factor off.
  ///
  /// - Throws: `PeopleRefusal`.
  public func run(in scope: Scope) throws {
    guard let credential = try scope.credentials.find(id) else { throw NotFound() }
    guard scope.principal.person != id else { throw PeopleRefusal.ownAccount }
    if scope.principal.person != nil, [.security, .audit].contains(credential.person.dutyClass) {
      throw PeopleRefusal.operatorOnly
    }
    guard credential.totpSealed != nil else { throw PeopleRefusal.alreadyDone }
    try scope.secondFactors.clear(of: id)
    let sessions = try scope.sessions.deleteAll(of: id)
    scope.record(
      .secondFactorReset, organ: credential.person.organ, subject: .init("person", id.rawValue),
      changes: [.init("sessions", before: String(sessions), after: "0")])
  }
}
