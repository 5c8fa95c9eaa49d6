import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What is done about a find of the screening: other words, or a name that answers for it.
struct FindingForms: Sendable {
  let room: DeskRoom

  @Sendable func mend(_ request: Request, _ context: WebContext) async throws -> Response {
    let (id, form) = (try context.matterID(), try await FormData(request))
    try await room.desk.perform(
      MendHit(id, version: try Self.version(form), keys: Set(form.all("key"))), as: context.principal)
    return room.redirect(to: DeskRoutes.item(id), notice: "item.mended")
  }

  @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let query = Query(request)
    let values = FormData([("key", query["key"] ?? ""), ("version", query["version"] ?? "")])
    return try await form(values, request, context)
  }

  @Sendable func waive(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try context.matterID()
    var values = try await FormData(request)
    do {
      let reason = values.text("reason", limit: 300)
      try values.check()
      try await room.desk.perform(
        WaiveHit(id, version: try Self.version(values), key: values["key"] ?? "", reason: reason),
        as: context.principal)
      return room.redirect(to: DeskRoutes.item(id), notice: "item.waived")
    } catch {
      return try await form(values, problems: try Problems(error), request, context)
    }
  }

  @Sendable func takeBack(_ request: Request, _ context: WebContext) async throws -> Response {
    let (id, form) = (try context.matterID(), try await FormData(request))
    try await room.desk.perform(TakeBackWaiver(id, key: form["key"] ?? ""), as: context.principal)
    return room.redirect(to: DeskRoutes.item(id), notice: "item.waiverTakenBack")
  }

  private static func version(_ form: FormData) throws -> ItemVersion.ID {
    guard let version = form["version"].flatMap({ ItemVersion.ID($0) }) else { throw NotFound() }
    return version
  }

  private func form(
    _ values: FormData, problems: Problems = .none, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let found = try await room.desk.answer(ItemDetails(try context.matterID()), as: context.principal)
    guard let finding = found.findings.first(where: { $0.key == values["key"] }) else { throw NotFound() }
    let matter = found.matter.matter
    let path = DeskRoutes.item(found.item.id)
    let frame = try await room.frame(
      Texts.text("item.waive"), for: request, context,
      crumbs: [PageLink(Texts.text("items.title"), DeskRoutes.items), PageLink(matter.number, path)])
    let sheet = FormSheet("item.waiver", values: values, problems: problems)
    let page = CaseFormPage(
      frame: frame, subject: "\(matter.number) \(matter.title)", text: Texts.text("item.waive.text"),
      summary: [
        SummaryRow(Texts.text("item.findings.rule"), finding.hit.ruleName),
        SummaryRow(
          Texts.text("item.findings.place"), finding.hit.place.words(found.item.kind, files: found.files)),
        SummaryRow(Texts.text("item.findings.found"), finding.hit.found),
        SummaryRow(Texts.text("item.findings.reason"), finding.hit.reason),
      ], warning: "", groups: [FieldGroup(fields: [sheet.area("reason", limit: 300, rows: 3)])],
      hidden: [.init(hiddenName: "key", hiddenValue: finding.key)],
      action: DeskRoutes.item(found.item.id, DeskRoutes.itemWaiver), button: Texts.text("item.waive"),
      cancelPath: path, version: values["version"] ?? "", problems: problems)
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
