public import CivilTime
public import Disclosure

/// The tokens of programs in the database; of their secrets only hashes.
public struct TokenRepository {
  private let connection: any Connection

  /// The tokens that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  private static let columns: SQLText = """
    t.id, t.person_id, t.name, t.capabilities, t.created_at, t.expires_at, t.used_at, t.revoked_at
    """

  /// The token of a secret, by its hash; nothing where it is revoked, over, or its owner's account closed.
  public func find(tokenHash: String, at now: Instant) throws -> APIToken? {
    try connection.rows(
      """
      SELECT \(sql: Self.columns)
        FROM api_token t
        JOIN person p ON p.id = t.person_id
       WHERE t.token_hash = \(tokenHash) AND t.revoked_at IS NULL AND t.expires_at > \(now)
         AND p.disabled_at IS NULL
      """, APIToken.init(row:)
    ).first
  }

  /// A token.
  public func find(_ id: APIToken.ID) throws -> APIToken? {
    try connection.rows(
      "SELECT \(sql: Self.columns) FROM api_token t WHERE t.id = \(id.rawValue)", APIToken.init(row:)
    ).first
  }

  /// The tokens of a person, the newest first.
  public func list(of person: Person.ID) throws -> [APIToken] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns)
        FROM api_token t
       WHERE t.person_id = \(person.rawValue)
       ORDER BY t.id DESC
      """, APIToken.init(row:))
  }

  /// Stores a new token.
  public func insert(_ token: APIToken, tokenHash: String) throws {
    try connection.execute(
      """
      INSERT INTO api_token (id, person_id, name, token_hash, capabilities, created_at, expires_at)
      VALUES (\(token.id.rawValue), \(token.person.rawValue), \(token.name), \(tokenHash),
        \(token.capabilities.map(\.rawValue).sorted().joined(separator: " ")), \(token.createdAt),
        \(token.expiresAt))
      """)
  }

  /// Revokes a token.
  ///
  /// - Returns: whether it was not revoked before.
  public func revoke(_ id: APIToken.ID, at now: Instant) throws -> Bool {
    try connection.execute(
      "UPDATE api_token SET revoked_at = \(now) WHERE id = \(id.rawValue) AND revoked_at IS NULL") == 1
  }

  /// Revokes all tokens of a person.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func revokeAll(of person: Person.ID, at now: Instant) throws -> Int {
    try connection.execute(
      "UPDATE api_token SET revoked_at = \(now) WHERE person_id = \(person.rawValue) AND revoked_at IS NULL")
  }

  /// Notes that a token is used, at most once a minute.
  public func touch(_ id: APIToken.ID, at now: Instant) throws {
    try connection.execute(
      """
      UPDATE api_token SET used_at = \(now)
       WHERE id = \(id.rawValue) AND (used_at IS NULL OR used_at < \(now.adding(seconds: -60)))
      """)
  }
}

extension APIToken {
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), person: try row.id("person_id"), name: try row.text("name"),
      capabilities: Set(
        try row.text("capabilities").split(separator: " ").compactMap { Capability(rawValue: String($0)) }),
      createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"),
      usedAt: try row.instantOrNil("used_at"), revokedAt: try row.instantOrNil("revoked_at"))
  }
}
