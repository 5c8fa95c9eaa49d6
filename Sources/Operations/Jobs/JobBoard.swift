public import CivilTime
public import Disclosure
import Persistence

/// What the background works on: for whoever runs the installation.
public struct JobBoard: Inquiry {
  /// The jobs, without those that are done.
  public struct Board: Hashable, Sendable {
    /// How many wait, run, and have failed.
    public var counts: [Job.State: Int]
    /// Jobs of the state that was asked for, the newest first.
    public var jobs: [Job]
    /// Whether there are more.
    public var hasMore: Bool
    /// Since when the job waits that has waited longest; nil where none is ready.
    public var waitingSince: Instant?

    /// A board.
    public init(counts: [Job.State: Int], jobs: [Job], hasMore: Bool, waitingSince: Instant?) {
      self.counts = counts
      self.jobs = jobs
      self.hasMore = hasMore
      self.waitingSince = waitingSince
    }
  }

  /// Which jobs are listed.
  public var state: Job.State
  /// The last job of the page before.
  public var before: Job.ID?
  /// How many a page has.
  public var limit: Int

  /// The board, with the jobs of one state.
  public init(state: Job.State = .failed, before: Job.ID? = nil, limit: Int = 50) {
    self.state = state
    self.before = before
    self.limit = limit
  }

  /// What it takes.
  public static var access: Access { .capability(.operateSystem) }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Finds.
  public func run(in scope: Scope) throws -> Board {
    let listed: [Job.State] = [.waiting, .running, .failed]
    var counts: [Job.State: Int] = [:]
    for state in listed { counts[state] = try scope.jobs.count(state) }
    let jobs = listed.contains(state) ? try scope.jobs.list(state, before: before, limit: limit + 1) : []
    let oldest = try scope.jobs.oldestWaiting().flatMap { $0 <= scope.now ? $0 : nil }
    return Board(
      counts: counts, jobs: Array(jobs.prefix(limit)), hasMore: jobs.count > limit, waitingSince: oldest)
  }
}
