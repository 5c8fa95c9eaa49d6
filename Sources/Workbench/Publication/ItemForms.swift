import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What somebody asks a form of an item for: the item, and what was entered so far.
struct ItemAsk: Sendable {
  let found: ItemDetails.Outcome
  /// What was sent; nil where the form is asked for the first time.
  var values: FormData?
  var problems = Problems.none
  let query: Query
  let context: WebContext

  var id: Matter.ID { found.item.id }
  /// Whether the work on it and the powers of the asker leave a step open.
  func opens(_ event: PublicationEvent) -> Bool { found.steps.contains(event) }
}

/// Something that is done with an item on a page of its own: asked with GET, done with POST.
protocol ItemPart: Sendable {
  /// Its words.
  var title: String { get }
  /// Whether the asker could do it now.
  func isOpen(_ ask: ItemAsk) -> Bool
  /// Its form.
  func form(_ ask: ItemAsk) throws -> CaseForm
  /// Does it.
  func take(_ form: inout FormData, _ ask: ItemAsk, _ desk: Desk) async throws
}

/// Asks and takes what is done with an item on a page of its own.
struct ItemForms: Sendable {
  let room: DeskRoom

  /// The two routes of a part.
  func routes(_ path: String, _ access: Access, _ part: any ItemPart) -> [WebRoute] {
    [
      WebRoute(method: .get, path: path, access: access) { try await ask(part, $0, $1) },
      WebRoute(method: .post, path: path, access: access) { try await take(part, $0, $1) },
    ]
  }

  /// Asks for what it needs; where the work does not stand so, the page of the item says it.
  private func ask(_ part: any ItemPart, _ request: Request, _ context: WebContext) async throws -> Response {
    let ask = try await look(request, context)
    guard part.isOpen(ask) else {
      return room.redirect(
        to: DeskRoutes.item(ask.id), notice: "item.notNow",
        ["step": part.title, "stage": ask.found.item.stage.word], tone: .warning)
    }
    return try await draw(part, ask, request)
  }

  private func take(_ part: any ItemPart, _ request: Request, _ context: WebContext) async throws -> Response {
    var values = try await FormData(request)
    var ask = try await look(request, context)
    do {
      try await part.take(&values, ask, room.desk)
      return room.redirect(to: DeskRoutes.item(ask.id), notice: "item.done", ["step": part.title])
    } catch {
      ask.values = values
      ask.problems = try Problems(error)
      return try await draw(part, ask, request, status: .unprocessableContent)
    }
  }

  private func look(_ request: Request, _ context: WebContext) async throws -> ItemAsk {
    ItemAsk(
      found: try await room.desk.answer(ItemDetails(try context.matterID()), as: context.principal),
      query: Query(request), context: context)
  }

  private func draw(
    _ part: any ItemPart, _ ask: ItemAsk, _ request: Request, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let form = try part.form(ask)
    let matter = ask.found.matter.matter
    let path = DeskRoutes.item(ask.id)
    let frame = try await room.frame(
      form.title, for: request, ask.context,
      crumbs: [PageLink(Texts.text("items.title"), DeskRoutes.items), PageLink(matter.number, path)])
    let page = CaseFormPage(
      frame: frame, subject: "\(matter.number) \(matter.title)", text: form.text, summary: form.summary,
      warning: form.warning, groups: form.groups, hidden: form.hidden, action: request.uri.path, button: form.button,
      cancelPath: path, version: ask.values?["version"] ?? "\(matter.version)", problems: ask.problems)
    return try room.respond(page, status: status)
  }
}
