import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Erasures: listed, decided, carried out.
struct Erasures: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let inquiry = ErasureList(before: address.after.flatMap { Erasure.ID($0) })
    let found = try await room.desk.answer(inquiry, as: context.principal)
    let isFull = found.count == ErasureList.size
    let page = ErasuresPage(
      frame: try await room.frame(Texts.text("retention.erasures"), for: request, context),
      tabs: RetentionPages.tabs(DeskRoutes.erasures, context),
      listing: ErasureWords.listing(
        found, pager: address.pager(next: isFull ? found.last.map { "\($0.id)" } : nil)))
    return try room.respond(page)
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(try id(context), request, context)
  }

  @Sendable func decide(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try id(context)
    var form = try await FormData(request)
    do {
      let isApproved = form["decision"] == "approve"
      let reason = form.text("reason", limit: 500, isOptional: isApproved)
      try form.check()
      try await room.desk.perform(
        ApproveErasure(id, isApproved: isApproved, reason: reason), as: context.principal)
      let notice = isApproved ? "retention.approvedNotice" : "retention.refusedNotice"
      return room.redirect(to: DeskRoutes.erasure(id), notice: notice)
    } catch {
      let problems = try Problems(error)
      return try await page(
        id, values: form, problems: problems, status: .unprocessableContent, request, context)
    }
  }

  @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try id(context)
    let found = try await room.desk.answer(ErasureDetails(id), as: context.principal)
    let page = ConfirmPage(
      frame: try await room.frame(Texts.text("retention.carryOut"), for: request, context),
      text: Texts.text("retention.confirm", ["count": "\(found.items.count)"]),
      action: DeskRoutes.erasureExecution(id), button: Texts.text("retention.carryOut"),
      cancelPath: DeskRoutes.erasure(id))
    return try room.respond(page)
  }

  @Sendable func carryOut(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try id(context)
    let outcome = try await room.desk.perform(CarryOutErasure(id), as: context.principal)
    return room.redirect(
      to: DeskRoutes.erasure(id), notice: "retention.doneNotice",
      ["erased": "\(outcome.erased)", "left": "\(outcome.left.count)"])
  }

  private func page(
    _ id: Erasure.ID, values: FormData = FormData(), problems: Problems = .none,
    status: HTTPResponse.Status = .ok, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(ErasureDetails(id), as: context.principal)
    let erasure = found.erasure
    let mayDecide =
      context.signedIn?.capabilities.contains(.approveErasure) == true
      && context.signedIn?.person != erasure.proposedBy
    let crumbs = [PageLink(Texts.text("retention.erasures"), DeskRoutes.erasures)]
    let title = Texts.text("retention.erasure", ["id": "\(id)"])
    let page = ErasurePage(
      frame: try await room.frame(title, for: request, context, crumbs: crumbs),
      summary: ErasureWords.summary(found), steps: ErasureWords.steps(found), listing: ErasureWords.items(found),
      decisionPath: mayDecide && erasure.state == .proposed ? DeskRoutes.erasureDecision(id) : "",
      executionPath: context.signedIn?.capabilities.contains(.approveErasure) == true && erasure.state == .approved
        ? DeskRoutes.erasureExecution(id) : "",
      fields: [
        FormSheet("retention", values: values, problems: problems).area("reason", limit: 500, rows: 2, isOptional: true)
      ], problems: problems)
    return try room.respond(page, status: status)
  }

  private func id(_ context: WebContext) throws -> Erasure.ID {
    guard let id = context.parameters.get("id").flatMap({ Erasure.ID($0) }) else { throw NotFound() }
    return id
  }
}
