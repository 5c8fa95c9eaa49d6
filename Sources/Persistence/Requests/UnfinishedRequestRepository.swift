public import CivilTime

/// The requests that visitors of the site have begun to write and not filed: sealed, and forgotten after a while.
public struct UnfinishedRequestRepository {
  private let connection: any Connection

  /// The unfinished requests that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The sealed text under the hash of a token; nil where there is none any more.
  public func find(_ hash: String, at now: Instant) throws -> String? {
    try connection.row(
      "SELECT sealed FROM unfinished_request WHERE token_hash = \(hash) AND expires_at > \(now)"
    )?.text("sealed")
  }

  /// Keeps a sealed text under the hash of a token until a moment.
  public func put(_ sealed: String, under hash: String, until end: Instant) throws {
    try connection.execute(
      """
      INSERT INTO unfinished_request (token_hash, sealed, expires_at)
      VALUES (\(hash), \(sealed), \(end))
          ON CONFLICT (token_hash) DO UPDATE
         SET sealed = excluded.sealed, expires_at = excluded.expires_at
      """)
  }

  /// Forgets one.
  public func delete(_ hash: String) throws {
    try connection.execute("DELETE FROM unfinished_request WHERE token_hash = \(hash)")
  }

  /// Forgets those whose time is over.
  public func deleteExpired(at now: Instant) throws {
    try connection.execute("DELETE FROM unfinished_request WHERE expires_at <= \(now)")
  }
}
