public import CivilTime
public import Disclosure

/// The approval chains in the database, with all their versions.
public struct ApprovalChainRepository {
  private let connection: any Connection

  /// The chains that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A version of a chain by its number.
  public func find(_ id: ApprovalChain.ID) throws -> ApprovalChain? {
    try chains(where: "c.id = \(id.rawValue)", order: "c.id").first
  }

  /// The chain for a kind of matter at an organ on a day: its own, or that of the nearest organ above it.
  ///
  /// Where an organ stands under two at the same distance, its own system comes before its territory.
  public func inForce(for kind: Matter.Kind, at organ: Organ.ID, on day: CivilDate) throws -> ApprovalChain? {
    try chains(
      where: """
        c.matter_kind = \(kind.rawValue) AND c.effective_on <= \(day)
          AND (c.retired_on IS NULL OR c.retired_on > \(day))
          AND (c.organ_id = \(organ.rawValue)
            OR c.organ_id IN (SELECT ancestor_id FROM organ_ancestor WHERE organ_id = \(organ.rawValue)))
        """,
      order: """
        (SELECT COALESCE(min(a.depth), 0) FROM organ_ancestor a
          WHERE a.organ_id = \(organ.rawValue) AND a.ancestor_id = c.organ_id),
        (SELECT COALESCE(max(a.line), '') FROM organ_ancestor a
          WHERE a.organ_id = \(organ.rawValue) AND a.ancestor_id = c.organ_id) DESC,
        c.effective_on DESC, c.id DESC
        """
    ).first
  }

  /// All versions that an organ laid down, by kind, the latest first.
  public func ofOrgan(_ organ: Organ.ID) throws -> [ApprovalChain] {
    try chains(
      where: "c.organ_id = \(organ.rawValue)", order: "c.matter_kind, c.effective_on DESC, c.id DESC")
  }

  /// Adds a version; earlier ones of the organ for the same kind end on the day on which it begins.
  ///
  /// - Returns: the versions that end with it.
  public func insert(_ chain: ApprovalChain) throws -> [ApprovalChain.ID] {
    let ended = try connection.rows(
      """
      UPDATE approval_chain
         SET retired_on = CASE WHEN effective_on > \(chain.effectiveOn) THEN effective_on
                               ELSE \(chain.effectiveOn) END,
             version = version + 1
       WHERE organ_id = \(chain.organ.rawValue) AND matter_kind = \(chain.matterKind.rawValue)
         AND (retired_on IS NULL OR retired_on > \(chain.effectiveOn))
      RETURNING id
      """
    ) { try $0.id("id", as: ApprovalChain.ID.self) }
    try connection.execute(
      """
      INSERT INTO approval_chain (id, organ_id, matter_kind, name, effective_on, retired_on, version)
      VALUES (\(chain.id.rawValue), \(chain.organ.rawValue), \(chain.matterKind.rawValue), \(chain.name),
        \(chain.effectiveOn), \(chain.retiredOn), \(chain.version))
      """)
    for level in chain.levels {
      try connection.execute(
        """
        INSERT INTO approval_chain_level (chain_id, position, title, person_id, role_id)
        VALUES (\(chain.id.rawValue), \(level.position), \(level.title), \(level.holder.person?.rawValue),
          \(level.holder.role?.rawValue))
        """)
    }
    return ended
  }

  /// Takes a version out of use from a day on.
  public func retire(_ id: ApprovalChain.ID, on day: CivilDate) throws {
    try connection.execute(
      "UPDATE approval_chain SET retired_on = \(day), version = version + 1 WHERE id = \(id.rawValue)")
  }

  private func chains(where condition: SQLText, order: SQLText) throws -> [ApprovalChain] {
    try connection.rows(
      """
      SELECT c.id, c.organ_id, c.matter_kind, c.name, c.effective_on, c.retired_on, c.version
        FROM approval_chain c
       WHERE \(sql: condition)
       ORDER BY \(sql: order)
      """
    ) { row in
      let id: ApprovalChain.ID = try row.id("id")
      return ApprovalChain(
        id: id, organ: try row.id("organ_id"), matterKind: try row.choice("matter_kind"),
        name: try row.text("name"), effectiveOn: try row.date("effective_on"),
        retiredOn: try row.dateOrNil("retired_on"), levels: try levels(of: id), version: try row.int("version"))
    }
  }

  private func levels(of chain: ApprovalChain.ID) throws -> [ApprovalLevel] {
    try connection.rows(
      """
      SELECT position, title, person_id, role_id
        FROM approval_chain_level
       WHERE chain_id = \(chain.rawValue)
       ORDER BY position
      """, ApprovalLevel.init(row:))
  }
}

extension ApprovalLevel {
  /// The level of a row.
  init(row: SQLRow) throws {
    let person: Person.ID? = try row.idOrNil("person_id")
    let holder: Holder = try person.map { .person($0) } ?? .post(row.id("role_id"))
    self.init(position: try row.int("position"), title: try row.text("title"), holder: holder)
  }
}
