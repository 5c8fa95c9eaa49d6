public import CivilTime
public import Disclosure

/// Counts all due dates anew that a changed calendar touches: the work behind the job that a change asks for.
public struct DueDateRecount: Sendable {
  private static let principal = Principal(.system("calendar"), source: "job")

  private let desk: Desk

  /// A recount through a desk.
  public init(desk: Desk) {
    self.desk = desk
  }

  /// Counts what is due on a day or later; it may be broken off and run again.
  ///
  /// - Returns: how many matters and answers to remedies got another date, or a firm one.
  @discardableResult
  public func run(from day: CivilDate) async throws -> Int {
    let matters = try await desk.goRound(
      as: Self.principal, looking: { StaleDueDates(from: day, after: $0) },
      working: { RecountDueDates(organ: $0, matters: $1) })
    let answers = try await desk.goRound(
      as: Self.principal, looking: { StaleRemedies(from: day, after: $0) },
      working: { RecountRemedies(organ: $0, remedies: $1) })
    return matters + answers
  }

  /// Who does such jobs.
  public var work: JobWork {
    JobWork(.dueDateRecount, lease: 300) { job in
      guard let day = CivilDate(iso: job.payload) else { throw HopelessJob("no date: \(job.payload)") }
      try await run(from: day)
    }
  }
}

extension JobKind {
  /// Counts due dates anew after a calendar changed; the payload is the first day that it touches.
  public static let dueDateRecount = JobKind(rawValue: "calendar.recount")
}
