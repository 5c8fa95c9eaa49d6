import Disclosure
import Operations
import Persistence

/// What is done once a day, by one of the processes.
enum DailyWorks {
  /// Signs the ends of the journal's chains.
  private static let checkpoint = JobKind(rawValue: "journal.checkpoint")
  /// Forgets jobs that were done a month ago.
  private static let jobForget = JobKind(rawValue: "job.forget")
  /// Forgets sessions and counters whose time is over.
  private static let sessionSweep = JobKind(rawValue: "session.sweep")

  /// When.
  static let daily = [
    DailyWork(checkpoint, at: "00:05"),
    DailyWork(.blobSweep, at: "03:10"),
    DailyWork(jobForget, at: "03:20"),
    DailyWork(sessionSweep, at: "03:30"),
  ]

  private static let principal = Principal(.system("daily"), source: "job")

  /// Who does it, besides those who do it at other times as well.
  static func works(of installation: Installation) -> [JobWork] {
    let (database, desk) = (installation.database, installation.desk)
    return [
      JobWork(checkpoint, lease: 300) { _ in
        guard let key = try CheckpointKey.load(from: installation.keys) else {
          throw HopelessJob("no key for checkpoints")
        }
        let checkpoints = Checkpoints(desk: desk, file: installation.checkpoints, key: key.key)
        _ = try await checkpoints.take(at: SystemClock.now, as: principal)
      },
      JobWork(jobForget, lease: 300) { _ in
        let before = SystemClock.now.adding(seconds: -30 * 86_400)
        _ = try await database.write { try JobRepository($0).forgetDone(before: before) }
      },
      JobWork(sessionSweep, lease: 300) { _ in try await desk.keep(SweepSessions(), as: principal) },
    ]
  }
}
