public import CivilTime

/// A key by which a program acts for a person, narrowed to some capabilities and to a time.
public struct APIToken: Hashable, Sendable {
  /// The number of a token, by which it is listed and revoked; the secret is another one.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The token of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// Whose it is; it never allows more than the person may.
  public var person: Person.ID
  /// What it is for, in the owner's words.
  public var name: String
  /// What it is narrowed to.
  public var capabilities: Set<Capability>
  /// When it was made.
  public var createdAt: Instant
  /// When it ends.
  public var expiresAt: Instant
  /// When it was last used, to the minute.
  public var usedAt: Instant?
  /// When it was revoked.
  public var revokedAt: Instant?

  /// A token.
  public init(
    id: ID, person: Person.ID, name: String, capabilities: Set<Capability>, createdAt: Instant, expiresAt: Instant,
    usedAt: Instant? = nil, revokedAt: Instant? = nil
  ) {
    self.id = id
    self.person = person
    self.name = name
    self.capabilities = capabilities
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.usedAt = usedAt
    self.revokedAt = revokedAt
  }

  /// Whether it may still be used.
  public func isAlive(at now: Instant) -> Bool { revokedAt == nil && now < expiresAt }
}
