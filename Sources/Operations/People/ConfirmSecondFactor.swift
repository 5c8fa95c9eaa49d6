import Disclosure
import Persistence

/// Checks the code of the second factor and takes a session one stage further.
struct ConfirmSecondFactor: Operation {
  static let access = Access.signedIn

  var session: Session.ID
  var code: String
  var place: SignInPlace

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  /// - Returns: nil where the code is wrong; that is recorded, so it is no thrown refusal.
  func run(in scope: Scope) throws -> SignInOutcome? {
    let session = try scope.ownSession(session, at: [.password])
    let gate = SignInGate(scope, from: place)
    try gate.admitCode(of: session.person)
    guard let credential = try scope.credentials.find(session.person),
      try SecondFactor(scope).accepts(code, of: credential)
    else {
      scope.record(
        .signInFailed, organ: try scope.ownOrgan, subject: .init("session", session.id.rawValue),
        changes: [.init("factor", before: nil, after: "second")])
      return nil
    }
    try gate.forgiveCodes(of: session.person)
    var outcome = try scope.renewSession(
      session, missing: try scope.missing(credential, isSecondFactorProved: true))
    outcome.device = try scope.welcome(session.person, from: place)
    scope.record(
      .signedIn, organ: credential.person.organ, subject: .init("session", session.id.rawValue),
      changes: [.init("stage", before: session.stage.rawValue, after: outcome.session.stage.rawValue)])
    return outcome
  }
}
