public import CivilTime
public import Disclosure

extension PersonRepository {
  static let columns: SQLText = """
    p.id, p.organ_id, p.sign_in_name, p.name, p.post, p.email, p.phone, p.duty_class, p.disabled_at, p.version
    """

  /// A person.
  public func find(_ id: Person.ID) throws -> Person? {
    try connection.rows("SELECT \(sql: Self.columns) FROM person p WHERE p.id = \(id.rawValue)", Person.init(row:))
      .first
  }

  /// The person who signs in under a normalized name.
  public func find(signInName: String) throws -> Person? {
    try connection.rows(
      "SELECT \(sql: Self.columns) FROM person p WHERE p.sign_in_name = \(signInName)", Person.init(row:)
    ).first
  }

  /// Stores a new person, without a password.
  ///
  /// - Throws: `SQLFault.duplicate` where the sign-in name is taken.
  public func insert(_ person: Person, at now: Instant) throws {
    try connection.execute(
      """
      INSERT INTO person (id, organ_id, sign_in_name, name, post, email, phone, duty_class, must_change_password,
        totp_step, created_at, disabled_at, version)
      VALUES (\(person.id.rawValue), \(person.organ.rawValue), \(person.signInName), \(person.name), \(person.post),
        \(person.email), \(person.phone), \(person.dutyClass.rawValue), 0, 0, \(now),
        \(person.isDisabled ? now : nil), \(person.version))
      """)
  }

  /// Stores what was changed of a person and counts the version up.
  ///
  /// - Returns: whether the version was still the one that the change began with.
  public func update(_ person: Person) throws -> Bool {
    try connection.execute(
      """
      UPDATE person
         SET organ_id = \(person.organ.rawValue), sign_in_name = \(person.signInName), name = \(person.name),
             post = \(person.post), email = \(person.email), phone = \(person.phone),
             duty_class = \(person.dutyClass.rawValue), version = version + 1
       WHERE id = \(person.id.rawValue) AND version = \(person.version)
      """) == 1
  }

  /// Closes or opens an account.
  ///
  /// - Returns: whether the version was still the one that the change began with.
  public func setDisabled(_ moment: Instant?, of person: Person) throws -> Bool {
    try connection.execute(
      """
      UPDATE person
         SET disabled_at = \(moment), version = version + 1
       WHERE id = \(person.id.rawValue) AND version = \(person.version)
      """) == 1
  }

  /// How many roles a person has.
  public func grantCount(of person: Person.ID) throws -> Int {
    try connection.count("SELECT count(*) AS n FROM role_grant WHERE person_id = \(person.rawValue)")
  }

  /// Whether nobody exists yet.
  public func isEmpty() throws -> Bool {
    try connection.row("SELECT id FROM person LIMIT 1") == nil
  }
}

extension Person {
  /// The person of a row.
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"), signInName: try row.text("sign_in_name"),
      name: try row.text("name"), post: try row.text("post"), email: try row.text("email"),
      phone: try row.text("phone"), dutyClass: try row.choice("duty_class"),
      isDisabled: try row.textOrNil("disabled_at") != nil, version: try row.int("version"))
  }
}
