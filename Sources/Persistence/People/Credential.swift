public import CivilTime
public import Disclosure

/// How a person proves who he is: what is stored of password and second factor.
public struct Credential: Sendable {
  /// Whose it is.
  public var person: Person
  /// The slow hash of the password; nil where the account has none, as with single sign-on.
  public var passwordHash: String?
  /// When the password was set.
  public var passwordSetAt: Instant?
  /// Whether the password was given by somebody else.
  public var mustChangePassword: Bool
  /// Until when a password that somebody else gave can be used.
  public var oneTimeUntil: Instant?
  /// The sealed secret of the second factor; nil where none is set up.
  public var totpSealed: String?
  /// The sealed secret that is being set up and has not been proved yet.
  public var totpPending: String?
  /// The step of the last code that was accepted; each is good once.
  public var totpStep: Int64
  /// The identity of the single sign-on.
  public var externalSubject: String?
  /// Whether notifications also go out by e-mail.
  public var notifyByEmail: Bool
  /// When the person last signed in.
  public var lastSignInAt: Instant?
}

/// The passwords and second factors in the database.
public struct CredentialRepository {
  private let connection: any Connection

  /// The credentials that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  private static let columns: SQLText = """
    \(sql: PersonRepository.columns), p.password_hash, p.password_set_at, p.must_change_password, p.one_time_until,
    p.totp_sealed, p.totp_pending, p.totp_step, p.external_subject, p.notify_by_email, p.last_sign_in_at
    """

  /// The credential of a person.
  public func find(_ id: Person.ID) throws -> Credential? {
    try connection.rows(
      "SELECT \(sql: Self.columns) FROM person p WHERE p.id = \(id.rawValue)", Credential.init(row:)
    ).first
  }

  /// The credential of whoever signs in under a normalized name.
  public func find(signInName: String) throws -> Credential? {
    try connection.rows(
      "SELECT \(sql: Self.columns) FROM person p WHERE p.sign_in_name = \(signInName)", Credential.init(row:)
    ).first
  }

  /// Stores a password that its owner chose.
  public func setPassword(_ hash: String, of person: Person.ID, at now: Instant) throws {
    try connection.execute(
      """
      UPDATE person
         SET password_hash = \(hash), password_set_at = \(now), must_change_password = 0, one_time_until = NULL
       WHERE id = \(person.rawValue)
      """)
    try connection.execute(
      """
      INSERT INTO password_history (person_id, set_at, hash) VALUES (\(person.rawValue), \(now), \(hash))
          ON CONFLICT (person_id, set_at) DO UPDATE SET hash = excluded.hash
      """)
  }

  /// Stores the same password under a new hash, also where the last passwords are kept.
  public func renewHash(_ hash: String, of person: Person.ID, replacing old: String) throws {
    try connection.execute(
      "UPDATE person SET password_hash = \(hash) WHERE id = \(person.rawValue) AND password_hash = \(old)")
    try connection.execute(
      "UPDATE password_history SET hash = \(hash) WHERE person_id = \(person.rawValue) AND hash = \(old)")
  }

  /// Stores a password that somebody else gave; it opens nothing but the page where it is changed.
  public func setOneTimePassword(_ hash: String, of person: Person.ID, until: Instant, at now: Instant) throws {
    try connection.execute(
      """
      UPDATE person
         SET password_hash = \(hash), password_set_at = \(now), must_change_password = 1, one_time_until = \(until)
       WHERE id = \(person.rawValue)
      """)
  }

  /// The hashes of the last passwords that a person chose, the newest first.
  public func history(of person: Person.ID, limit: Int) throws -> [String] {
    try connection.rows(
      """
      SELECT hash
        FROM password_history
       WHERE person_id = \(person.rawValue)
       ORDER BY set_at DESC
       LIMIT \(limit)
      """
    ) { try $0.text("hash") }
  }

  /// Forgets hashes of old passwords but for the last ones.
  public func trimHistory(of person: Person.ID, keeping limit: Int) throws {
    try connection.execute(
      """
      DELETE FROM password_history
       WHERE person_id = \(person.rawValue)
         AND set_at NOT IN (SELECT set_at FROM password_history WHERE person_id = \(person.rawValue)
                             ORDER BY set_at DESC LIMIT \(limit))
      """)
  }

  /// Notes that a person signed in.
  public func noteSignIn(of person: Person.ID, at now: Instant) throws {
    try connection.execute("UPDATE person SET last_sign_in_at = \(now) WHERE id = \(person.rawValue)")
  }

  /// Makes a one-time password useless once it has been used.
  public func spendOneTimePassword(of person: Person.ID, at now: Instant) throws {
    try connection.execute(
      "UPDATE person SET one_time_until = \(now) WHERE id = \(person.rawValue) AND one_time_until IS NOT NULL")
  }

  /// The credential of whoever an identity of the single sign-on belongs to.
  public func find(externalSubject: String) throws -> Credential? {
    try connection.rows(
      "SELECT \(sql: Self.columns) FROM person p WHERE p.external_subject = \(externalSubject)", Credential.init(row:)
    ).first
  }

  /// Links an account to an identity of the single sign-on, or unlinks it.
  public func setExternalSubject(_ subject: String?, of person: Person.ID) throws {
    try connection.execute("UPDATE person SET external_subject = \(subject) WHERE id = \(person.rawValue)")
  }

  /// Turns notifications by e-mail on or off.
  public func setNotifyByEmail(_ isOn: Bool, of person: Person.ID) throws {
    try connection.execute(
      "UPDATE person SET notify_by_email = \(isOn ? 1 : 0) WHERE id = \(person.rawValue)")
  }
}

extension Credential {
  init(row: SQLRow) throws {
    person = try Person(row: row)
    passwordHash = try row.textOrNil("password_hash")
    passwordSetAt = try row.instantOrNil("password_set_at")
    mustChangePassword = try row.flag("must_change_password")
    oneTimeUntil = try row.instantOrNil("one_time_until")
    totpSealed = try row.textOrNil("totp_sealed")
    totpPending = try row.textOrNil("totp_pending")
    totpStep = try row.integer("totp_step")
    externalSubject = try row.textOrNil("external_subject")
    notifyByEmail = try row.flag("notify_by_email")
    lastSignInAt = try row.instantOrNil("last_sign_in_at")
  }
}
