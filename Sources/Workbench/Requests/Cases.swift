import Disclosure
import Hummingbird
import Operations
import WebSupport

/// One case: its page and its days.
struct Cases: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    let frame = try await frame("\(found.matter.matter.number) \(found.matter.matter.title)", nil, request, context)
    return try room.respond(CasePage(frame: frame, found))
  }

  @Sendable func days(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    return try room.respond(
      DaysPage(frame: try await frame(Texts.text("case.days.title"), found, request, context), found))
  }

  private func found(_ context: WebContext) async throws -> RequestDetails.Outcome {
    try await room.desk.answer(RequestDetails(try context.matterID()), as: context.principal)
  }

  private func frame(
    _ title: String, _ found: RequestDetails.Outcome?, _ request: Request, _ context: WebContext
  ) async throws -> DeskFrame {
    var crumbs = [PageLink(Texts.text("requests.title"), DeskRoutes.requests)]
    if let matter = found?.matter.matter { crumbs.append(DeskRoutes.crumb(of: matter)) }
    return try await room.frame(title, for: request, context, crumbs: crumbs)
  }
}
