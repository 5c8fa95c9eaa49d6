public import Disclosure

/// Reminds people of due dates once a day: the work behind the daily job.
public struct DueReminders: Sendable {
  private static let principal = Principal(.system("reminders"), source: "job")

  private let desk: Desk

  /// Reminders through a desk.
  public init(desk: Desk) {
    self.desk = desk
  }

  /// Reminds of all that is due; it may be broken off and run again, and catches up on days that were missed.
  ///
  /// - Returns: of how many matters and answers to reconsiderations and suits somebody was reminded.
  @discardableResult
  public func run() async throws -> Int {
    let matters = try await desk.goRound(
      as: Self.principal, looking: { MattersToRemindOf(after: $0) },
      working: { RemindOfDue(organ: $0, matters: $1) })
    let remedies = try await desk.goRound(
      as: Self.principal, looking: { RemediesToRemindOf(after: $0) },
      working: { RemindOfRemedies(organ: $0, remedies: $1) })
    return matters + remedies
  }

  /// When.
  public static let daily = DailyWork(.dueReminder, at: "07:30")

  /// Who does such jobs.
  public var work: JobWork {
    JobWork(.dueReminder, lease: 300) { _ in try await run() }
  }
}

extension JobKind {
  /// Reminds people of due dates.
  public static let dueReminder = JobKind(rawValue: "due.remind")
}
