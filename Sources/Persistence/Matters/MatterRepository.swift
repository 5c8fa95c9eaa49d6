public import CivilTime
public import Disclosure

/// The matters in the database, and the tally of them, which always agrees.
public struct MatterRepository {
  let connection: any Connection

  /// The matters that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A matter by the number of its record.
  public func find(_ id: Matter.ID) throws -> Matter? {
    try connection.row("SELECT \(sql: Self.selected) FROM matter m WHERE m.id = \(id.rawValue)")
      .map(Matter.init(row:))
  }

  /// Adds a matter.
  public func insert(_ matter: Matter, createdAt: Instant) throws {
    try connection.send(
      """
      INSERT INTO matter (id, organ_id, kind, number, number_key, title, summary, label, state, stage, opened_on, due_on,
        due_provisional, term, closed_on, assignee_id, created_by, created_at, version)
      VALUES (\(sql: .joined(Self.values(of: matter, createdAt: createdAt).map { "\($0)" }, separator: ", ")))
      """)
    try tally(matter.organ, matter.kind, matter.state, by: 1)
  }

  /// Saves a changed matter.
  ///
  /// - Throws: `SQLFault.contention` where somebody else saved it since `old` was read; the transaction runs again.
  public func update(_ matter: Matter, from old: Matter) throws {
    let changed = try connection.execute(
      """
      UPDATE matter
         SET title = \(matter.title), summary = \(matter.summary), label = \(matter.label.rawValue),
             state = \(matter.state.rawValue), stage = \(matter.stage), opened_on = \(matter.openedOn),
             due_on = \(matter.dueOn), due_provisional = \(matter.isDueProvisional ? 1 : 0), term = \(matter.term),
             closed_on = \(matter.closedOn), assignee_id = \(matter.assignee?.rawValue), version = \(old.version + 1)
       WHERE id = \(old.id.rawValue) AND version = \(old.version)
      """)
    guard changed == 1 else { throw SQLFault.contention("matter \(old.id) was saved by somebody else") }
    guard matter.state != old.state else { return }
    try tally(old.organ, old.kind, old.state, by: -1)
    try tally(old.organ, old.kind, matter.state, by: 1)
  }

  /// How many matters there are where a condition on `matter_tally` holds.
  public func count(where condition: SQLText) throws -> Int {
    try connection.count("SELECT COALESCE(sum(matters), 0) AS n FROM matter_tally WHERE \(sql: condition)")
  }

  /// How many there are in each state where a condition on `matter_tally` holds.
  public func counts(where condition: SQLText) throws -> [Matter.State: Int] {
    let rows = try connection.rows(
      "SELECT state, sum(matters) AS n FROM matter_tally WHERE \(sql: condition) GROUP BY state"
    ) { (try $0.choice("state", as: Matter.State.self), try $0.int("n")) }
    return Dictionary(rows) { first, _ in first }.filter { $0.value > 0 }
  }

  /// The organs that have matters where a condition on `matter_tally` holds: at most `limit`, in the order of their numbers.
  public func organs(where condition: SQLText, limit: Int) throws -> [Organ.ID] {
    try connection.rows(
      """
      SELECT DISTINCT organ_id
        FROM matter_tally
       WHERE \(sql: condition) AND matters > 0
       ORDER BY organ_id
       LIMIT \(limit)
      """
    ) { try $0.id("organ_id") }
  }

  /// The tally where a condition on `matter_tally` holds.
  public func tally(where condition: SQLText) throws -> [MatterTally] {
    try connection.rows(
      """
      SELECT organ_id, kind, state, matters
        FROM matter_tally
       WHERE \(sql: condition) AND matters > 0
       ORDER BY organ_id, kind, state
      """
    ) { row in
      MatterTally(
        organ: try row.id("organ_id"), kind: try row.choice("kind"), state: try row.choice("state"),
        matters: try row.int("matters"))
    }
  }

  func tally(_ organ: Organ.ID, _ kind: Matter.Kind, _ state: Matter.State, by step: Int) throws {
    guard step > 0 else {
      try connection.send(
        """
        UPDATE matter_tally SET matters = matters + \(step)
         WHERE organ_id = \(organ.rawValue) AND kind = \(kind.rawValue) AND state = \(state.rawValue)
        """)
      return
    }
    try connection.send(
      """
      INSERT INTO matter_tally (organ_id, kind, state, matters)
      VALUES (\(organ.rawValue), \(kind.rawValue), \(state.rawValue), \(step))
      ON CONFLICT (organ_id, kind, state) DO UPDATE SET matters = matter_tally.matters + \(step)
      """)
  }
}
