public import Disclosure

extension RoleRepository {
  /// How many people have each role.
  public func holders() throws -> [Role.ID: Int] {
    let rows = try connection.rows(
      "SELECT role_id, count(DISTINCT person_id) AS n FROM role_grant GROUP BY role_id")
    return Dictionary(try rows.map { (try $0.id("role_id"), try $0.int("n")) }) { first, _ in first }
  }

  /// All that is allowed to anybody at the organs of a condition on `g.organ_id`, person by person.
  public func permissions(at organs: SQLText) throws -> [PermissionRow] {
    let rows = try connection.rows(
      """
      SELECT p.sign_in_name, p.name, h.name AS home, p.duty_class, p.disabled_at, r.name AS role, c.capability,
             o.name AS organ, g.reach
        FROM role_grant g
        JOIN person p ON p.id = g.person_id
        JOIN organ h ON h.id = p.organ_id
        JOIN role r ON r.id = g.role_id
        JOIN role_capability c ON c.role_id = r.id
        JOIN organ o ON o.id = g.organ_id
       WHERE \(sql: organs)
       ORDER BY p.sign_in_name, g.id, c.capability
      """)
    return try rows.compactMap { row in
      guard let capability = Capability(rawValue: try row.text("capability")) else { return nil }
      return PermissionRow(
        signInName: try row.text("sign_in_name"), person: try row.text("name"), home: try row.text("home"),
        dutyClass: try row.choice("duty_class"), isDisabled: try row.textOrNil("disabled_at") != nil,
        role: try row.text("role"), capability: capability, organ: try row.text("organ"),
        reach: try row.choice("reach"))
    }
  }
}
