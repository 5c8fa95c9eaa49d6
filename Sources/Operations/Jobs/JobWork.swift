public import Disclosure

/// Who does one kind of job, and how long it may be silent.
///
/// The work may be done more than once, because a worker can die after it and before it says so; it must come to the
/// same as once.
public struct JobWork: Sendable {
  /// The kind of job.
  public var kind: JobKind
  /// After how many seconds without a sign of life another worker takes over.
  public var lease: Int64
  /// Does it.
  public var run: @Sendable (Job) async throws -> Void

  /// Somebody who does a kind of job.
  public init(_ kind: JobKind, lease: Int64 = 60, run: @escaping @Sendable (Job) async throws -> Void) {
    self.kind = kind
    self.lease = lease
    self.run = run
  }
}

/// Why a job need not be tried again; every other error is tried again later.
public struct HopelessJob: Error, Hashable, Sendable {
  /// What the operator reads; no personal data.
  public var reason: String

  /// A job that cannot be done.
  public init(_ reason: String) {
    self.reason = reason
  }
}

/// Work that is done once a day, by one of the processes.
public struct DailyWork: Hashable, Sendable {
  /// The kind of job.
  public var kind: JobKind
  /// From which time of day in Beijing, as `02:30`.
  public var time: String

  /// Work that is done once a day from a time on.
  public init(_ kind: JobKind, at time: String) {
    self.kind = kind
    self.time = time
  }
}
