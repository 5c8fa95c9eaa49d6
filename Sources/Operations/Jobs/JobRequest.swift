import CivilTime
public import Disclosure
import Persistence

/// Background work that is asked for.
public struct JobRequest: Hashable, Sendable {
  /// What kind of work.
  public var kind: JobKind
  /// What it is about: usually the number of a record; never personal data.
  public var payload: String
  /// Of jobs with the same key only the first is ever done.
  public var uniqueKey: String?
  /// How many seconds to wait before it may begin.
  public var delay: Int64
  /// After how many seconds it makes no sense any more.
  public var staleAfter: Int64?
  /// How often it may be begun.
  public var maxAttempts: Int

  /// Work that is asked for.
  public init(
    _ kind: JobKind, payload: String = "", uniqueKey: String? = nil, delay: Int64 = 0, staleAfter: Int64? = nil,
    maxAttempts: Int = 8
  ) {
    self.kind = kind
    self.payload = payload
    self.uniqueKey = uniqueKey
    self.delay = delay
    self.staleAfter = staleAfter
    self.maxAttempts = maxAttempts
  }
}

extension Scope {
  /// Asks for background work; it exists when the operation's transaction has been committed, and not before.
  public func enqueue(_ request: JobRequest) throws {
    let job = Job(
      id: try newID(), kind: request.kind, payload: request.payload, runAfter: now.adding(seconds: request.delay),
      deadline: request.staleAfter.map { now.adding(seconds: request.delay + $0) }, maxAttempts: request.maxAttempts,
      createdAt: now)
    _ = try jobs.insert(job, uniqueKey: request.uniqueKey)
  }
}
