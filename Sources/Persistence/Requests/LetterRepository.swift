public import CivilTime
public import Disclosure

/// The letters of cases in the database, and how they were delivered.
public struct LetterRepository {
  private let connection: any Connection

  /// The letters that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A letter by the number of its record.
  public func find(_ id: CaseLetter.ID) throws -> CaseLetter? { try letters(where: "id = \(id.rawValue)").first }

  /// The letters of a case, in the order in which they were drafted.
  public func ofMatter(_ id: Matter.ID) throws -> [CaseLetter] { try letters(where: "matter_id = \(id.rawValue)") }

  /// Adds a letter.
  public func insert(_ letter: CaseLetter, at moment: Instant) throws {
    try connection.send(
      """
      INSERT INTO letter (id, organ_id, matter_id, kind, state, step, party_id, consultation_id, draft, frozen, number,
        signed_on, created_by, created_at, version)
      VALUES (\(letter.id.rawValue), \(letter.organ.rawValue), \(letter.matter.rawValue), \(letter.kind.rawValue),
        \(letter.state.rawValue), \(letter.step), \(letter.recipient?.rawValue), \(letter.consultation?.rawValue),
        \(try StoredJSON.text(of: letter.draft)), \(try frozenText(letter)), \(letter.number), \(letter.signedOn),
        \(letter.createdBy?.rawValue), \(moment), \(letter.version))
      """)
  }

  /// Adds many letters at once, each with the moment at which it was drafted.
  public func load(_ letters: [(letter: CaseLetter, at: Instant)]) throws {
    try connection.load(
      table: "letter",
      columns: [
        "id", "organ_id", "matter_id", "kind", "state", "step", "party_id", "consultation_id", "draft", "frozen",
        "number", "signed_on", "created_by", "created_at", "version",
      ],
      rows: letters.map { letter, moment in
        [
          letter.id.sqlValue, letter.organ.sqlValue, letter.matter.sqlValue, .text(letter.kind.rawValue),
          .text(letter.state.rawValue), .integer(Int64(letter.step)), letter.recipient?.sqlValue ?? .null,
          letter.consultation?.sqlValue ?? .null, .text(try StoredJSON.text(of: letter.draft)),
          try frozenText(letter).map { .text($0) } ?? .null, .text(letter.number),
          letter.signedOn?.sqlValue ?? .null, letter.createdBy?.sqlValue ?? .null, moment.sqlValue,
          .integer(Int64(letter.version)),
        ]
      })
  }

  /// Saves a changed letter; one that is signed can only become void.
  ///
  /// - Throws: `SQLFault.contention` where somebody else saved it since `old` was read.
  public func update(_ letter: CaseLetter, from old: CaseLetter) throws {
    let changed = try connection.execute(
      """
      UPDATE letter
         SET state = \(letter.state.rawValue), step = \(letter.step), draft = \(try StoredJSON.text(of: letter.draft)),
             frozen = \(try frozenText(letter)), number = \(letter.number), signed_on = \(letter.signedOn),
             version = \(old.version + 1)
       WHERE id = \(old.id.rawValue) AND version = \(old.version) AND state = 'draft'
      """)
    guard changed == 1 else { throw SQLFault.contention("letter \(old.id) was saved by somebody else") }
  }

  private func frozenText(_ letter: CaseLetter) throws -> String? {
    try letter.frozen.map { try StoredJSON.text(of: $0) }
  }

  private func letters(where condition: SQLText) throws -> [CaseLetter] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, kind, state, step, party_id, consultation_id, draft, frozen, number, signed_on,
             created_by, version
        FROM letter
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      let name = try row.text("kind")
      guard let kind = LetterKind(rawValue: name), let draft: LetterDraft = try StoredJSON.value("draft", of: row)
      else {
        throw SQLFault.decoding("kind has no case \(name)")
      }
      return CaseLetter(
        id: try row.id("id"), organ: try row.id("organ_id"), matter: try row.id("matter_id"), kind: kind,
        state: try row.choice("state"), step: try row.int("step"), recipient: try row.idOrNil("party_id"),
        consultation: try row.idOrNil("consultation_id"), draft: draft,
        frozen: try StoredJSON.value("frozen", of: row), number: try row.text("number"),
        signedOn: try row.dateOrNil("signed_on"), createdBy: try row.idOrNil("created_by"),
        version: try row.int("version"))
    }
  }
}
