public import Disclosure
import Persistence

/// Takes a second factor into use, proved by a code of it, and makes recovery codes; other sessions end.
public struct SetSecondFactor: Operation {
  /// One's own, from the stage on where all factors so far are proved.
  public static let access = Access.signedIn

  private let session: Session.ID
  private let code: String

  /// What comes of it.
  public struct Made: Sendable {
    /// The session under its new secret.
    public var outcome: SignInOutcome
    /// The recovery codes, shown once.
    public var recoveryCodes: [String]
  }

  /// Proves a second factor.
  public init(in session: Session.ID, code: String) {
    self.session = session
    self.code = code
  }

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  /// Takes the second factor into use.
  ///
  /// - Throws: `SignInRefusal`, `PeopleRefusal`.
  public func run(in scope: Scope) throws -> Made {
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
    let codes = try scope.makeRecoveryCodes(of: credential.person)
    let missing = try scope.missing(credential, isSecondFactorProved: true)
    return Made(outcome: try scope.renewSession(session, missing: missing), recoveryCodes: codes)
  }
}

/// Replaces the recovery codes of one's own second factor.
public struct MakeRecoveryCodes: Operation {
  /// One's own.
  public static let access = Access.signedIn
  /// A fresh proof of who does it.
  public static let needsConfirmation = true

  /// Replaces the codes.
  public init() {}

  /// The organ of the account.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  /// Replaces the codes.
  ///
  /// - Returns: the new ones, shown once.
  /// - Throws: `PeopleRefusal`.
  public func run(in scope: Scope) throws -> [String] {
    guard let id = scope.principal.person, let credential = try scope.credentials.find(id),
      credential.totpSealed != nil
    else { throw PeopleRefusal.nothingToSetUp }
    return try scope.makeRecoveryCodes(of: credential.person)
  }
}

extension Scope {
  fileprivate func makeRecoveryCodes(of person: Person) throws -> [String] {
    let codes = RecoveryCode.make()
    try secondFactors.setRecoveryCodes(
      codes.map { Secret.hash(RecoveryCode.normalized($0)) }, of: person.id)
    record(.recoveryCodesMade, organ: person.organ, subject: .init("person", person.id.rawValue))
    return codes
  }
}
