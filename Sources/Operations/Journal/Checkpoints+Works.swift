public import CivilTime
public import Disclosure

extension JobKind {
  /// Signs the ends of the journal's chains.
  public static let journalCheckpoint = JobKind(rawValue: "journal.checkpoint")
}

extension Checkpoints {
  /// The job that signs; a second line on the same day does no harm.
  public func work(at clock: @escaping @Sendable () -> Instant) -> JobWork {
    JobWork(.journalCheckpoint, lease: 300) { _ in
      _ = try await take(at: clock(), as: Principal(.system("journal"), source: "job"))
    }
  }

  /// When it is asked for: each day, before the office opens.
  public static let daily = DailyWork(.journalCheckpoint, at: "03:00")
}
