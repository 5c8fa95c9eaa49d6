import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Freezes the tables of a year, after asking once more.
struct FreezeForm: Sendable {
  let room: DeskRoom

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let (organ, year) = try Counts.place(ListAddress(request))
    return try await page(organ, year, problems: .none, request, context)
  }

  @Sendable func freeze(_ request: Request, _ context: WebContext) async throws -> Response {
    let (organ, year) = try Counts.place(ListAddress(request))
    do {
      try await room.desk.perform(FreezeYear(organ: organ, year: year), as: context.principal)
      return room.redirect(
        to: DeskRoutes.counts(of: organ, year), notice: "counts.frozenNotice", ["year": "\(year)"])
    } catch let refusal as FreezeRefusal {
      return try await page(organ, year, problems: try Problems(refusal), request, context)
    }
  }

  private func page(
    _ organ: Organ.ID, _ year: Int, problems: Problems, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let tables = try await room.desk.answer(RequestTable(organ: organ, year: year), as: context.principal)
    let page = ConfirmPage(
      frame: try await room.frame(
        Texts.text("counts.freeze"), for: request, context,
        crumbs: [PageLink(Texts.text("counts.title"), DeskRoutes.counts(of: organ, year))]),
      text: Texts.text("counts.freeze.text", ["organ": tables.organName, "year": "\(year)"]),
      action: DeskRoutes.freezing(of: organ, year), button: Texts.text("counts.freeze"),
      cancelPath: DeskRoutes.counts(of: organ, year), problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
