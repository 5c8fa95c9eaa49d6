import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The editor of a guide: every part that the law wants has its own fields.
struct GuideEditor: Sendable {
  let room: DeskRoom

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GuideHistory(of: try context.id()), as: context.principal)
    let latest = found.revisions.first
    let values = GuideForm.items(of: latest?.guide ?? DisclosureGuide()) + [("version", "\(latest?.number ?? 0)")]
    return try await editing(found.organ, FormData(values), .none, .ok, request, context)
  }

  @Sendable func save(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GuideHistory(of: try context.id()), as: context.principal)
    var form = try await FormData(request)
    do {
      let guide = GuideForm.guide(&form)
      let note = form.text("note", isOptional: true)
      try form.check()
      _ = try await room.desk.perform(
        SaveGuide(of: found.organ.id, basedOn: form.version, guide: guide, note: note), as: context.principal)
      return room.redirect(to: DeskRoutes.guide(found.organ.id), notice: "guide.savedNow")
    } catch {
      return try await editing(found.organ, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func editing(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let frame = try await room.frame(
      Texts.text("guide.edit"), for: request, context,
      crumbs: [
        PageLink(organ.shortName, DeskRoutes.organ(organ.id)),
        PageLink(Texts.text("guide.title"), DeskRoutes.guide(organ.id)),
      ])
    return try room.respond(
      SheetPage(
        frame: frame, text: Texts.text("guide.edit.text"), action: DeskRoutes.guideEdit(organ.id),
        button: Texts.text("guide.save"), cancelPath: DeskRoutes.guide(organ.id),
        hidden: [.init(name: "version", value: form["version"] ?? "0")],
        groups: GuideForm.groups(FormSheet("guide", values: form, problems: problems), form), problems: problems),
      status: status)
  }
}
