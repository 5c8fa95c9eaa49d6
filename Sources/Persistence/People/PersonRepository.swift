public import Disclosure

/// The people in the database.
public struct PersonRepository {
  let connection: any Connection

  /// The people that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// What a person may do now; nothing where the account is closed.
  public func authority(of person: Person.ID) throws -> Authority {
    Authority(person: person, grants: try grants(where: "p.id = \(person.rawValue) AND p.disabled_at IS NULL"))
  }

  /// The roles that a person was given, whether or not the account is open; a role without capabilities is left out.
  public func grants(of person: Person.ID) throws -> [Grant] {
    try grants(where: "p.id = \(person.rawValue)")
  }

  private func grants(where condition: SQLText) throws -> [Grant] {
    let rows = try connection.rows(
      """
      SELECT g.id, g.role_id, r.name, g.organ_id, g.reach, c.capability
        FROM person p
        JOIN role_grant g ON g.person_id = p.id
        JOIN role r ON r.id = g.role_id
        JOIN role_capability c ON c.role_id = g.role_id
       WHERE \(sql: condition)
       ORDER BY g.id
      """)
    var grants: [Int64: Grant] = [:]
    for row in rows {
      guard let capability = Capability(rawValue: try row.text("capability")) else { continue }
      let id = try row.integer("id")
      // Each capability is a row of its own, so a grant is read from the first.
      if grants[id] == nil {
        grants[id] = Grant(
          role: try row.id("role_id"), roleName: try row.text("name"), capabilities: [],
          organ: try row.id("organ_id"), reach: try row.choice("reach"))
      }
      grants[id]?.capabilities.insert(capability)
    }
    return grants.sorted { $0.key < $1.key }.map(\.value)
  }
}
