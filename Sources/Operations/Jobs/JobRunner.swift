public import CivilTime
public import Disclosure
public import Persistence
import Synchronization

/// Works on the jobs of the database; any number of runners in any number of processes share them.
public final class JobRunner: Sendable {
  /// What came of an attempt, for the log.
  public enum Report: Sendable {
    /// The job is done.
    case done(Job)
    /// It will be tried again.
    case postponed(Job, error: String)
    /// It will not be tried again.
    case failed(Job, error: String)
    /// Another worker took over in the meantime.
    case lost(Job)
    /// The database did not answer.
    case fault(String)
  }

  private let database: any Database
  private let works: [JobKind: JobWork]
  private let daily: [DailyWork]
  private let owner: String
  private let clock: @Sendable () -> Instant
  private let report: @Sendable (Report) -> Void
  private let scheduled = Mutex<Set<String>>([])

  /// A runner.
  ///
  /// - Parameters:
  ///   - database: where the jobs are.
  ///   - works: who does them; kinds without somebody wait.
  ///   - daily: what is done once a day.
  ///   - owner: the name of this runner on its leases; no two runners have the same.
  ///   - clock: the time.
  ///   - report: told what came of every attempt.
  public init(
    database: any Database, works: [JobWork], daily: [DailyWork] = [], owner: String,
    clock: @escaping @Sendable () -> Instant, report: @escaping @Sendable (Report) -> Void = { _ in }
  ) {
    self.database = database
    self.works = Dictionary(works.map { ($0.kind, $0) }) { first, _ in first }
    self.daily = daily
    self.owner = owner
    self.clock = clock
    self.report = report
  }

  /// Works until the task is cancelled; what is under way then is given back.
  ///
  /// - Parameters:
  ///   - lanes: how many jobs at the same time.
  ///   - pause: how long to wait when there is nothing to do.
  public func run(lanes: Int, pause: Duration) async {
    await withDiscardingTaskGroup { group in
      group.addTask { await self.repeating(every: pause) { try await self.keepHouse() } }
      for _ in 0..<lanes {
        group.addTask { await self.repeating(every: pause) { try await self.drain() } }
      }
    }
  }

  /// Works until no job is ready.
  public func drain() async throws {
    let kinds = Array(works.keys)
    while !Task.isCancelled {
      let now = clock()
      let isReady = try await database.read { try JobRepository($0).isReady(kinds: kinds, at: now) }
      guard isReady else { return }
      if let job = try await claim(kinds) { await attempt(job) }
    }
  }

  /// Takes back the jobs of dead workers, and asks for what is due today.
  public func keepHouse() async throws {
    let now = clock()
    _ = try await database.write { try JobRepository($0).takeBack(at: now) }
    for work in daily where now.beijingTime >= work.time {
      let key = "\(work.kind.rawValue) \(now.beijingDate)"
      guard !scheduled.withLock({ $0.contains(key) }) else { continue }
      try await database.write { connection in
        let jobs = JobRepository(connection)
        guard try !jobs.exists(uniqueKey: key) else { return }
        let job = Job(
          id: try jobs.newID(), kind: work.kind, payload: now.beijingDate.description, runAfter: now, maxAttempts: 8,
          createdAt: now)
        _ = try jobs.insert(job, uniqueKey: key)
      }
      _ = scheduled.withLock { $0.insert(key) }
    }
  }

  private func repeating(every pause: Duration, _ body: @Sendable () async throws -> Void) async {
    while !Task.isCancelled {
      do { try await body() } catch is CancellationError { return } catch { report(.fault("\(error)")) }
      try? await Task.sleep(for: pause)
    }
  }

  private func claim(_ kinds: [JobKind]) async throws -> Job? {
    let (owner, now) = (owner, clock())
    // The shortest lease will do until the kind is known.
    let lease = works.values.map(\.lease).min() ?? 60
    return try await database.write {
      try JobRepository($0).claim(kinds: kinds, owner: owner, at: now, until: now.adding(seconds: lease))
    }
  }

  private func attempt(_ job: Job) async {
    guard let work = works[job.kind] else { return }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await self.beat(job, lease: work.lease) }
        defer { group.cancelAll() }
        group.addTask { try await work.run(job) }
        try await group.next()
      }
      await settle(job, .done(job)) { try $0.finish(job, at: $1) }
    } catch is LostLease {
      report(.lost(job))
    } catch  where Task.isCancelled {
      await settle(job, .postponed(job, error: "stopped")) { jobs, now in
        try jobs.release(job, at: now)
        return true
      }
    } catch {
      await postpone(job, after: error)
    }
  }

  private func postpone(_ job: Job, after error: any Error) async {
    let isHopeless = error is HopelessJob || job.attempts >= job.maxAttempts
    let text = String(((error as? HopelessJob)?.reason ?? "\(error)").prefix(300))
    let outcome: Report = isHopeless ? .failed(job, error: text) : .postponed(job, error: text)
    await settle(job, outcome) { jobs, now in
      let retryAt = isHopeless ? nil : now.adding(seconds: job.pauseAfterFailure)
      return try jobs.fail(job, error: text, at: now, retryAt: retryAt)
    }
  }

  /// Writes down what came of a job, also when this task has been cancelled.
  private func settle(
    _ job: Job, _ outcome: Report, _ write: @escaping @Sendable (JobRepository, Instant) throws -> Bool
  ) async {
    let (database, now) = (database, clock())
    let settled = Task { try await database.write { try write(JobRepository($0), now) } }
    do {
      report(try await settled.value ? outcome : .lost(job))
    } catch {
      // The lease runs out, and somebody takes the job over.
      report(.fault("\(error)"))
    }
  }

  /// Keeps the lease while the work is done; ends only by throwing.
  private func beat(_ job: Job, lease: Int64) async throws {
    while true {
      let until = clock().adding(seconds: lease)
      guard try await database.write({ try JobRepository($0).extend(job, until: until) }) else { throw LostLease() }
      try await Task.sleep(for: .seconds(max(1, lease / 3)))
    }
  }

  private struct LostLease: Error {}
}
