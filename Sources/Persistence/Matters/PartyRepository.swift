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
      INSERT INTO party (\(sql: .joined(Self.columns.map { "\(identifier: $0)" }, separator: ", ")))
      VALUES (\(sql: .joined(Self.values(of: party).map { "\($0)" }, separator: ", ")))
      """)
  }

  /// Adds many parties at once.
  public func load(_ parties: [Party]) throws {
    try connection.load(table: "party", columns: Self.columns, rows: parties.map(Self.values))
  }

  /// Saves what was corrected of a party.
  public func update(_ party: Party) throws {
    try connection.send(
      """
      UPDATE party
         SET kind = \(party.kind.rawValue), name = \(party.name), contact = \(party.contact), email = \(party.email),
             address = \(party.address), representative = \(party.representative), code = \(party.code)
       WHERE id = \(party.id.rawValue) AND erased_at IS NULL
      """)
  }

  private static let columns = [
    "id", "organ_id", "matter_id", "role", "kind", "name", "contact", "email", "address", "representative", "code",
  ]

  private static func values(of party: Party) -> [SQLValue] {
    [
      party.id.sqlValue, party.organ.sqlValue, party.matter.sqlValue, .text(party.role.rawValue),
      .text(party.kind.rawValue), .text(party.name), .text(party.contact), .text(party.email), .text(party.address),
      .text(party.representative), .text(party.code),
    ]
  }

  private func parties(where condition: SQLText) throws -> [Party] {
    try connection.rows(
      """
      SELECT id, organ_id, matter_id, role, kind, name, contact, email, address, representative, code, erased_at
        FROM party
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      Party(
        id: try row.id("id"), organ: try row.id("organ_id"), matter: try row.id("matter_id"),
        role: try row.choice("role"), kind: try row.choice("kind"), name: try row.text("name"),
        contact: try row.text("contact"), email: try row.text("email"), address: try row.text("address"),
        representative: try row.text("representative"), code: try row.text("code"),
        erasedAt: try row.instantOrNil("erased_at"))
    }
  }
}
