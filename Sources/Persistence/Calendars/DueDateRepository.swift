public import CivilTime
public import Disclosure

/// The due dates of unfinished matters in the database: to be counted anew, and to be reminded of.
public struct DueDateRepository {
  private let connection: any Connection

  /// The due dates that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Unfinished matters that have a due date, in the order of their due dates, behind the last one that was seen.
  ///
  /// `first` and `last` are the days between which they are due, both included.
  public func due(
    from first: CivilDate? = nil, through last: CivilDate? = nil, after seen: DueMatter?, limit: Int
  ) throws -> [DueMatter] {
    // Spelt as the index spells it, where the last day of all stands for none.
    let start = seen?.dueOn ?? first
    return try connection.rows(
      """
      \(sql: Self.selection)
       WHERE m.state IN ('open', 'inApproval')
         AND COALESCE(m.due_on, '9999-12-31') <= \(last?.description ?? "9999-12-30")
         AND (COALESCE(m.due_on, '9999-12-31'), m.id) > (\(start?.description ?? ""), \(seen?.id.rawValue ?? 0))
       ORDER BY COALESCE(m.due_on, '9999-12-31'), m.id
       LIMIT \(limit)
      """,
      DueMatter.init(row:))
  }

  /// A matter, where it is unfinished and has a due date.
  public func find(_ id: Matter.ID) throws -> DueMatter? {
    try connection.row(
      """
      \(sql: Self.selection)
       WHERE m.id = \(id.rawValue) AND m.state IN ('open', 'inApproval') AND m.due_on IS NOT NULL
      """
    ).map(DueMatter.init(row:))
  }

  /// Saves a due date that was counted anew, for the matter and for the approvals that wait.
  ///
  /// - Throws: `SQLFault.contention` where somebody else saved the matter since it was read.
  public func save(_ due: DueDate, of matter: DueMatter) throws {
    let changed = try connection.execute(
      """
      UPDATE matter
         SET due_on = \(due.date), due_provisional = \(due.isProvisional ? 1 : 0), version = \(matter.version + 1)
       WHERE id = \(matter.id.rawValue) AND version = \(matter.version)
      """)
    guard changed == 1 else { throw SQLFault.contention("matter \(matter.id) was saved by somebody else") }
    try connection.execute(
      """
      UPDATE approval_waiting SET due_on = \(due.date)
       WHERE approval_id IN (SELECT id FROM approval WHERE matter_id = \(matter.id.rawValue))
      """)
  }

  /// Notes that people have been reminded of a matter at a stage.
  public func saveReminder(_ stage: Int, of matter: DueMatter) throws {
    try connection.execute(
      """
      INSERT INTO matter_reminder (matter_id, due_on, stage) VALUES (\(matter.id.rawValue), \(matter.dueOn), \(stage))
          ON CONFLICT (matter_id) DO UPDATE SET due_on = excluded.due_on, stage = excluded.stage
      """)
  }

  private static let selection: SQLText = """
    SELECT m.id, m.organ_id, o.region_code, m.number, m.assignee_id, m.due_on, m.due_provisional, m.term, m.version,
           r.stage, r.due_on AS reminded_of
      FROM matter m
      JOIN organ o ON o.id = m.organ_id
      LEFT JOIN matter_reminder r ON r.matter_id = m.id
    """
}
