public import CivilTime
public import Disclosure

/// The letter templates that organs have made their own, by the day from which they hold.
public struct LetterTemplateRepository {
  private let connection: any Connection

  /// The templates that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// An organ's editions of one kind of letter, or of all, the earliest first.
  public func editions(of organ: Organ.ID, kind: LetterKind? = nil) throws -> [LetterEdition] {
    let condition: SQLText = kind.map { "AND kind = \($0.rawValue)" } ?? ""
    return try connection.rows(
      """
      SELECT template, effective_on, created_by, created_at
        FROM letter_template
       WHERE organ_id = \(organ.rawValue) \(sql: condition)
       ORDER BY effective_on, id
      """
    ) { row in
      guard let template: LetterTemplate = try StoredJSON.value("template", of: row) else {
        throw SQLFault.decoding("template is empty")
      }
      return LetterEdition(
        template: template, effectiveOn: try row.date("effective_on"), createdBy: try row.idOrNil("created_by"),
        createdAt: try row.instant("created_at"))
    }
  }

  /// Adds an edition, or replaces the one that holds from the same day.
  public func put(
    _ template: LetterTemplate, organ: Organ.ID, effectiveOn day: CivilDate, id: Int64, by person: Person.ID?,
    at moment: Instant
  ) throws {
    try connection.send(
      """
      INSERT INTO letter_template (id, organ_id, kind, effective_on, template, created_by, created_at)
      VALUES (\(id), \(organ.rawValue), \(template.kind), \(day), \(try StoredJSON.text(of: template)),
        \(person?.rawValue), \(moment))
          ON CONFLICT (organ_id, kind, effective_on) DO UPDATE
         SET template = excluded.template, created_by = excluded.created_by, created_at = excluded.created_at
      """)
  }

  /// Who of an organ has signed which rules of remedies, and when.
  public func remedyConfirmation(of organ: Organ.ID) throws -> (digest: String, person: Person.ID, on: CivilDate)? {
    try connection.row(
      "SELECT rules_digest, person_id, on_day FROM remedy_confirmation WHERE organ_id = \(organ.rawValue)"
    ).map { (try $0.text("rules_digest"), try $0.id("person_id"), try $0.date("on_day")) }
  }

  /// Notes that somebody signed the rules of remedies for an organ.
  public func confirmRemedies(_ digest: String, organ: Organ.ID, by person: Person.ID, on day: CivilDate) throws {
    try connection.send(
      """
      INSERT INTO remedy_confirmation (organ_id, rules_digest, person_id, on_day)
      VALUES (\(organ.rawValue), \(digest), \(person.rawValue), \(day))
          ON CONFLICT (organ_id) DO UPDATE
         SET rules_digest = excluded.rules_digest, person_id = excluded.person_id, on_day = excluded.on_day
      """)
  }
}
