public import Disclosure

/// The organs in the database.
public struct OrganRepository {
  let connection: any Connection

  /// The organs that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Whether there is an organ of a number.
  public func exists(_ organ: Organ.ID) throws -> Bool {
    try connection.count("SELECT count(*) AS n FROM organ WHERE id = \(organ.rawValue)") == 1
  }

  /// An organ by its number.
  public func find(_ id: Organ.ID) throws -> Organ? { try organs(where: "id = \(id.rawValue)").first }

  /// Organs by their numbers, in the order of the numbers.
  public func find(_ ids: Set<Organ.ID>) throws -> [Organ] {
    try organs(where: "id IN (\(list: ids.map(\.rawValue).sorted()))")
  }

  /// The organ of a 统一社会信用代码.
  public func find(creditCode: UnifiedSocialCreditCode) throws -> Organ? {
    try organs(where: "credit_code = \(creditCode.description)").first
  }

  /// Adds an organ at its place; those above it must be there.
  public func insert(_ organ: Organ) throws {
    try connection.execute(
      """
      INSERT INTO organ (id, name, short_name, level, territorial_parent_id, vertical_parent_id, credit_code,
        region_code, document_word, reconsideration_organ, reconsideration_address, court, established_on,
        abolished_on, version)
      VALUES (\(organ.id.rawValue), \(organ.name), \(organ.shortName), \(organ.level.rawValue),
        \(organ.territorialParent?.rawValue), \(organ.verticalParent?.rawValue),
        \(organ.creditCode?.description), \(organ.regionCode), \(organ.documentWord),
        \(organ.reconsiderationOrgan), \(organ.reconsiderationAddress), \(organ.court),
        \(organ.establishedOn), \(organ.abolishedOn), \(organ.version))
      """)
    for line in OrganLine.allCases {
      try connection.execute(
        """
        INSERT INTO organ_ancestor (ancestor_id, line, organ_id, depth)
        VALUES (\(organ.id.rawValue), \(line.rawValue), \(organ.id.rawValue), 0)
        """)
      if let parent = organ.parent(in: line) { try hang(organ.id, below: parent, line) }
    }
  }

  /// Saves the facts of an organ whose version is the one that the database holds, and counts it up; its place stays.
  ///
  /// - Returns: whether it was so; nothing is saved otherwise.
  public func update(_ organ: Organ) throws -> Bool {
    try connection.execute(
      """
      UPDATE organ
         SET name = \(organ.name), short_name = \(organ.shortName), level = \(organ.level.rawValue),
             credit_code = \(organ.creditCode?.description), region_code = \(organ.regionCode),
             document_word = \(organ.documentWord), reconsideration_organ = \(organ.reconsiderationOrgan),
             reconsideration_address = \(organ.reconsiderationAddress), court = \(organ.court),
             established_on = \(organ.establishedOn), abolished_on = \(organ.abolishedOn), version = version + 1
       WHERE id = \(organ.id.rawValue) AND version = \(organ.version)
      """) == 1
  }

  /// Puts an organ, with all below it, below others; `organ` holds the new parents and the version that was seen.
  ///
  /// - Returns: whether the version was that of the database; nothing is moved otherwise.
  public func move(_ organ: Organ) throws -> Bool {
    guard let before = try find(organ.id) else { return false }
    let found = try connection.execute(
      """
      UPDATE organ
         SET territorial_parent_id = \(organ.territorialParent?.rawValue),
             vertical_parent_id = \(organ.verticalParent?.rawValue), version = version + 1
       WHERE id = \(organ.id.rawValue) AND version = \(organ.version)
      """)
    guard found == 1 else { return false }
    for line in OrganLine.allCases where before.parent(in: line) != organ.parent(in: line) {
      try takeDown(organ.id, line)
      if let parent = organ.parent(in: line) { try hang(organ.id, below: parent, line) }
    }
    return true
  }

  /// Parts a subtree from all above it.
  private func takeDown(_ organ: Organ.ID, _ line: OrganLine) throws {
    try connection.execute(
      """
      DELETE FROM organ_ancestor
       WHERE line = \(line.rawValue)
         AND organ_id IN (SELECT organ_id FROM organ_ancestor
                           WHERE ancestor_id = \(organ.rawValue) AND line = \(line.rawValue))
         AND ancestor_id IN (SELECT ancestor_id FROM organ_ancestor
                              WHERE organ_id = \(organ.rawValue) AND line = \(line.rawValue)
                                AND ancestor_id <> \(organ.rawValue))
      """)
  }

  /// Joins a subtree to an organ and all above that.
  private func hang(_ organ: Organ.ID, below parent: Organ.ID, _ line: OrganLine) throws {
    try connection.execute(
      """
      INSERT INTO organ_ancestor (ancestor_id, line, organ_id, depth)
      SELECT up.ancestor_id, up.line, down.organ_id, up.depth + down.depth + 1
        FROM organ_ancestor up
        JOIN organ_ancestor down ON down.line = up.line
       WHERE up.organ_id = \(parent.rawValue) AND up.line = \(line.rawValue)
         AND down.ancestor_id = \(organ.rawValue)
      """)
  }
}

extension OrganRepository {
  /// The organs that fulfil a condition on the table `organ`, in the order given.
  func organs(where condition: SQLText, orderBy order: SQLText = "id", limit: Int? = nil) throws -> [Organ] {
    let limit: SQLText = limit.map { "LIMIT \($0)" } ?? ""
    return try connection.rows(
      """
      SELECT id, name, short_name, level, territorial_parent_id, vertical_parent_id, credit_code, region_code,
             document_word, reconsideration_organ, reconsideration_address, court, established_on, abolished_on,
             version
        FROM organ
       WHERE \(sql: condition)
       ORDER BY \(sql: order)
       \(sql: limit)
      """, Organ.init(row:))
  }
}

extension Organ {
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), name: try row.text("name"), shortName: try row.text("short_name"),
      level: try row.choice("level"), territorialParent: try row.idOrNil("territorial_parent_id"),
      verticalParent: try row.idOrNil("vertical_parent_id"),
      creditCode: try row.textOrNil("credit_code").flatMap { UnifiedSocialCreditCode($0) },
      regionCode: try row.textOrNil("region_code"), documentWord: try row.text("document_word"),
      reconsiderationOrgan: try row.text("reconsideration_organ"),
      reconsiderationAddress: try row.text("reconsideration_address"), court: try row.text("court"),
      establishedOn: try row.dateOrNil("established_on"), abolishedOn: try row.dateOrNil("abolished_on"),
      version: try row.int("version"))
  }
}
