import CivilTime
public import Disclosure

/// What screening found, what was waived, and how often rules were right.
public struct ScreeningRepository {
  /// What was screened.
  public enum Subject: Hashable, Sendable {
    /// A version of an item.
    case version(ItemVersion.ID)
    /// A letter of a case.
    case letter(Int64)

    var kind: String {
      switch self {
      case .version: "version"
      case .letter: "letter"
      }
    }

    var id: Int64 {
      switch self {
      case .version(let id): id.rawValue
      case .letter(let id): id
      }
    }
  }

  private let connection: any Connection

  /// The findings that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What was found, in the order of the text, with what was waived.
  public func findings(in subject: Subject) throws -> [ScreeningFinding] {
    try connection.rows(
      """
      SELECT h.position, h.hit, h.waiver_key, w.rule, w.reason, w.waived_by, w.waived_at
        FROM screening_hit h
        LEFT JOIN screening_waiver w ON w.matter_id = h.matter_id AND w.waiver_key = h.waiver_key
       WHERE h.subject_kind = \(subject.kind) AND h.subject_id = \(subject.id)
       ORDER BY h.position
      """
    ) { row in
      guard let hit: ScreeningHit = try StoredJSON.value("hit", of: row) else {
        throw SQLFault.decoding("screening_hit without hit")
      }
      let key = try row.text("waiver_key")
      let waiver = try row.idOrNil("waived_by", as: Person.ID.self).map { person in
        ScreeningWaiver(
          key: key, rule: try row.text("rule"), reason: try row.text("reason"), by: person,
          at: try row.instant("waived_at"))
      }
      return ScreeningFinding(position: try row.int("position"), hit: hit, key: key, waiver: waiver)
    }
  }

  /// Keeps what was found, in place of what was found before.
  public func replace(_ findings: [ScreeningFinding], in subject: Subject, of matter: Matter.ID) throws {
    try connection.send(
      "DELETE FROM screening_hit WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id)")
    for finding in findings {
      try connection.send(
        """
        INSERT INTO screening_hit (subject_kind, subject_id, position, matter_id, rule, level, waiver_key, hit)
        VALUES (\(subject.kind), \(subject.id), \(finding.position), \(matter.rawValue), \(finding.hit.rule),
          \(finding.hit.level.rawValue), \(finding.key), \(try StoredJSON.text(of: finding.hit)))
        """)
    }
  }

  /// Adds a waiver.
  public func insert(_ waiver: ScreeningWaiver, of matter: Matter.ID) throws {
    try connection.execute(
      """
      INSERT INTO screening_waiver (matter_id, waiver_key, rule, reason, waived_by, waived_at)
      VALUES (\(matter.rawValue), \(waiver.key), \(waiver.rule), \(waiver.reason), \(waiver.by.rawValue), \(waiver.at))
      """)
  }

  /// Takes a waiver back.
  public func removeWaiver(_ key: String, of matter: Matter.ID) throws {
    try connection.execute(
      "DELETE FROM screening_waiver WHERE matter_id = \(matter.rawValue) AND waiver_key = \(key)")
  }

  /// How often rules were right, by rule.
  public func tallies() throws -> [ScreeningTally] {
    try connection.rows("SELECT rule, fixed, waived FROM screening_tally ORDER BY rule") {
      ScreeningTally(rule: try $0.text("rule"), fixed: try $0.int("fixed"), waived: try $0.int("waived"))
    }
  }

  /// Counts decided hits of a rule.
  public func count(_ rule: String, fixed: Int = 0, waived: Int = 0) throws {
    try connection.send(
      """
      INSERT INTO screening_tally (rule, fixed, waived)
      VALUES (\(rule), \(max(fixed, 0)), \(max(waived, 0)))
      ON CONFLICT (rule) DO UPDATE
         SET fixed = screening_tally.fixed + \(fixed), waived = screening_tally.waived + \(waived)
      """)
  }
}
