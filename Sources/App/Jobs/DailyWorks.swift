import CivilTime
import Disclosure
import Operations
import Persistence

/// What is done once a day, by one of the processes.
enum DailyWorks {
  /// Forgets jobs that were done a month ago.
  private static let jobForget = JobKind(rawValue: "job.forget")
  /// Forgets sessions and counters whose time is over.
  private static let sessionSweep = JobKind(rawValue: "session.sweep")

  /// When.
  ///
  /// Due dates are counted anew each day, so that a year that came with a new release makes provisional dates firm.
  static let daily = [
    DailyWork(.dueDateRecount, at: "00:10"),
    Checkpoints.daily,
    DueReminders.daily,
    DailyWork(.blobSweep, at: "03:10"),
    DailyWork(jobForget, at: "03:20"),
    DailyWork(sessionSweep, at: "03:30"),
  ]

  private static let principal = Principal(.system("daily"), source: "job")

  /// Who does it, besides those who do it at other times as well.
  ///
  /// - Throws: `KeyFault` where the key of checkpoints cannot be read.
  static func works(of installation: Installation) throws -> [JobWork] {
    let (database, desk) = (installation.database, installation.desk)
    var works = [
      DueDateRecount(desk: desk).work,
      DueReminders(desk: desk).work,
      JobWork(jobForget, lease: 300) { _ in
        let before = SystemClock.now.adding(seconds: -30 * 86_400)
        _ = try await database.write { try JobRepository($0).forgetDone(before: before) }
      },
      JobWork(.erasurePurge, lease: 3_600) { _ in try await database.purge() },
      JobWork(sessionSweep, lease: 300) { _ in try await desk.keep(SweepSessions(), as: principal) },
    ]
    if let key = try CheckpointKey.load(from: installation.keys) {
      let checkpoints = Checkpoints(desk: desk, file: installation.checkpoints, key: key.key)
      works.append(checkpoints.work { SystemClock.now })
    }
    return works
  }
}
