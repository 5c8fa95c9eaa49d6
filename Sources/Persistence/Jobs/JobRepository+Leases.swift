public import CivilTime
public import Disclosure

/// How workers of several processes share the jobs: whoever holds the lease works, and nobody else.
extension JobRepository {
  /// Whether a job of these kinds could be begun.
  public func isReady(kinds: [JobKind], at moment: Instant) throws -> Bool {
    try connection.row(Self.ready(kinds, moment)) != nil
  }

  /// Takes the job that has waited longest, if there is one, and counts an attempt.
  ///
  /// One statement: of two workers that choose the same row, the second finds it no longer waiting and gets nothing.
  public func claim(kinds: [JobKind], owner: String, at moment: Instant, until: Instant) throws -> Job? {
    try connection.row(
      """
      UPDATE job
         SET state = 'running', attempts = attempts + 1, lease_owner = \(owner), lease_until = \(until)
       WHERE id = (\(sql: Self.ready(kinds, moment))) AND state = 'waiting'
      RETURNING \(sql: Self.columns)
      """
    ).map(Job.init(row:))
  }

  /// Keeps a lease for longer.
  ///
  /// - Returns: false where the lease was lost: somebody else works on the job, or has done it.
  public func extend(_ job: Job, until: Instant) throws -> Bool {
    try connection.execute("UPDATE job SET lease_until = \(until) WHERE \(sql: Self.held(job))") > 0
  }

  /// Says that a job is done.
  ///
  /// - Returns: false where the lease was lost.
  public func finish(_ job: Job, at moment: Instant) throws -> Bool {
    try connection.execute(
      """
      UPDATE job
         SET state = 'done', finished_at = \(moment), lease_owner = NULL, lease_until = NULL, last_error = NULL
       WHERE \(sql: Self.held(job))
      """) > 0
  }

  /// Says that an attempt came to nothing; the job waits until `retryAt`, or has failed for good where there is none.
  ///
  /// - Returns: false where the lease was lost.
  public func fail(_ job: Job, error: String, at moment: Instant, retryAt: Instant?) throws -> Bool {
    try connection.execute(
      """
      UPDATE job
         SET state = \(retryAt == nil ? "failed" : "waiting"), run_after = \(retryAt ?? job.runAfter),
             finished_at = \(retryAt == nil ? moment : nil), lease_owner = NULL, lease_until = NULL,
             last_error = \(error)
       WHERE \(sql: Self.held(job))
      """) > 0
  }

  /// Gives a job back untouched, as a worker does that is told to stop.
  public func release(_ job: Job, at moment: Instant) throws {
    try connection.execute(
      """
      UPDATE job
         SET state = 'waiting', attempts = attempts - 1, run_after = \(moment), lease_owner = NULL, lease_until = NULL
       WHERE \(sql: Self.held(job))
      """)
  }

  /// Takes the jobs of dead workers back, and gives up those that were begun too often or have grown stale.
  ///
  /// - Returns: how many jobs changed.
  public func takeBack(at moment: Instant) throws -> Int {
    let again = try connection.execute(
      """
      UPDATE job
         SET state = 'waiting', run_after = \(moment), lease_owner = NULL, lease_until = NULL,
             last_error = 'lease expired'
       WHERE state = 'running' AND lease_until < \(moment) AND attempts < max_attempts
      """)
    let dead = try connection.execute(
      """
      UPDATE job
         SET state = 'failed', finished_at = \(moment), lease_owner = NULL, lease_until = NULL,
             last_error = 'lease expired'
       WHERE state = 'running' AND lease_until < \(moment) AND attempts >= max_attempts
      """)
    let stale = try connection.execute(
      """
      UPDATE job
         SET state = 'failed', finished_at = \(moment), last_error = 'deadline passed'
       WHERE state = 'waiting' AND deadline <= \(moment)
      """)
    return again + dead + stale
  }

  /// The number of the job that has waited longest.
  private static func ready(_ kinds: [JobKind], _ moment: Instant) -> SQLText {
    """
    SELECT id
      FROM job
     WHERE state = 'waiting' AND run_after <= \(moment) AND (deadline IS NULL OR deadline > \(moment))
       AND kind IN (\(list: kinds.map(\.rawValue)))
     ORDER BY run_after, id
     LIMIT 1
    """
  }

  /// Whether a worker still holds the attempt that it began.
  private static func held(_ job: Job) -> SQLText {
    "id = \(job.id.rawValue) AND state = 'running' AND lease_owner = \(job.leaseOwner) AND attempts = \(job.attempts)"
  }
}
