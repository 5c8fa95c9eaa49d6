import Disclosure
import Persistence

/// Counts an attempt with a code, before anything is computed, and finds what a recovery code is compared with.
struct AdmitCode: Upkeep {
  var session: Session.ID
  var place: SignInPlace

  func run(in scope: Scope) throws -> String? {
    let session = try scope.ownSession(session, at: [.password])
    try SignInGate(scope, from: place).admitCode(of: session.person)
    return try scope.secondFactors.recoveryHash(of: session.person)
  }
}

/// Checks the code of the second factor and takes a session one stage further.
struct ConfirmSecondFactor: Operation {
  static let access = Access.signedIn

  var session: Session.ID
  var proof: SecondFactor.Proof
  var place: SignInPlace

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  /// - Returns: nil where the code is wrong; that is recorded, so it is no thrown refusal.
  func run(in scope: Scope) throws -> SignInOutcome? {
    let session = try scope.ownSession(session, at: [.password])
    guard let credential = try scope.credentials.find(session.person),
      try SecondFactor(scope).accepts(proof, of: credential)
    else {
      scope.record(
        .signInFailed, organ: try scope.ownOrgan, subject: .init("session", session.id.rawValue),
        changes: [.init("factor", before: nil, after: "second")])
      try scope.suspect(session.person)
      return nil
    }
    try SignInGate(scope, from: place).forgiveCodes(of: session.person)
    var outcome = try scope.renewSession(
      session, missing: try scope.missing(credential, way: session.way, isSecondFactorProved: true))
    try scope.endSurplusSessions(beside: outcome.session)
    outcome.device = try scope.welcome(session.person, from: place)
    scope.record(
      .signedIn, organ: credential.person.organ, subject: .init("session", session.id.rawValue),
      changes: [.init("stage", before: session.stage.rawValue, after: outcome.session.stage.rawValue)])
    return outcome
  }
}
