import CivilTime
import Disclosure
import Persistence

/// Counts something in windows of time, over all processes of the installation, and says when it was too often.
public struct RateLimit: Upkeep {
  /// What is counted, such as `request-form 10.0.0.1`.
  public var bucket: String
  /// How often it may happen in a window.
  public var limit: Int
  /// How long a window is.
  public var seconds: Int64

  /// What comes of a count.
  public enum Verdict: Hashable, Sendable {
    /// Not too often.
    case admitted
    /// Too often; after so many seconds it may happen again.
    case refused(retryAfter: Int)
  }

  /// A limit.
  public init(_ bucket: String, limit: Int, seconds: Int64) {
    self.bucket = bucket
    self.limit = limit
    self.seconds = seconds
  }

  /// Counts once.
  public func run(in scope: Scope) throws -> Verdict {
    let count = try scope.throttle.count("rate \(bucket)", seconds: seconds, at: scope.now)
    guard count.hits > limit else { return .admitted }
    return .refused(retryAfter: scope.seconds(until: count.until))
  }
}

extension Scope {
  /// How many seconds are left until a moment, at least one, for whoever has to wait.
  func seconds(until moment: Instant) -> Int { max(1, Int((moment.milliseconds - now.milliseconds + 999) / 1_000)) }
}

/// Forgets sessions, counters, kept answers and unfinished requests whose time is over; a job does it every hour.
public struct SweepSessions: Upkeep {
  /// Forgets.
  public init() {}

  /// Deletes the rows.
  public func run(in scope: Scope) throws {
    try scope.sessions.deleteExpired(at: scope.now)
    try scope.throttle.deleteExpired(at: scope.now)
    try scope.idempotency.deleteBefore(scope.now.adding(seconds: -RepeatKey.seconds))
    try scope.unfinishedRequests.deleteExpired(at: scope.now)
  }
}
