import Disclosure
import Persistence

/// Takes a second factor into use, proved by a code of it; other sessions end, and so do the old recovery codes.
struct SetSecondFactor: Operation {
  static let access = Access.signedIn

  private let session: Session.ID
  private let code: String

  init(in session: Session.ID, code: String) {
    self.session = session
    self.code = code
  }

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  func run(in scope: Scope) throws -> SignInOutcome {
    let session = try scope.ownSession(session, at: [.owing, .full])
    guard var credential = try scope.credentials.find(session.person) else { throw NotFound() }
    // Who borrowed an open browser must not bind the account to a telephone of his own.
    if session.stage == .full { try scope.requireConfirmation() }
    guard let step = try SecondFactor(scope).provesPending(code, of: credential) else {
      throw SignInRefusal.wrongCode
    }
    guard let sealed = credential.totpPending else { throw PeopleRefusal.nothingToSetUp }
    try scope.secondFactors.set(sealed, of: session.person)
    _ = try scope.secondFactors.spend(step: step, of: session.person)
    let ended = try scope.sessions.deleteAll(of: session.person, except: session.id)
    credential.totpSealed = sealed
    scope.record(
      .secondFactorSet, organ: credential.person.organ, subject: .init("person", session.person.rawValue),
      changes: [.init("otherSessions", before: String(ended), after: "0")])
    try scope.secondFactors.setRecoveryCodes([], of: session.person)
    return try scope.renewSession(
      session, missing: try scope.missing(credential, way: session.way, isSecondFactorProved: true))
  }
}

/// Replaces the recovery codes of one's own second factor; `Entrance.makeRecoveryCodes` makes them.
struct MakeRecoveryCodes: Operation {
  static let access = Access.signedIn
  static let needsConfirmation = true

  /// The slow hashes of the codes, under one salt.
  var hashes: [String]

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  func run(in scope: Scope) throws {
    guard let id = scope.principal.person, let credential = try scope.credentials.find(id),
      credential.totpSealed != nil
    else { throw PeopleRefusal.nothingToSetUp }
    try scope.secondFactors.setRecoveryCodes(hashes, of: id)
    scope.record(.recoveryCodesMade, organ: credential.person.organ, subject: .init("person", id.rawValue))
  }
}
