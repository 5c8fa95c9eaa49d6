public import CivilTime
public import Disclosure

/// Which matters are due, and at which stage people were last reminded of each, in the database.
public struct ReminderRepository {
  private let connection: any Connection

  /// The reminders that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Unfinished matters that are due by a day, in the order of their due dates, behind the last one that was seen.
  public func due(by day: CivilDate, after last: DueMatter?, limit: Int) throws -> [DueMatter] {
    try connection.rows(
      """
      \(sql: Self.selection)
       WHERE m.state IN ('open', 'inApproval') AND COALESCE(m.due_on, '9999-12-31') <= \(day)
         AND (COALESCE(m.due_on, '9999-12-31'), m.id) > (\(last?.dueOn.description ?? ""), \(last?.id.rawValue ?? 0))
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

  /// Notes that people have been reminded of a matter at a stage.
  public func save(_ stage: Int, of matter: DueMatter) throws {
    try connection.execute(
      """
      INSERT INTO matter_reminder (matter_id, due_on, stage) VALUES (\(matter.id.rawValue), \(matter.dueOn), \(stage))
          ON CONFLICT (matter_id) DO UPDATE SET due_on = excluded.due_on, stage = excluded.stage
      """)
  }

  private static let selection: SQLText = """
    SELECT m.id, m.organ_id, o.region_code, m.number, m.assignee_id, m.due_on, r.stage, r.due_on AS reminded_of
      FROM matter m
      JOIN organ o ON o.id = m.organ_id
      LEFT JOIN matter_reminder r ON r.matter_id = m.id
    """
}

/// What a reminder needs of a matter.
public struct DueMatter: Hashable, Sendable {
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
  /// The stage at which people were last reminded of this due date; nil where they were not.
  public var reminded: Int?

  init(row: SQLRow) throws {
    id = try row.id("id")
    organ = try row.id("organ_id")
    region = try row.textOrNil("region_code")
    number = try row.text("number")
    assignee = try row.idOrNil("assignee_id")
    dueOn = try row.date("due_on")
    let isOfThisDay = try row.textOrNil("reminded_of") == dueOn.description
    reminded = isOfThisDay ? try row.integerOrNil("stage").map { Int($0) } : nil
  }
}
