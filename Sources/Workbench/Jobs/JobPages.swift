import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension DeskRoutes {
  /// The background work.
  static let jobs = "/desk/jobs"
  /// Lets a failed job run again.
  static let jobRetry = "/desk/jobs/:id/retry"

  /// Lets a failed job run again.
  static func jobRetry(_ id: Job.ID) -> String { "/desk/jobs/\(id)/retry" }
}

/// The page of background work, for whoever runs the installation.
enum JobPages {
  static let feature = DeskFeature(
    templates: ["jobs": PackageResources.jobs_mustache],
    samples: [JobsPage.sample],
    rail: [RailEntry(.administration, "jobs.title", DeskRoutes.jobs, needs: [.operateSystem])],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    [
      WebRoute(method: .get, path: DeskRoutes.jobs, access: .capability(.operateSystem)) { request, context in
        let address = ListAddress(request)
        let state = address["state"].flatMap(Job.State.init(rawValue:)) ?? .failed
        let before = address.after.flatMap { Job.ID($0) }
        let board = try await room.desk.answer(JobBoard(state: state, before: before), as: context.principal)
        let pager = address.pager(next: board.hasMore ? board.jobs.last.map { "\($0.id)" } : nil)
        let frame = try await room.frame(Texts.text("jobs.title"), for: request, context)
        return try room.respond(JobsPage(frame: frame, board: board, state: state, pager: pager))
      },
      WebRoute(method: .post, path: DeskRoutes.jobRetry, access: .capability(.operateSystem)) { _, context in
        guard let id = context.parameters.get("id").flatMap({ Job.ID($0) }) else { throw NotFound() }
        try await room.desk.perform(RetryJob(id: id), as: context.principal)
        return room.redirect(to: DeskRoutes.jobs, notice: "jobs.retried")
      },
    ]
  }
}
