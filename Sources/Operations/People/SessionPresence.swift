import CivilTime
public import Disclosure
import Persistence

/// Who stands behind the secret of a session.
public struct SessionPresence: Inquiry {
  /// Nothing: the secret is the proof.
  public static let access = Access.anyone

  private let hash: String

  /// Asks who a secret belongs to.
  public init(secret: String) {
    hash = Secret.hash(secret)
  }

  /// What is known of somebody with a session.
  public struct Presence: Sendable {
    /// The session.
    public var session: Session
    /// The person's name.
    public var personName: String
    /// The name of the organ that the person works for at the moment.
    public var organName: String
    /// What the person may do somewhere.
    public var capabilities: Set<Capability>
    /// Whether the session should be noted as used.
    public var needsTouch: Bool
    /// What is still missing, where the person is not signed in yet.
    public var missing: [SignInOutcome.Missing]
  }

  /// None in particular.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Who it is; nil where the session is over or never was.
  public func run(in scope: Scope) throws -> Presence? {
    guard let (session, person, organ) = try scope.sessions.find(tokenHash: hash),
      session.isAlive(at: scope.now, rules: try scope.accountRules)
    else { return nil }
    var missing: [SignInOutcome.Missing] = []
    if session.stage != .full, let credential = try scope.credentials.find(session.person) {
      missing = try scope.missing(
        credential, way: session.way, isSecondFactorProved: session.stage == .owing)
    }
    return Presence(
      session: session, personName: person, organName: organ,
      capabilities: Set(try scope.people.authority(of: session.person).grants.flatMap(\.capabilities)),
      needsTouch: session.seenAt.adding(seconds: 60) < scope.now, missing: missing)
  }
}
