public import Disclosure

extension ApprovalRepository {
  /// Those who may hold a level at an organ: the person, or all who have the role there.
  public func candidates(for holder: ApprovalLevel.Holder, at organ: Organ.ID) throws -> [Person.ID] {
    switch holder {
    case .person(let person): return [person]
    case .post(let role):
      return try connection.rows(
        """
        SELECT DISTINCT g.person_id
          FROM role_grant g
         WHERE g.role_id = \(role.rawValue) AND \(sql: Self.reaching(organ))
         ORDER BY g.person_id
        """
      ) { try $0.id("person_id") }
    }
  }

  /// Those who have a capability at an organ, by name; where `home` is given, only those who belong to that organ.
  public func holders(
    of capability: Capability, at organ: Organ.ID, belongingTo home: Organ.ID? = nil
  ) throws -> [(id: Person.ID, name: String)] {
    // Two queries: in one, the engines read all people rather than look up the few. The cross join and the plus keep
    // SQLite from walking all grants, whatever it believes of their number.
    let granted = try connection.rows(
      """
      SELECT DISTINCT +g.person_id AS person_id
        FROM role_capability c
       CROSS JOIN role_grant g
       WHERE g.role_id = c.role_id AND c.capability = \(capability.rawValue) AND \(sql: Self.reaching(organ))
      """
    ) { try $0.integer("person_id") }
    let belonging: SQLText = home.map { "AND organ_id = \($0.rawValue)" } ?? ""
    return try connection.rows(
      """
      SELECT id, name
        FROM person
       WHERE id IN (\(list: granted)) AND disabled_at IS NULL
         \(sql: belonging)
       ORDER BY name, id
      """
    ) { (try $0.id("id"), try $0.text("name")) }
  }

  /// That a grant reaches an organ.
  private static func reaching(_ organ: Organ.ID) -> SQLText {
    """
    (g.organ_id = \(organ.rawValue)
      OR EXISTS (SELECT 1 FROM organ_ancestor a
                  WHERE a.organ_id = \(organ.rawValue) AND a.line = g.reach AND a.ancestor_id = g.organ_id))
    """
  }
}

extension ApprovalRepository {
  /// The roles that let approve, by name.
  public func approvingRoles() throws -> [(id: Role.ID, name: String)] {
    try connection.rows(
      """
      SELECT r.id, r.name
        FROM role r
        JOIN role_capability c ON c.role_id = r.id AND c.capability = \(Capability.approveMatters.rawValue)
       ORDER BY r.name
      """
    ) { (try $0.id("id"), try $0.text("name")) }
  }
}
