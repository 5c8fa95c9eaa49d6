public import CivilTime
public import Disclosure

extension RemedyRepository {
  /// The answers that organs owe, in the order of their due dates, behind the last one that was seen.
  ///
  /// `first` and `last` are the days between which they are due, both included.
  public func due(
    from first: CivilDate? = nil, through last: CivilDate? = nil, after seen: DueRemedy?, limit: Int
  ) throws -> [DueRemedy] {
    // Spelt as the index spells it, where the last day of all stands for none.
    let start = seen?.dueOn ?? first
    return try connection.rows(
      """
      \(sql: Self.owed)
         AND COALESCE(r.reply_due_on, '9999-12-31') <= \(last?.description ?? "9999-12-30")
         AND (COALESCE(r.reply_due_on, '9999-12-31'), r.id) > (\(start?.description ?? ""), \(seen?.id.rawValue ?? 0))
       ORDER BY COALESCE(r.reply_due_on, '9999-12-31'), r.id
       LIMIT \(limit)
      """,
      DueRemedy.init(row:))
  }

  /// The answer that an organ owes to a reconsideration or a suit; nil where it owes none or the day is not known.
  public func due(_ id: RemedyCase.ID) throws -> DueRemedy? {
    try connection.row("\(sql: Self.owed) AND r.id = \(id.rawValue) AND r.reply_due_on IS NOT NULL")
      .map(DueRemedy.init(row:))
  }

  /// Saves a day that was counted anew.
  ///
  /// - Throws: `SQLFault.contention` where somebody else saved the remedy since it was read.
  public func save(_ day: CivilDate, of remedy: DueRemedy) throws {
    let changed = try connection.execute(
      """
      UPDATE remedy SET reply_due_on = \(day), version = \(remedy.version + 1)
       WHERE id = \(remedy.id.rawValue) AND version = \(remedy.version)
      """)
    guard changed == 1 else { throw SQLFault.contention("remedy \(remedy.id) was saved by somebody else") }
  }

  /// Notes that people have been reminded of an answer at a stage.
  public func saveReminder(_ stage: Int, of remedy: DueRemedy) throws {
    try connection.execute(
      """
      INSERT INTO remedy_reminder (remedy_id, due_on, stage) VALUES (\(remedy.id.rawValue), \(remedy.dueOn), \(stage))
          ON CONFLICT (remedy_id) DO UPDATE SET due_on = excluded.due_on, stage = excluded.stage
      """)
  }

  private static let owed: SQLText = """
    SELECT r.id, r.matter_id, r.organ_id, o.region_code, m.number, m.assignee_id, r.reply_due_on,
           r.served_on, r.path, r.simplified, r.version,
           p.stage, p.due_on AS reminded_of
      FROM remedy r
      JOIN matter m ON m.id = r.matter_id
      JOIN organ o ON o.id = r.organ_id
      LEFT JOIN remedy_reminder p ON p.remedy_id = r.id
     WHERE r.ended_on IS NULL AND r.replied_on IS NULL
    """
}
