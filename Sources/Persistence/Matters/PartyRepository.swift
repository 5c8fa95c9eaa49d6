public import Disclosure

/// The parties of matters in the database.
public struct PartyRepository {
  private let connection: any Connection

  /// The parties that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A party by its number.
  public func find(_ id: Party.ID) throws -> Party? { try parties(where: "id = \(id.rawValue)").first }

  /// The parties of a matter, in the order in which they were added.
  public func ofMatter(_ matter: Matter.ID) throws -> [Party] {
    try parties(where: "matter_id = \(matter.rawValue)")
  }

  /// Adds a party.
  public func insert(_ party: Party) throws {
    try connection.execute(
      """
      INSERT INTO party (id, organ_id, matter_id, kind, name, contact)
      VALUES (\(party.id.rawValue), \(party.organ.rawValue), \(party.matter.rawValue), \(party.kind.rawValue),
        \(party.name), \(party.contact))
      """)
  }

  /// Adds many parties at once.
  public func load(_ parties: [Party]) throws {
    try connection.load(
      table: "party", columns: ["id", "organ_id", "matter_id", "kind", "name", "contact"],
      rows: parties.map { party in
        [
          party.id.sqlValue, party.organ.sqlValue, party.matter.sqlValue, .text(party.kind.rawValue),
          .text(party.name), .text(party.contact),
        ]
      })
  }

  private func parties(where condition: SQLText) throws -> [Party] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, kind, name, contact, erased_at
        FROM party
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      Party(
        id: try row.id("id"), organ: try row.id("organ_id"), matter: try row.id("matter_id"),
        kind: try row.choice("kind"), name: try row.text("name"), contact: try row.text("contact"),
        erasedAt: try row.instantOrNil("erased_at"))
    }
  }
}
