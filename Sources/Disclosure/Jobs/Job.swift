public import CivilTime

/// What kind of background work a job is; each kind has somebody who does it, and a name in the catalogue under
/// `job.<kind>`.
public struct JobKind: RawRepresentable, Hashable, Sendable {
  /// The name, such as `attachment.scan`.
  public let rawValue: String

  /// The kind of that name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A piece of work that is done in the background: a row that one worker at a time holds on a lease.
public struct Job: Hashable, Sendable {
  /// The number of a job.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The job of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where the work stands.
  public enum State: String, CaseIterable, Sendable {
    /// 等待.
    case waiting
    /// 执行中.
    case running
    /// 已完成.
    case done
    /// 失败; nobody tries again until somebody says so.
    case failed
  }

  /// The number.
  public var id: ID
  /// What kind of work it is.
  public var kind: JobKind
  /// What it is about: usually the number of a record; never personal data.
  public var payload: String
  /// Where the work stands.
  public var state: State
  /// It is not begun before.
  public var runAfter: Instant
  /// It is not begun after; nil where it never grows stale.
  public var deadline: Instant?
  /// How often it was begun.
  public var attempts: Int
  /// How often it may be begun.
  public var maxAttempts: Int
  /// Who works on it.
  public var leaseOwner: String?
  /// Until when the worker has to show that it lives.
  public var leaseUntil: Instant?
  /// Why the last attempt came to nothing.
  public var lastError: String?
  /// When it was asked for.
  public var createdAt: Instant
  /// When it was done, or given up.
  public var finishedAt: Instant?

  /// A job that waits.
  public init(
    id: ID, kind: JobKind, payload: String, runAfter: Instant, deadline: Instant? = nil, maxAttempts: Int,
    createdAt: Instant
  ) {
    self.id = id
    self.kind = kind
    self.payload = payload
    state = .waiting
    self.runAfter = runAfter
    self.deadline = deadline
    attempts = 0
    self.maxAttempts = maxAttempts
    self.createdAt = createdAt
  }

  /// How many seconds to wait after a failed attempt: 30, 60, 120 …, at most six hours, a little apart for each job so
  /// that what failed together does not come back together.
  public var pauseAfterFailure: Int64 {
    let steps = min(max(attempts, 1) - 1, 10)
    let pause = min(Int64(30) << Int64(steps), 6 * 3_600)
    return pause + id.rawValue % max(1, pause / 10)
  }
}
