import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Shows the settings of the installation and of the organ at hand, and changes them.
struct Settings: Sendable {
  let room: DeskRoom

  private var title: String { Texts.text("settings.title") }

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    var parts: [SettingsPage.Part] = []
    let all = try await room.desk.answer(SettingList(), as: context.principal)
    let mayEdit = try await room.desk.answer(HoldsEverywhere(.editSettings), as: context.principal)
    parts.append(SettingsPage.Part(Texts.text("settings.installation"), isOwn: false, all, isReadOnly: !mayEdit))
    if let organ = context.signedIn?.organ {
      let own = try await room.desk.answer(SettingList(at: organ), as: context.principal)
      parts.append(SettingsPage.Part(Texts.text("settings.organ"), isOwn: true, own))
    }
    let frame = try await room.frame(title, for: request, context)
    return try room.respond(SettingsPage(frame: frame, parts: parts))
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let line = try await line(request, context)
    let values = FormData([("value", line.value), ("version", "\(line.version)")])
    return try await form(line, values: values, problems: .none, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let line = try await line(request, context)
    var form = try await FormData(request)
    do {
      let value = Self.value(of: &form, for: line.definition)
      try form.check()
      let change = ChangeSetting(
        line.definition.name, at: place(request, context), to: value, version: form.version)
      _ = try await room.desk.perform(change, as: context.principal)
      return room.redirect(
        to: DeskRoutes.settings, notice: "settings.saved", ["name": SettingWords.name(of: line.definition)])
    } catch {
      return try await self.form(line, values: form, problems: try Problems(error), request, context)
    }
  }

  private static func value(of form: inout FormData, for setting: SettingDefinition) -> String {
    switch setting.kind {
    case .number: form.text("value", limit: 20)
    case .numbers, .choice: form.text("value", limit: 40)
    case .text(let limit): form.text("value", limit: limit, isOptional: true)
    }
  }

  /// The setting that the address names, at the place that its query names.
  private func line(_ request: Request, _ context: WebContext) async throws -> SettingList.Line {
    let list = SettingList(at: place(request, context))
    let lines = try await room.desk.answer(list, as: context.principal)
    guard let line = lines.first(where: { $0.definition.name == context.parameters.get("name") }) else {
      throw NotFound()
    }
    return line
  }

  private func place(_ request: Request, _ context: WebContext) -> Organ.ID? {
    Query(request)["at"] == "organ" ? context.signedIn?.organ : nil
  }

  private func form(
    _ line: SettingList.Line, values: FormData, problems: Problems, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let isOwn = place(request, context) != nil
    let name = SettingWords.name(of: line.definition)
    let frame = try await room.frame(
      Texts.text("settings.change", ["name": name]), for: request, context,
      crumbs: [PageLink(title, DeskRoutes.settings)])
    let sheet = FormSheet("settings", values: values, problems: problems)
    let page = SettingPage(
      frame: frame, place: Texts.text(isOwn ? "settings.organ" : "settings.installation"),
      action: DeskRoutes.setting(line.definition, isOwn: isOwn), cancelPath: DeskRoutes.settings,
      version: values["version"] ?? "0", fields: [SettingWords.field(of: line.definition, sheet)],
      problems: problems, hint: Texts.all["setting.\(line.definition.name).hint"] ?? "")
    return try room.respond(page, status: problems.isAny ? .unprocessableContent : .ok)
  }
}
