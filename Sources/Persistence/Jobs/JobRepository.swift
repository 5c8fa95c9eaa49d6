public import CivilTime
public import Disclosure

/// The jobs in the database: asked for, and looked at.
///
/// How they are worked on is in `JobRepository+Leases`.
public struct JobRepository {
  static let columns: SQLText = """
    id, kind, payload, state, run_after, deadline, attempts, max_attempts, lease_owner, lease_until, last_error,
      created_at, finished_at
    """

  let connection: any Connection

  /// The jobs that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// Asks for a job.
  ///
  /// - Returns: false where a job with the same unique key was asked for before.
  public func insert(_ job: Job, uniqueKey: String?) throws -> Bool {
    let added = try connection.execute(
      """
      INSERT INTO job (id, kind, unique_key, payload, state, run_after, deadline, attempts, max_attempts, created_at)
      VALUES (\(job.id.rawValue), \(job.kind.rawValue), \(uniqueKey), \(job.payload), \(job.state.rawValue),
        \(job.runAfter), \(job.deadline), \(job.attempts), \(job.maxAttempts), \(job.createdAt))
      ON CONFLICT (unique_key) DO NOTHING
      """)
    return added > 0
  }

  /// Whether a job with a unique key was asked for.
  public func exists(uniqueKey: String) throws -> Bool {
    try connection.row("SELECT id FROM job WHERE unique_key = \(uniqueKey)") != nil
  }

  /// A number for a job that no operation asks for.
  public func newID() throws -> Job.ID {
    let row = try connection.row("UPDATE id_block SET next = next + 1 WHERE name = 'record' RETURNING next")
    guard let row else { throw SQLFault.statement("id_block has no row") }
    return Job.ID(rawValue: try row.integer("next") - 1)
  }

  /// A job.
  public func find(_ id: Job.ID) throws -> Job? {
    try connection.row("SELECT \(sql: Self.columns) FROM job WHERE id = \(id.rawValue)").map(Job.init(row:))
  }

  /// Jobs of one state, those with the highest numbers first.
  ///
  /// - Parameters:
  ///   - state: waiting, running or failed; the many that are done are not listed.
  ///   - before: the last job of the page before.
  ///   - limit: how many.
  /// - Returns: the jobs.
  /// - Throws: `SQLFault`.
  public func list(_ state: Job.State, before: Job.ID? = nil, limit: Int) throws -> [Job] {
    try connection.rows(
      """
      SELECT \(sql: Self.columns)
        FROM job
       WHERE \(sql: Self.condition(state)) AND id < \(before?.rawValue ?? .max)
       ORDER BY id DESC
       LIMIT \(limit)
      """,
      Job.init(row:))
  }

  /// How many jobs wait, run, or have failed.
  public func count(_ state: Job.State) throws -> Int {
    try connection.count("SELECT count(*) AS n FROM job WHERE \(sql: Self.condition(state))")
  }

  /// When the job that has waited longest could have begun; nil where none waits.
  public func oldestWaiting() throws -> Instant? {
    try connection.row("SELECT run_after FROM job WHERE state = 'waiting' ORDER BY run_after, id LIMIT 1")?
      .instant("run_after")
  }

  /// Lets a failed job run again, with all its attempts.
  ///
  /// - Returns: false where it has not failed.
  public func retry(_ id: Job.ID, at moment: Instant) throws -> Bool {
    try connection.execute(
      """
      UPDATE job
         SET state = 'waiting', run_after = \(moment), deadline = NULL, attempts = 0, finished_at = NULL
       WHERE id = \(id.rawValue) AND state = 'failed'
      """) > 0
  }

  /// Forgets jobs that were done before a moment; those that failed stay.
  public func forgetDone(before moment: Instant) throws -> Int {
    try connection.execute("DELETE FROM job WHERE finished_at < \(moment) AND state = 'done'")
  }

  /// The condition as the partial indexes have it, which a bound value would not match.
  private static func condition(_ state: Job.State) -> SQLText {
    switch state {
    case .waiting: "state = 'waiting'"
    case .running: "state = 'running'"
    case .done: "state = 'done'"
    case .failed: "state = 'failed'"
    }
  }
}

extension Job {
  /// A job as its row says.
  init(row: SQLRow) throws {
    self.init(
      id: try row.id("id"), kind: JobKind(rawValue: try row.text("kind")), payload: try row.text("payload"),
      runAfter: try row.instant("run_after"), deadline: try row.instantOrNil("deadline"),
      maxAttempts: try row.int("max_attempts"), createdAt: try row.instant("created_at"))
    state = try row.choice("state")
    attempts = try row.int("attempts")
    leaseOwner = try row.textOrNil("lease_owner")
    leaseUntil = try row.instantOrNil("lease_until")
    lastError = try row.textOrNil("last_error")
    finishedAt = try row.instantOrNil("finished_at")
  }
}
