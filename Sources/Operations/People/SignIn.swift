import CivilTime
import Disclosure
import Persistence

/// Opens a session for somebody whose password was right a moment ago.
struct SignIn: Operation {
  static let access = Access.signedIn

  /// The stored hash that the password was checked against.
  var hash: String
  /// The same password under a stronger hash, where the stored one is weak.
  var renewed: String?
  var place: SignInPlace

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  func run(in scope: Scope) throws -> SignInOutcome {
    guard let person = scope.principal.person, let credential = try scope.credentials.find(person),
      // Closed or changed while the password was being checked: then it was not the right one.
      !credential.person.isDisabled, credential.passwordHash == hash,
      credential.oneTimeUntil.map({ scope.now < $0 }) ?? true
    else { throw SignInRefusal.wrong }
    if let renewed { try scope.credentials.renewHash(renewed, of: person, replacing: hash) }
    if credential.mustChangePassword { try scope.credentials.spendOneTimePassword(of: person, at: scope.now) }
    try SignInGate(scope, from: place).forgive(name: credential.person.signInName, person: person)
    let outcome = try scope.openSession(of: credential, from: place)
    scope.record(
      .signedIn, organ: credential.person.organ, subject: .init("session", outcome.session.id.rawValue),
      changes: [
        .init("stage", before: nil, after: outcome.session.stage.rawValue),
        .init("way", before: nil, after: Session.Way.password.rawValue),
        .init("hash", before: nil, after: renewed == nil ? nil : "renewed"),
      ])
    return outcome
  }
}
