import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Shows the disclosure guides to everybody; drafts do not exist here.
struct Guides: Sendable {
  let site: Site
  let desk: Desk

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let after = Query(request)["after"].flatMap { Organ.ID($0) }
    let found = try await desk.answer(PublicGuideList(after: after), as: context.principal)
    return try site.respond(GuideListPage(found, frame: site.frame("政府信息公开指南")))
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await show(nil, context)
  }

  @Sendable func showRevision(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let number = context.parameters.get("revision").flatMap({ Int($0) }) else { throw NotFound() }
    return try await show(number, context)
  }

  private func show(_ number: Int?, _ context: WebContext) async throws -> Response {
    guard let id = context.parameters.get("id").flatMap({ Organ.ID($0) }) else { throw NotFound() }
    let found = try await desk.answer(PublicGuide(of: id, revision: number), as: context.principal)
    return try site.respond(GuidePage(found, frame: site.frame("\(found.organ.name)政府信息公开指南")))
  }
}
