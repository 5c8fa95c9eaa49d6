import Disclosure
import Persistence

/// Stores a password that its owner chose; all his other sessions end.
struct SetPassword: Operation {
  static let access = Access.signedIn

  var hash: String
  var session: Session.ID

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  func run(in scope: Scope) throws -> SignInOutcome {
    let session = try scope.ownSession(session, at: [.owing, .full])
    try scope.credentials.setPassword(hash, of: session.person, at: scope.now)
    try scope.credentials.trimHistory(of: session.person, keeping: max(1, try scope.accountRules.passwords.history))
    let ended = try scope.sessions.deleteAll(of: session.person, except: session.id)
    guard let credential = try scope.credentials.find(session.person) else { throw NotFound() }
    scope.record(
      .passwordSet, organ: credential.person.organ, subject: .init("person", session.person.rawValue),
      changes: [.init("otherSessions", before: String(ended), after: "0")])
    return try scope.renewSession(
      session, missing: try scope.missing(credential, way: session.way, isSecondFactorProved: true))
  }
}

/// Notes that somebody proved again who he is.
struct ConfirmIdentity: Operation {
  static let access = Access.signedIn

  var session: Session.ID
  /// By what the person proved it.
  var way = Session.Way.password

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  func run(in scope: Scope) throws -> SignInOutcome {
    let session = try scope.ownSession(session, at: [.full])
    scope.record(
      .identityConfirmed, organ: try scope.ownOrgan, subject: .init("session", session.id.rawValue),
      changes: [.init("way", before: nil, after: way.rawValue)])
    return try scope.renewSession(session, missing: [])
  }
}
