public import CivilTime
public import Disclosure

/// The due dates in the database that were counted by a calendar, and can be counted anew.
public struct DueDateRepository {
  private let connection: any Connection

  /// The due dates that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Unfinished matters that are due on a day or later, in the order of their due dates.
  ///
  /// - Parameters:
  ///   - day: the first day that a changed calendar touches; what was due before cannot move.
  ///   - last: the last one that was seen.
  ///   - limit: how many.
  /// - Returns: matters whose due date was counted; those that were typed are left out.
  /// - Throws: `SQLFault`.
  public func counted(from day: CivilDate, after last: CountedMatter?, limit: Int) throws -> [CountedMatter] {
    let start = last?.dueOn ?? day
    return try connection.rows(
      """
      SELECT m.id, m.organ_id, o.region_code, m.number, m.assignee_id, m.due_on, m.due_provisional, m.term, m.version
        FROM matter m
        JOIN organ o ON o.id = m.organ_id
       WHERE m.state IN ('open', 'inApproval') AND (m.due_on, m.id) > (\(start), \(last?.id.rawValue ?? 0))
         AND m.term <> ''
       ORDER BY m.due_on, m.id
       LIMIT \(limit)
      """,
      CountedMatter.init(row:))
  }

  /// A matter, where it is unfinished and its due date was counted.
  public func find(_ id: Matter.ID) throws -> CountedMatter? {
    try connection.row(
      """
      SELECT m.id, m.organ_id, o.region_code, m.number, m.assignee_id, m.due_on, m.due_provisional, m.term, m.version
        FROM matter m
        JOIN organ o ON o.id = m.organ_id
       WHERE m.id = \(id.rawValue) AND m.state IN ('open', 'inApproval') AND m.due_on IS NOT NULL AND m.term <> ''
      """
    ).map(CountedMatter.init(row:))
  }

  /// Saves a due date that was counted anew, for the matter and for the approvals that wait.
  ///
  /// - Throws: `SQLFault.contention` where somebody else saved the matter since it was read.
  public func save(_ due: DueDate, of matter: CountedMatter) throws {
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
}

/// What counting a due date anew needs of a matter.
public struct CountedMatter: Hashable, Sendable {
  /// The matter.
  public var id: Matter.ID
  /// Its organ.
  public var organ: Organ.ID
  /// The region of the organ, whose closures count.
  public var region: String?
  /// The number that people know it by.
  public var number: String
  /// Who works on it.
  public var assignee: Person.ID?
  /// When it is due.
  public var dueOn: CivilDate
  /// Whether that is provisional.
  public var isProvisional: Bool
  /// How it was counted.
  public var term: String
  /// How often the matter was saved.
  public var version: Int

  init(row: SQLRow) throws {
    id = try row.id("id")
    organ = try row.id("organ_id")
    region = try row.textOrNil("region_code")
    number = try row.text("number")
    assignee = try row.idOrNil("assignee_id")
    dueOn = try row.date("due_on")
    isProvisional = try row.flag("due_provisional")
    term = try row.text("term")
    version = try row.int("version")
  }
}
