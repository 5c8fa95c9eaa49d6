public import Disclosure

/// The roles in the database.
public struct RoleRepository {
  let connection: any Connection

  /// The roles that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// All roles, in the order of their duties and then as they were made.
  public func all() throws -> [Role] { try roles(where: "1 = 1") }

  /// A role by its number.
  public func find(_ id: Role.ID) throws -> Role? { try roles(where: "r.id = \(id.rawValue)").first }

  /// A role by its name.
  public func named(_ name: String) throws -> Role? { try roles(where: "r.name = \(name)").first }

  /// The role that was made from one that comes with the platform.
  public func shipped(as key: String) throws -> Role? { try roles(where: "r.shipped_as = \(key)").first }

  /// Adds a role.
  public func insert(_ role: Role) throws {
    try connection.execute(
      """
      INSERT INTO role (id, name, duty_class, shipped_as, version)
      VALUES (\(role.id.rawValue), \(role.name), \(role.dutyClass.rawValue), \(role.shippedAs), \(role.version))
      """)
    try insertCapabilities(of: role)
  }

  /// Saves a role whose version is the one that the database holds, and counts it up.
  ///
  /// - Returns: whether it was so; nothing is saved otherwise.
  public func update(_ role: Role) throws -> Bool {
    let found = try connection.execute(
      """
      UPDATE role
         SET name = \(role.name), version = version + 1
       WHERE id = \(role.id.rawValue) AND version = \(role.version)
      """)
    guard found == 1 else { return false }
    try replaceCapabilities(of: role)
    return true
  }

  /// Gives a role the capabilities of `role` without counting it as changed by somebody.
  public func replaceCapabilities(of role: Role) throws {
    try connection.execute("DELETE FROM role_capability WHERE role_id = \(role.id.rawValue)")
    try insertCapabilities(of: role)
  }

  /// Deletes a role that nobody has.
  public func delete(_ id: Role.ID) throws {
    try connection.execute("DELETE FROM role_capability WHERE role_id = \(id.rawValue)")
    try connection.execute("DELETE FROM role WHERE id = \(id.rawValue)")
  }

  /// Whether a level of an approval chain, in force or retired, asks for a role.
  public func isInChain(_ id: Role.ID) throws -> Bool {
    try connection.count(
      "SELECT count(*) AS n FROM approval_chain_level WHERE role_id = \(id.rawValue)") > 0
  }

  /// Writes which capability belongs to which duties, so that the database itself keeps them apart.
  ///
  /// - Returns: how many were new.
  public func saveCapabilities() throws -> Int {
    var new = 0
    for capability in Capability.allCases {
      new += try connection.execute(
        """
        INSERT INTO capability (name, duty_class)
        VALUES (\(capability.rawValue), \(capability.dutyClass.rawValue))
            ON CONFLICT (name) DO NOTHING
        """)
    }
    return new
  }

  private func insertCapabilities(of role: Role) throws {
    for capability in role.capabilities.sorted(by: { $0.rawValue < $1.rawValue }) {
      try connection.execute(
        """
        INSERT INTO role_capability (role_id, duty_class, capability)
        VALUES (\(role.id.rawValue), \(role.dutyClass.rawValue), \(capability.rawValue))
        """)
    }
  }

  private func roles(where condition: SQLText) throws -> [Role] {
    let rows = try connection.rows(
      """
      SELECT r.id, r.name, r.duty_class, r.shipped_as, r.version, c.capability
        FROM role r
        LEFT JOIN role_capability c ON c.role_id = r.id
       WHERE \(sql: condition)
       ORDER BY r.id
      """)
    var roles: [Role] = []
    for row in rows {
      let id: Role.ID = try row.id("id")
      if roles.last?.id != id {
        roles.append(
          Role(
            id: id, name: try row.text("name"), dutyClass: try row.choice("duty_class"), capabilities: [],
            shippedAs: try row.textOrNil("shipped_as"), version: try row.int("version")))
      }
      guard let capability = try row.textOrNil("capability").flatMap(Capability.init(rawValue:)) else { continue }
      roles[roles.count - 1].capabilities.insert(capability)
    }
    return roles
  }
}
