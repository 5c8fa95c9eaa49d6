public import Disclosure

extension RoleRepository {
  /// Everything that breaks the separation of duties; the keys of the tables leave no room for any of it.
  ///
  /// It does not trust the copies of the duty class in the tables that the keys compare, but the programme's own table.
  public func dutyFaults() throws -> [DutyFault] {
    try combined() + mixed() + capabilityFaults()
  }

  private func combined() throws -> [DutyFault] {
    let rows = try connection.rows(
      """
      SELECT DISTINCT p.id, p.sign_in_name, p.duty_class, c.capability
        FROM role_grant g
        JOIN person p ON p.id = g.person_id
        JOIN role_capability c ON c.role_id = g.role_id
       ORDER BY p.id
      """)
    return try faults(.combinedDuties, in: rows, name: "sign_in_name")
  }

  private func mixed() throws -> [DutyFault] {
    let rows = try connection.rows(
      """
      SELECT r.id, r.name, r.duty_class, c.capability
        FROM role r
        JOIN role_capability c ON c.role_id = r.id
       ORDER BY r.id
      """)
    return try faults(.mixedRole, in: rows, name: "name")
  }

  /// The subjects whose rows name a capability of other duties than their own.
  private func faults(_ kind: DutyFault.Kind, in rows: [SQLRow], name: String) throws -> [DutyFault] {
    var faults: [DutyFault] = []
    for row in rows {
      guard let capability = Capability(rawValue: try row.text("capability")),
        capability.dutyClass != (try row.choice("duty_class", as: DutyClass.self))
      else { continue }
      let fault = DutyFault(kind: kind, subject: try row.integer("id"), name: try row.text(name))
      if faults.last != fault { faults.append(fault) }
    }
    return faults
  }

  private func capabilityFaults() throws -> [DutyFault] {
    let rows = try connection.rows("SELECT name, duty_class FROM capability")
    let known = Dictionary(try rows.map { (try $0.text("name"), try $0.text("duty_class")) }) { first, _ in first }
    return Capability.allCases.compactMap { capability in
      guard let duty = known[capability.rawValue] else {
        return DutyFault(kind: .unknownCapability, subject: 0, name: capability.rawValue)
      }
      guard duty != capability.dutyClass.rawValue else { return nil }
      return DutyFault(kind: .misplacedCapability, subject: 0, name: capability.rawValue)
    }
  }
}
