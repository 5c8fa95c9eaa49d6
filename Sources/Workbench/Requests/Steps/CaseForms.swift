import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Asks and takes what is done with a case on a page of its own.
struct CaseForms: Sendable {
  let room: DeskRoom

  /// The two routes of a part.
  func routes(_ path: String, _ access: Access, _ part: any CasePart) -> [WebRoute] {
    [
      WebRoute(method: .get, path: path, access: access) { try await ask(part, $0, $1) },
      WebRoute(method: .post, path: path, access: access) { try await take(part, $0, $1) },
    ]
  }

  /// Asks for what it needs; where the state does not allow it, the page of the case says so.
  private func ask(_ part: any CasePart, _ request: Request, _ context: WebContext) async throws -> Response {
    let ask = try await look(request, context)
    guard part.isOpen(ask) else {
      return room.redirect(
        to: DeskRoutes.request(ask.id), notice: "case.notNow",
        ["step": part.title, "stage": ask.request.course.stage.word], tone: .warning)
    }
    return try await draw(part, ask, request)
  }

  private func take(_ part: any CasePart, _ request: Request, _ context: WebContext) async throws -> Response {
    var values = try await FormData(request)
    var ask = try await look(request, context)
    if let deed = values["deed"], !deed.isEmpty {
      for name in part.rows { values = FormRows(name, values).changed(by: deed) ?? values }
      ask.values = values
      return try await draw(part, ask, request)
    }
    do {
      let next = try await part.take(&values, ask, room.desk)
      return room.redirect(to: next ?? DeskRoutes.request(ask.id), notice: "case.done", ["step": part.title])
    } catch {
      ask.values = values
      ask.problems = try Problems(error)
      return try await draw(part, ask, request, status: .unprocessableContent)
    }
  }

  private func look(_ request: Request, _ context: WebContext) async throws -> CaseAsk {
    let id = try context.matterID()
    return CaseAsk(
      found: try await room.desk.answer(RequestDetails(id), as: context.principal),
      custom: try await room.desk.answer(StepCustoms(id), as: context.principal), query: Query(request),
      context: context)
  }

  private func draw(
    _ part: any CasePart, _ ask: CaseAsk, _ request: Request, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let ask = try await part.prepare(ask, room.desk)
    let form = try part.form(ask)
    let matter = ask.found.matter.matter
    let path = DeskRoutes.request(ask.id)
    let frame = try await room.frame(
      form.title, for: request, ask.context,
      crumbs: [PageLink(Texts.text("requests.title"), DeskRoutes.requests), PageLink(matter.number, path)])
    let page = CaseFormPage(
      frame: frame, subject: "\(matter.number) \(matter.title)", text: form.text, summary: form.summary,
      warning: form.warning, groups: form.groups, hidden: form.hidden + counts(part, ask), action: request.uri.path,
      button: form.button, cancelPath: path, version: ask.values?["version"] ?? "\(matter.version)",
      problems: ask.problems)
    return try room.respond(page, status: status)
  }

  private func counts(_ part: any CasePart, _ ask: CaseAsk) -> [CaseFormPage.Hidden] {
    part.rows.compactMap { name in
      guard let values = ask.values, values.has("\(name).count") else { return nil }
      return CaseFormPage.Hidden(hiddenName: "\(name).count", hiddenValue: "\(FormRows(name, values).count)")
    }
  }
}
