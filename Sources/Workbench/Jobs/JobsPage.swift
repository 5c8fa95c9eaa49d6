import CivilTime
import Disclosure
import Operations
import WebSupport

/// The jobs that wait, run, or have failed.
struct JobsPage: DeskPage {
  /// One job.
  struct Row: Sendable {
    var name: String
    var payload: String
    var since: String
    var next: String
    var attempts: String
    var error: String
    /// Where it is let run again; empty where it has not failed.
    var retryPath: String
  }

  static let template = "jobs"
  static let sample = JobsPage(
    frame: .sample,
    board: JobBoard.Board(
      counts: [.waiting: 2, .running: 1, .failed: 1], jobs: [sampleJob], hasMore: true, waitingSince: nil),
    state: .failed, pager: Pager(nextPath: DeskRoutes.jobs))

  var frame: DeskFrame
  var tabs: [PageLink]
  var rows: [Row]
  var hasRows: Bool
  var empty: EmptyState
  var pager: Pager

  init(frame: DeskFrame, board: JobBoard.Board, state: Job.State, pager: Pager) {
    self.frame = frame
    tabs = [Job.State.failed, .waiting, .running].map { one in
      PageLink(
        Texts.text("jobState.\(one.rawValue)"), Self.path(one), isCurrent: one == state,
        count: String(board.counts[one] ?? 0))
    }
    rows = board.jobs.map(Self.row)
    hasRows = !rows.isEmpty
    empty = EmptyState(Texts.text("jobs.none"))
    self.pager = pager
  }

  private static func path(_ state: Job.State) -> String {
    DeskRoutes.link(DeskRoutes.jobs, Query([("state", state.rawValue)]))
  }

  private static func row(_ job: Job) -> Row {
    Row(
      name: Texts.text("job.\(job.kind.rawValue)"), payload: job.payload, since: words(job.createdAt),
      next: words(job.state == .running ? job.leaseUntil ?? job.runAfter : job.finishedAt ?? job.runAfter),
      attempts: "\(job.attempts) / \(job.maxAttempts)", error: job.lastError ?? "",
      retryPath: job.state == .failed ? DeskRoutes.jobRetry(job.id) : "")
  }

  private static func words(_ moment: Instant) -> String { "\(moment.beijingDate) \(moment.beijingTime)" }

  private static var sampleJob: Job {
    let now = Instant(milliseconds: 1_773_622_800_000)
    var job = Job(
      id: .init(rawValue: 5), kind: .noticeMail, payload: "7", runAfter: now, maxAttempts: 8, createdAt: now)
    job.state = .failed
    job.lastError = "SMTP 550"
    return job
  }
}
