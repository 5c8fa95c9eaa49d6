public import CivilTime

/// The counters that slow down who tries too often, shared by all processes.
public struct ThrottleRepository {
  private let connection: any Connection

  /// The counters that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Counts one hit in a window of time, atomically.
  ///
  /// - Returns: how many hits the window has now, and when it ends.
  public func count(_ bucket: String, seconds: Int64, at now: Instant) throws -> (hits: Int, until: Instant) {
    let row = try connection.row(
      """
      INSERT INTO throttle (bucket, hits, since, closed_until, expires_at)
      VALUES (\(bucket), 1, \(now), NULL, \(now.adding(seconds: seconds)))
          ON CONFLICT (bucket) DO UPDATE
         SET hits = CASE WHEN throttle.expires_at <= excluded.since THEN 1 ELSE throttle.hits + 1 END,
             since = CASE WHEN throttle.expires_at <= excluded.since THEN excluded.since ELSE throttle.since END,
             expires_at = CASE WHEN throttle.expires_at <= excluded.since THEN excluded.expires_at
                               ELSE throttle.expires_at END
      RETURNING hits, expires_at
      """)
    guard let row else { throw SQLFault.statement("a counter returned nothing") }
    return (try row.int("hits"), try row.instant("expires_at"))
  }

  /// Counts one attempt, unless the bucket is closed at the moment.
  ///
  /// The row stays locked until the transaction ends, so that attempts at the same time are counted one by one.
  ///
  /// - Returns: how many attempts there were, this one included; nil where the bucket is closed.
  public func attempt(_ bucket: String, memory seconds: Int64, at now: Instant) throws -> Int? {
    try connection.row(
      """
      INSERT INTO throttle (bucket, hits, since, closed_until, expires_at)
      VALUES (\(bucket), 1, \(now), NULL, \(now.adding(seconds: seconds)))
          ON CONFLICT (bucket) DO UPDATE
         SET hits = CASE WHEN throttle.expires_at <= excluded.since THEN 1 ELSE throttle.hits + 1 END,
             since = excluded.since, closed_until = NULL, expires_at = excluded.expires_at
       WHERE throttle.closed_until IS NULL OR throttle.closed_until <= excluded.since
      RETURNING hits
      """)?.int("hits")
  }

  /// Takes one attempt back that turned out to be none to slow down for.
  public func refund(_ bucket: String) throws {
    try connection.execute("UPDATE throttle SET hits = hits - 1 WHERE bucket = \(bucket) AND hits > 0")
  }

  /// Closes a bucket for a while.
  public func close(_ bucket: String, until: Instant) throws {
    try connection.execute("UPDATE throttle SET closed_until = \(until) WHERE bucket = \(bucket)")
  }

  /// Until when a bucket is closed; nil where it is open.
  public func closedUntil(_ bucket: String, at now: Instant) throws -> Instant? {
    try connection.row(
      "SELECT closed_until FROM throttle WHERE bucket = \(bucket) AND closed_until > \(now)"
    )?.instant("closed_until")
  }

  /// Whether a bucket exists and its time is not over.
  public func holds(_ bucket: String, at now: Instant) throws -> Bool {
    try connection.row("SELECT hits FROM throttle WHERE bucket = \(bucket) AND expires_at > \(now)") != nil
  }

  /// Forgets buckets.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func clear(_ buckets: [String]) throws -> Int {
    try connection.execute("DELETE FROM throttle WHERE bucket IN (\(list: buckets))")
  }

  /// Forgets the buckets whose time is over.
  public func deleteExpired(at now: Instant) throws {
    try connection.execute("DELETE FROM throttle WHERE expires_at <= \(now)")
  }
}
