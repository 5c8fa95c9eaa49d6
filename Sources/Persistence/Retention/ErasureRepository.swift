public import CivilTime
public import Disclosure

/// Erasures in the database.
public struct ErasureRepository {
  private let connection: any Connection

  /// What a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Adds an erasure with its records.
  public func insert(_ erasure: Erasure, items: [ErasureItem]) throws {
    try connection.execute(
      """
      INSERT INTO erasure (id, organ_id, record_kind, state, proposed_by, proposed_at, reason)
      VALUES (\(erasure.id.rawValue), \(erasure.organ.rawValue), \(erasure.kind.rawValue),
        \(erasure.state.rawValue), \(erasure.proposedBy.rawValue), \(erasure.proposedAt), \(erasure.reason))
      """)
    for item in items {
      try connection.execute(
        """
        INSERT INTO erasure_item (erasure_id, subject_kind, subject_id, title)
        VALUES (\(erasure.id.rawValue), 'matter', \(item.matter.rawValue), \(item.title))
        """)
    }
  }

  /// Saves where an erasure stands.
  public func update(_ erasure: Erasure) throws {
    try connection.execute(
      """
      UPDATE erasure
         SET state = \(erasure.state.rawValue), decided_by = \(erasure.decidedBy?.rawValue),
             decided_at = \(erasure.decidedAt), reason = \(erasure.reason), done_at = \(erasure.doneAt)
       WHERE id = \(erasure.id.rawValue)
      """)
  }

  /// An erasure.
  public func find(_ id: Erasure.ID) throws -> Erasure? {
    try connection.row("\(sql: Self.selection) WHERE id = \(id.rawValue)").map(Erasure.init(row:))
  }

  /// The erasures of organs, the newest first.
  public func list(where visible: SQLText, before id: Erasure.ID?, limit: Int) throws -> [Erasure] {
    try connection.rows(
      """
      \(sql: Self.selection)
       WHERE \(sql: visible) AND id < \(id?.rawValue ?? Int64.max)
       ORDER BY id DESC
       LIMIT \(limit)
      """,
      Erasure.init(row:))
  }

  /// The records of an erasure; there are never more than `Erasure.most`.
  public func items(of id: Erasure.ID) throws -> [ErasureItem] {
    try connection.rows(
      """
      SELECT subject_id, title, erased_at
        FROM erasure_item
       WHERE erasure_id = \(id.rawValue)
       ORDER BY subject_id
      """
    ) { row in
      ErasureItem(
        matter: try row.id("subject_id"), title: try row.text("title"), erasedAt: try row.instantOrNil("erased_at"))
    }
  }

  /// Notes that a record was erased.
  public func markErased(_ matter: Matter.ID, of id: Erasure.ID, at moment: Instant) throws {
    try connection.execute(
      """
      UPDATE erasure_item
         SET erased_at = \(moment)
       WHERE erasure_id = \(id.rawValue) AND subject_kind = 'matter' AND subject_id = \(matter.rawValue)
      """)
  }

  private static let selection: SQLText = """
    SELECT id, organ_id, record_kind, state, proposed_by, proposed_at, decided_by, decided_at, reason, done_at
      FROM erasure
    """
}

extension Erasure {
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), organ: try row.id("organ_id"), kind: try row.choice("record_kind"),
      state: try row.choice("state"), proposedBy: try row.id("proposed_by"),
      proposedAt: try row.instant("proposed_at"), decidedBy: try row.idOrNil("decided_by"),
      decidedAt: try row.instantOrNil("decided_at"), reason: try row.text("reason"),
      doneAt: try row.instantOrNil("done_at"))
  }
}
