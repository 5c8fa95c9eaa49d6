public import Disclosure

/// Disclosure offices and successions.
extension OrganRepository {
  /// The disclosure office of an organ; empty, with version 0, where nothing was entered yet.
  public func office(of organ: Organ.ID) throws -> DisclosureOffice {
    var office = DisclosureOffice()
    guard
      let row = try connection.row(
        """
        SELECT name, address, hours, telephone, fax, post_address, post_code, email, online, version
          FROM disclosure_office
         WHERE organ_id = \(organ.rawValue)
        """)
    else { return office }
    office.name = try row.text("name")
    office.address = try row.text("address")
    office.hours = try row.text("hours")
    office.telephone = try row.text("telephone")
    office.fax = try row.text("fax")
    office.postAddress = try row.text("post_address")
    office.postCode = try row.text("post_code")
    office.email = try row.text("email")
    office.online = try row.text("online")
    office.version = try row.int("version")
    return office
  }

  /// Saves an office whose version is the one that the database holds, and counts it up.
  ///
  /// - Returns: whether it was so; nothing is saved otherwise.
  public func save(_ office: DisclosureOffice, of organ: Organ.ID) throws -> Bool {
    if office.version == 0 {
      return try connection.execute(
        """
        INSERT INTO disclosure_office (organ_id, name, address, hours, telephone, fax, post_address, post_code, email,
          online, version)
        VALUES (\(organ.rawValue), \(office.name), \(office.address), \(office.hours), \(office.telephone),
          \(office.fax), \(office.postAddress), \(office.postCode), \(office.email), \(office.online), 1)
            ON CONFLICT (organ_id) DO NOTHING
        """) == 1
    }
    return try connection.execute(
      """
      UPDATE disclosure_office
         SET name = \(office.name), address = \(office.address), hours = \(office.hours),
             telephone = \(office.telephone), fax = \(office.fax), post_address = \(office.postAddress),
             post_code = \(office.postCode), email = \(office.email), online = \(office.online),
             version = version + 1
       WHERE organ_id = \(organ.rawValue) AND version = \(office.version)
      """) == 1
  }

  /// Adds a succession.
  public func insert(_ succession: Succession) throws {
    try connection.execute(
      """
      INSERT INTO organ_succession (id, from_organ_id, to_organ_id, organ_function, effective_on, basis)
      VALUES (\(succession.id.rawValue), \(succession.from.rawValue), \(succession.to.rawValue),
        \(succession.function), \(succession.effectiveOn), \(succession.basis))
      """)
  }

  /// Corrects a succession.
  public func update(_ succession: Succession) throws {
    try connection.execute(
      """
      UPDATE organ_succession
         SET to_organ_id = \(succession.to.rawValue), organ_function = \(succession.function),
             effective_on = \(succession.effectiveOn), basis = \(succession.basis)
       WHERE id = \(succession.id.rawValue)
      """)
  }

  /// Strikes a succession out.
  public func delete(_ succession: Succession) throws {
    try connection.execute("DELETE FROM organ_succession WHERE id = \(succession.id.rawValue)")
  }

  /// The successions from or to an organ, in the order of time.
  public func successions(of organ: Organ.ID) throws -> [Succession] {
    try successions(where: "from_organ_id = \(organ.rawValue) OR to_organ_id = \(organ.rawValue)")
  }

  /// All successions through which a function of an organ may have gone, in the order of time.
  public func successions(onwardFrom organ: Organ.ID) throws -> [Succession] {
    try successions(
      where: """
        from_organ_id IN (
          WITH RECURSIVE reached (id) AS (
            SELECT CAST(\(organ.rawValue) AS BIGINT)
             UNION
            SELECT s.to_organ_id FROM organ_succession s JOIN reached r ON s.from_organ_id = r.id
          )
          SELECT id FROM reached)
        """)
  }

  private func successions(where condition: SQLText) throws -> [Succession] {
    try connection.rows(
      """
      SELECT id, from_organ_id, to_organ_id, organ_function, effective_on, basis
        FROM organ_succession
       WHERE \(sql: condition)
       ORDER BY effective_on, id
      """
    ) { row in
      Succession(
        id: try row.id("id"), from: try row.id("from_organ_id"), to: try row.id("to_organ_id"),
        function: try row.text("organ_function"), effectiveOn: try row.date("effective_on"),
        basis: try row.text("basis"))
    }
  }
}
