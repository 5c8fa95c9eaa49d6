import CivilTime
import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import Reading
import WebSupport

/// Where an item is begun and written.
struct ItemEditor: Sendable {
  let room: DeskRoom

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let kind = Query(request)["kind"] ?? ItemKind.notice.rawValue
    let values = FormData([("kind", kind), ("formedOn", "\(room.desk.now.beijingDate)")])
    return try await beginning(values, request, context)
  }

  @Sendable func open(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let organ = context.signedIn?.organ else { throw AccessRefusal.notSignedIn }
    var values = try await FormData(request)
    do {
      let kind = values.choice("kind", as: ItemKind.self)
      let title = values.text("title", limit: ItemContent.longestTitle)
      let formedOn = values.date("formedOn")
      try values.check()
      let id = try await room.desk.perform(
        OpenItem(
          try values.require(kind, "kind"), organ: organ, title: title,
          formedOn: try values.require(formedOn, "formedOn"),
          label: values.flag("restricted") ? .restricted : .ordinary), as: context.principal)
      return room.redirect(to: DeskRoutes.item(id, DeskRoutes.itemForm), notice: "item.opened")
    } catch {
      return try await beginning(values, problems: try Problems(error), request, context)
    }
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    guard found.steps.contains(.save) else {
      return room.redirect(
        to: DeskRoutes.item(found.item.id), notice: "item.notNow",
        ["step": Texts.text("item.edit"), "stage": found.item.stage.word], tone: .warning)
    }
    let takesScratch = Query(request)["scratch"] != nil
    let content = takesScratch ? found.scratch?.content ?? found.latest.content : found.latest.content
    let values = ItemForm(found).values(of: content)
    return try await writing(found, values, request, context)
  }

  @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await found(context)
    var values = try await FormData(request)
    do {
      let content = try ItemForm(found).content(&values)
      let note = values.text("note", limit: 200, isOptional: true)
      try values.check()
      try await room.desk.perform(
        SaveItem(found.item.id, version: values.version, content: content, note: note), as: context.principal)
      return room.redirect(to: DeskRoutes.item(found.item.id), notice: "item.saved")
    } catch let refusal as ArticleRefusal {
      let problems = Problems([Issue("body", refusal.key, refusal.arguments)])
      return try await writing(found, values, problems: problems, request, context)
    } catch {
      return try await writing(found, values, problems: try Problems(error), request, context)
    }
  }

  private func found(_ context: WebContext) async throws -> ItemDetails.Outcome {
    try await room.desk.answer(ItemDetails(try context.matterID()), as: context.principal)
  }

  private func beginning(
    _ values: FormData, problems: Problems = .none, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("item.new", values: values, problems: problems)
    let page = SheetPage(
      frame: try await room.frame(
        Texts.text("items.new"), for: request, context,
        crumbs: [PageLink(Texts.text("items.title"), DeskRoutes.items)]),
      text: Texts.text("items.new.text"), action: DeskRoutes.newItem, button: Texts.text("items.new.button"),
      cancelPath: DeskRoutes.items,
      groups: [
        SheetPage.Group(
          heading: "",
          fields: [
            sheet.select("kind", ItemKindRules.all.map { Choice($0.kind.rawValue, $0.name) }),
            sheet.text("title", limit: ItemContent.longestTitle), sheet.date("formedOn"), sheet.checkbox("restricted"),
          ])
      ], problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }

  private func writing(
    _ found: ItemDetails.Outcome, _ values: FormData, problems: Problems = .none, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let (matter, path) = (found.matter.matter, DeskRoutes.item(found.item.id))
    let frame = try await room.frame(
      Texts.text("item.edit"), for: request, context,
      crumbs: [PageLink(Texts.text("items.title"), DeskRoutes.items), PageLink(matter.number, path)])
    let page = ItemFormPage(
      frame: frame, subject: "\(matter.number) · \(found.item.kind.rule.name)",
      groups: ItemForm(found).groups(values, problems), action: DeskRoutes.item(found.item.id, DeskRoutes.itemForm),
      cancelPath: path, importPath: DeskRoutes.item(found.item.id, DeskRoutes.itemText),
      pastePath: DeskRoutes.item(found.item.id, DeskRoutes.itemPaste),
      scratchPath: DeskRoutes.item(found.item.id, DeskRoutes.itemScratch),
      version: values["version"] ?? "\(matter.version)", basedOn: values["basedOn"] ?? "\(found.latest.id)",
      problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}

/// The form of an item.
struct ItemFormPage: FormPage {
  static let template = "item-form"
  static let sample = ItemFormPage(
    frame: .sample, subject: "青信〔2026〕1号 · 通知公告", groups: [.sample], action: "/desk/items/1/edit",
    cancelPath: "/desk/items/1", importPath: "/desk/items/1/text", pastePath: "/desk/items/1/pasted",
    scratchPath: "/desk/items/1/scratch", version: "1", basedOn: "7")

  var frame: DeskFrame
  var subject: String
  var groups: [FieldGroup]
  var action: String
  var cancelPath: String
  var importPath: String
  /// Where the script of the editor has cleaned what is pasted.
  var pastePath: String
  /// Where it has kept what is typed.
  var scratchPath: String
  var version: String
  /// The version of the item that the form was filled from.
  var basedOn: String
  var problems = Problems.none

  var fields: [Field] { groups.flatMap(\.fields) }
}
