public import CivilTime
public import Disclosure

/// Retention periods, and what has outlived them, in the database.
public struct RetentionRepository {
  private let connection: any Connection

  /// What a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The rules: those that the office saved, and the shipped ones for the rest.
  public func rules() throws -> [RetentionRule] {
    let saved = try connection.rows("SELECT record_kind, months, basis, version FROM retention_rule") { row in
      RetentionRule(
        kind: try row.choice("record_kind"), months: try row.int("months"), basis: try row.text("basis"),
        version: try row.int("version"))
    }
    return RetentionRule.shipped.map { shipped in saved.first { $0.kind == shipped.kind } ?? shipped }
  }

  /// Saves a rule whose version was counted up by one.
  ///
  /// - Returns: whether nobody else had saved it in the meantime.
  public func save(_ rule: RetentionRule) throws -> Bool {
    try connection.execute(
      """
      INSERT INTO retention_rule (record_kind, months, basis, version)
      VALUES (\(rule.kind.rawValue), \(rule.months), \(rule.basis), \(rule.version))
      ON CONFLICT (record_kind) DO UPDATE
         SET months = excluded.months, basis = excluded.basis, version = excluded.version
       WHERE retention_rule.version = excluded.version - 1
      """) == 1
  }

  /// Records of an organ that may be erased, the longest closed first; those of an erasure that is under way are left
  /// out.
  public func expired(
    _ kind: RetentionKind, of organ: Organ.ID, closedThrough day: CivilDate, after last: ExpiredRecord?, limit: Int
  ) throws -> [ExpiredRecord] {
    let after: SQLText = last.map { "AND (m.closed_on, m.id) > (\($0.closedOn), \($0.matter.rawValue))" } ?? ""
    return try connection.rows(
      """
      SELECT m.id, m.number, m.title, m.closed_on
        FROM matter m
       WHERE m.closed_on <= \(day) AND m.kind IN (\(list: kind.matters.map(\.rawValue)))
         AND m.organ_id = \(organ.rawValue) \(sql: after) AND \(sql: Self.holdsData(kind))
         AND NOT EXISTS (SELECT 1 FROM erasure_item i JOIN erasure e ON e.id = i.erasure_id
                          WHERE i.subject_kind = 'matter' AND i.subject_id = m.id AND e.record_kind = \(kind.rawValue)
                            AND e.organ_id = m.organ_id AND e.state IN ('proposed', 'approved'))
       ORDER BY m.closed_on, m.id
       LIMIT \(limit)
      """
    ) { row in
      ExpiredRecord(
        matter: try row.id("id"), number: try row.text("number"), title: try row.text("title"),
        closedOn: try row.date("closed_on"))
    }
  }

  /// Whether a matter still is one whose records may be erased.
  public func isExpired(_ matter: Matter.ID, _ kind: RetentionKind, closedThrough day: CivilDate) throws -> Bool {
    try connection.row(
      """
      SELECT m.id
        FROM matter m
       WHERE m.id = \(matter.rawValue) AND m.closed_on <= \(day) AND m.state IN ('closed', 'withdrawn')
         AND m.kind IN (\(list: kind.matters.map(\.rawValue)))
      """) != nil
  }

  /// The parties of a matter.
  public func parties(of matter: Matter.ID) throws -> [Int64] {
    try connection.rows("SELECT id FROM party WHERE matter_id = \(matter.rawValue) ORDER BY id") {
      try $0.integer("id")
    }
  }

  /// Erases names and ways to reach the parties of a matter, what it says beyond its line in the register, what its
  /// applicant wrote, and what was written while it was approved; who decided what and when stays, as does the hash of the content.
  ///
  /// - Returns: how many parties were erased.
  public func eraseTexts(of matter: Matter.ID, at moment: Instant) throws -> Int {
    try connection.execute(
      "UPDATE matter SET summary = '', version = version + 1 WHERE id = \(matter.rawValue) AND summary <> ''")
    try connection.execute(
      "UPDATE approval SET content = '' WHERE matter_id = \(matter.rawValue) AND content <> ''")
    try connection.execute(
      "UPDATE applicant_statement SET text = '' WHERE matter_id = \(matter.rawValue) AND text <> ''")
    try connection.execute(
      """
      UPDATE approval_opinion
         SET opinion = ''
       WHERE approval_id IN (SELECT id FROM approval WHERE matter_id = \(matter.rawValue)) AND opinion <> ''
      """)
    for statement in Self.requestTexts(of: matter) { try connection.execute(statement) }
    return try connection.execute(
      """
      UPDATE party
         SET name = '', contact = '', email = '', address = '', representative = '', code = '', erased_at = \(moment)
       WHERE matter_id = \(matter.rawValue) AND erased_at IS NULL
      """)
  }

  /// Something that is still to be erased.
  private static func holdsData(_ kind: RetentionKind) -> SQLText {
    let papers: SQLText = kind.isIdentityOnly ? "AND a.is_identity_paper = 1" : ""
    let held: SQLText = """
      EXISTS (SELECT 1 FROM attachment a
               WHERE a.owner_kind = 'matter' AND a.owner_id = m.id AND a.erased_at IS NULL \(sql: papers))
       OR EXISTS (SELECT 1 FROM party p JOIN sealed_value s ON s.owner_kind = 'party' AND s.owner_id = p.id
                   WHERE p.matter_id = m.id AND s.erased_at IS NULL)
       OR EXISTS (SELECT 1 FROM party p JOIN attachment a ON a.owner_kind = 'party' AND a.owner_id = p.id
                   WHERE p.matter_id = m.id AND a.erased_at IS NULL \(sql: papers))
      """
    guard !kind.isIdentityOnly else { return "(\(sql: held))" }
    return """
      (m.summary <> '' OR \(sql: held)
       OR EXISTS (SELECT 1 FROM party p WHERE p.matter_id = m.id AND p.erased_at IS NULL)
       OR EXISTS (SELECT 1 FROM approval a WHERE a.matter_id = m.id AND a.content <> '')
       OR EXISTS (SELECT 1 FROM approval a JOIN approval_opinion o ON o.approval_id = a.id
                   WHERE a.matter_id = m.id AND o.opinion <> ''))
      """
  }
}
