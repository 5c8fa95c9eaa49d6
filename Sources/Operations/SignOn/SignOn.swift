import CivilTime
import Disclosure
import Persistence

/// Notes that a browser leaves for the provider; how often that happens from one place is bounded.
struct BeginSignOn: Upkeep {
  /// How many browsers may leave from one place in a minute; a whole office may share an address.
  static let perMinute = 120

  var handshake: SignOnHandshake
  var place: SignInPlace

  func run(in scope: Scope) throws {
    let limit = RateLimit("sign-on \(place.network)", limit: Self.perMinute, seconds: 60)
    if case .refused(let seconds) = try limit.run(in: scope) { throw SignInRefusal.wait(seconds: seconds) }
    _ = try scope.throttle.count(handshake.bucket, seconds: Int64(SignOnHandshake.seconds), at: scope.now)
  }
}

/// Uses a handshake up.
struct SpendHandshake: Upkeep {
  var handshake: SignOnHandshake

  /// - Returns: whether it was begun here a short while ago and never used.
  func run(in scope: Scope) throws -> Bool {
    // Of two that come at once, the second finds nothing to delete.
    try scope.throttle.holds(handshake.bucket, at: scope.now) && scope.throttle.clear([handshake.bucket]) == 1
  }
}

/// Whose account is linked to an identity.
struct IdentityOwner: Inquiry {
  static let access = Access.anyone

  private let subject: String

  init(_ subject: String) {
    self.subject = subject
  }

  func organ(in scope: Scope) throws -> Organ.ID? { nil }

  func run(in scope: Scope) throws -> Person? { try scope.credentials.find(externalSubject: subject)?.person }
}

/// Opens a session for somebody whose identity was proved a moment ago.
struct SignOn: Operation {
  static let access = Access.signedIn

  var identity: ProvedIdentity
  var place: SignInPlace

  func organ(in scope: Scope) throws -> Organ.ID? { try scope.ownOrgan }

  func run(in scope: Scope) throws -> SignInOutcome {
    // Closed or taken off in between: then it is not this account's any more.
    guard let person = scope.principal.person, let credential = try scope.credentials.find(person),
      credential.externalSubject == identity.subject
    else { throw SignOnRefusal.unknown(subject: identity.subject) }
    guard !credential.person.isDisabled else { throw SignOnRefusal.closed }
    let outcome = try scope.openSession(
      of: credential, way: .signOn, hasTwoFactors: identity.hasTwoFactors, from: place)
    scope.record(
      .signedIn, organ: credential.person.organ, subject: .init("session", outcome.session.id.rawValue),
      changes: [
        .init("stage", before: nil, after: outcome.session.stage.rawValue),
        .init("way", before: nil, after: Session.Way.signOn.rawValue),
        .init("twoFactors", before: nil, after: identity.hasTwoFactors ? "provider" : nil),
      ])
    return outcome
  }
}
