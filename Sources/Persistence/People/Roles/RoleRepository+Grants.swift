public import Disclosure

/// Who has which role where.
extension RoleRepository {
  /// A grant by its number.
  public func grant(_ id: RoleGrant.ID) throws -> RoleGrant? { try grants(where: "id = \(id.rawValue)").first }

  /// The grants of a person, as they were given.
  public func grants(of person: Person.ID) throws -> [RoleGrant] {
    try grants(where: "person_id = \(person.rawValue)")
  }

  /// The grants of a role, as they were given.
  public func grants(of role: Role.ID) throws -> [RoleGrant] { try grants(where: "role_id = \(role.rawValue)") }

  /// Gives a role to a person.
  ///
  /// - Returns: whether it was new.
  public func insert(_ grant: RoleGrant, dutyClass: DutyClass) throws -> Bool {
    let new = try connection.execute(
      """
      INSERT INTO role_grant (id, person_id, role_id, duty_class, organ_id, reach)
      VALUES (\(grant.id.rawValue), \(grant.person.rawValue), \(grant.role.rawValue), \(dutyClass.rawValue),
        \(grant.organ.rawValue), \(grant.reach.rawValue))
          ON CONFLICT (person_id, role_id, organ_id, reach) DO NOTHING
      """)
    return new == 1
  }

  /// Takes a role from a person.
  public func delete(_ id: RoleGrant.ID) throws {
    try connection.execute("DELETE FROM role_grant WHERE id = \(id.rawValue)")
  }

  /// How many people whose accounts are open hold a capability at a place.
  public func holders(of capability: Capability, at place: OrganPlace) throws -> Int {
    let territorial = place.territorialLine.map(\.rawValue).sorted()
    let vertical = place.verticalLine.map(\.rawValue).sorted()
    return try connection.count(
      """
      SELECT count(DISTINCT g.person_id) AS n
        FROM role_capability c
        JOIN role_grant g ON g.role_id = c.role_id
        JOIN person p ON p.id = g.person_id
       WHERE c.capability = \(capability.rawValue) AND p.disabled_at IS NULL
         AND ((g.reach = 'organ' AND g.organ_id = \(place.organ.rawValue))
           OR (g.reach = 'territorial' AND g.organ_id IN (\(list: territorial)))
           OR (g.reach = 'vertical' AND g.organ_id IN (\(list: vertical))))
      """)
  }

  /// Makes changes of who can give roles wait for each other, wherever they happen, until the transaction ends.
  ///
  /// The ledgers of organs are locked before; who holds this lock asks for no other.
  public func lockPowers() throws {
    try connection.execute(
      "UPDATE capability SET duty_class = duty_class WHERE name = \(Capability.manageRoles.rawValue)")
  }

  /// How many organs a role at a place would reach that do not fulfil a condition on `reached.organ_id`.
  public func organsReached(from organ: Organ.ID, _ reach: Grant.Reach, outside condition: SQLText) throws -> Int {
    let reached: SQLText =
      reach == .organ
      ? "SELECT id AS organ_id FROM organ WHERE id = \(organ.rawValue)"
      : "SELECT organ_id FROM organ_ancestor WHERE ancestor_id = \(organ.rawValue) AND line = \(reach.rawValue)"
    return try connection.count(
      "SELECT count(*) AS n FROM (\(sql: reached)) AS reached WHERE NOT \(sql: condition)")
  }

  private func grants(where condition: SQLText) throws -> [RoleGrant] {
    try connection.rows(
      """
      SELECT id, person_id, role_id, organ_id, reach
        FROM role_grant
       WHERE \(sql: condition)
       ORDER BY id
      """
    ) { row in
      RoleGrant(
        id: try row.id("id"), person: try row.id("person_id"), role: try row.id("role_id"),
        organ: try row.id("organ_id"), reach: try row.choice("reach"))
    }
  }
}
