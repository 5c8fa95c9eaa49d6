public import CivilTime

/// Somebody's presence at the desk, from sign-in to sign-out.
public struct Session: Hashable, Sendable {
  /// The number of a session, by which it is listed and ended; the secret is another one.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The session of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How far the person has proved who he is.
  public enum Stage: String, CaseIterable, Sendable {
    /// The password was right; the second factor is still missing.
    case password
    /// All factors were right; a new password or the set-up of a second factor is still owed.
    case owing
    /// Signed in.
    case full
  }

  /// How the person proved at the door who he is.
  public enum Way: String, CaseIterable, Sendable {
    /// By a password of the platform.
    case password
    /// By the single sign-on of the installation.
    case signOn
  }

  /// The number.
  public var id: ID
  /// Whose it is.
  public var person: Person.ID
  /// The organ that the person works for at the moment.
  public var organ: Organ.ID
  /// How far the person has proved who he is.
  public var stage: Stage
  /// When the person signed in.
  public var startedAt: Instant
  /// When the session was last used, to the minute.
  public var seenAt: Instant
  /// When the person last proved who he is.
  public var confirmedAt: Instant
  /// When it ends in any case.
  public var expiresAt: Instant
  /// From where: an address.
  public var source: String
  /// The browser, as it calls itself.
  public var agent: String
  /// How the person came in.
  public var way: Way

  /// A session.
  public init(
    id: ID, person: Person.ID, organ: Organ.ID, stage: Stage, startedAt: Instant, seenAt: Instant,
    confirmedAt: Instant, expiresAt: Instant, source: String, agent: String, way: Way = .password
  ) {
    self.id = id
    self.person = person
    self.organ = organ
    self.stage = stage
    self.startedAt = startedAt
    self.seenAt = seenAt
    self.confirmedAt = confirmedAt
    self.expiresAt = expiresAt
    self.source = source
    self.agent = agent
    self.way = way
  }

  /// Whether it may still be used.
  public func isAlive(at now: Instant, rules: AccountRules) -> Bool {
    now < expiresAt && now < seenAt.adding(seconds: Int64(rules.idleMinutes) * 60)
  }

  /// Whether a password that is owed may be set without the present one: it was proved at the door a short while ago.
  ///
  /// Who finds a browser open on the page of an owed password must not choose one.
  public func mayOmitPassword(at now: Instant, rules: AccountRules) -> Bool {
    stage == .owing && way == .password
      && now < startedAt.adding(seconds: Int64(rules.confirmationMinutes) * 60)
  }

  /// Whether the person proved a short while ago who he is.
  public func isConfirmed(at now: Instant, rules: AccountRules) -> Bool {
    now < confirmedAt.adding(seconds: Int64(rules.confirmationMinutes) * 60)
  }
}
