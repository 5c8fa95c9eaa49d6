public import CivilTime
public import Disclosure

/// The sessions in the database; of their secrets only hashes.
public struct SessionRepository {
  private let connection: any Connection

  /// The sessions that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  private static let columns: SQLText = """
    s.id, s.person_id, s.organ_id, s.stage, s.started_at, s.seen_at, s.confirmed_at, s.expires_at, s.source, s.agent,
    s.way
    """

  /// The session of a secret, by its hash, with the names of its person and organ; nothing where the account is closed.
  public func find(tokenHash: String) throws -> (session: Session, personName: String, organName: String)? {
    try connection.rows(
      """
      SELECT \(sql: Self.columns), p.name AS person_name, o.name AS organ_name
        FROM session s
        JOIN person p ON p.id = s.person_id
        JOIN organ o ON o.id = s.organ_id
       WHERE s.token_hash = \(tokenHash) AND p.disabled_at IS NULL
      """
    ) { (try Session(row: $0), try $0.text("person_name"), try $0.text("organ_name")) }.first
  }

  /// A session.
  public func find(_ id: Session.ID) throws -> Session? {
    try connection.rows(
      "SELECT \(sql: Self.columns) FROM session s WHERE s.id = \(id.rawValue)", Session.init(row:)
    ).first
  }

  /// The sessions of a person, the last used first.
  public func list(of person: Person.ID) throws -> [Session] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns)
        FROM session s
       WHERE s.person_id = \(person.rawValue)
       ORDER BY s.seen_at DESC, s.id DESC
      """, Session.init(row:))
  }

  /// Stores a new session.
  public func insert(_ session: Session, tokenHash: String) throws {
    try connection.execute(
      """
      INSERT INTO session (token_hash, id, person_id, organ_id, stage, started_at, seen_at, confirmed_at, expires_at,
        source, agent, way)
      VALUES (\(tokenHash), \(session.id.rawValue), \(session.person.rawValue), \(session.organ.rawValue),
        \(session.stage.rawValue), \(session.startedAt), \(session.seenAt), \(session.confirmedAt),
        \(session.expiresAt), \(session.source), \(session.agent), \(session.way.rawValue))
      """)
  }

  /// Stores a changed session under a new secret; the old one opens nothing any more.
  public func renew(_ session: Session, tokenHash: String) throws {
    try connection.execute(
      """
      UPDATE session
         SET token_hash = \(tokenHash), organ_id = \(session.organ.rawValue), stage = \(session.stage.rawValue),
             seen_at = \(session.seenAt), confirmed_at = \(session.confirmedAt)
       WHERE id = \(session.id.rawValue)
      """)
  }

  /// Turns a session to another organ.
  public func turn(_ id: Session.ID, to organ: Organ.ID) throws {
    try connection.execute("UPDATE session SET organ_id = \(organ.rawValue) WHERE id = \(id.rawValue)")
  }

  /// Notes that a session is used, at most once a minute.
  public func touch(_ id: Session.ID, at now: Instant) throws {
    try connection.execute(
      """
      UPDATE session SET seen_at = \(now)
       WHERE id = \(id.rawValue) AND seen_at < \(now.adding(seconds: -60))
      """)
  }

  /// Ends a session.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public func delete(_ id: Session.ID) throws -> Bool {
    try connection.execute("DELETE FROM session WHERE id = \(id.rawValue)") == 1
  }

  /// Ends the sessions of a person, but for one where it is named.
  ///
  /// - Returns: how many there were.
  @discardableResult
  public func deleteAll(of person: Person.ID, except kept: Session.ID? = nil) throws -> Int {
    try connection.execute(
      "DELETE FROM session WHERE person_id = \(person.rawValue) AND id <> \(kept?.rawValue ?? 0)")
  }

  /// Ends the sessions whose time is over.
  public func deleteExpired(at now: Instant) throws {
    try connection.execute("DELETE FROM session WHERE expires_at <= \(now)")
  }
}

extension Session {
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), person: try row.id("person_id"), organ: try row.id("organ_id"),
      stage: try row.choice("stage"), startedAt: try row.instant("started_at"), seenAt: try row.instant("seen_at"),
      confirmedAt: try row.instant("confirmed_at"), expiresAt: try row.instant("expires_at"),
      source: try row.text("source"), agent: try row.text("agent"), way: try row.choice("way"))
  }
}
