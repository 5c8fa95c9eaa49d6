import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The forms of those who edit an organ: its facts and its office.
struct OrganForms: Sendable {
  let room: DeskRoom

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    let values = FormData(OrganFactsForm.items(of: OrganFacts(organ)) + [("version", "\(organ.version)")])
    return try await editing(organ, values, .none, .ok, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    var form = try await FormData(request)
    do {
      let facts = try OrganFactsForm.facts(&form)
      try await room.desk.perform(
        ChangeOrgan(id: organ.id, version: form.version, facts: facts), as: context.principal)
      return room.redirect(to: DeskRoutes.organ(organ.id), notice: "organs.saved")
    } catch {
      return try await editing(organ, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  @Sendable func office(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal)
    let values = DisclosureOffice.Part.allCases.map { ($0.rawValue, found.office[$0]) }
    let form = FormData(values + [("version", "\(found.office.version)")])
    return try await editingOffice(found.organ, form, .none, .ok, request, context)
  }

  @Sendable func saveOffice(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    var form = try await FormData(request)
    do {
      var office = DisclosureOffice()
      for part in DisclosureOffice.Part.allCases { office[part] = form.text(part.rawValue, isOptional: true) }
      office.version = form.version
      try form.check()
      try await room.desk.perform(SaveDisclosureOffice(of: organ.id, office), as: context.principal)
      return room.redirect(to: DeskRoutes.organ(organ.id), notice: "organs.officeSaved")
    } catch {
      return try await editingOffice(organ, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  private func editing(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("organs", values: form, problems: problems)
    return try room.respond(
      SheetPage(
        frame: try await room.frame("organs.edit", of: organ, for: request, context),
        action: DeskRoutes.organEdit(organ.id),
        button: Texts.text("organs.save"), cancelPath: DeskRoutes.organ(organ.id),
        hidden: [.init(name: "version", value: form["version"] ?? "")],
        groups: [.init(heading: "", fields: OrganFactsForm.fields(sheet))], problems: problems), status: status)
  }

  private func editingOffice(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("organs.office", values: form, problems: problems)
    let fields = DisclosureOffice.Part.allCases.map { part in
      var field = sheet.text(part.rawValue, isOptional: true)
      field.label = part.chinese
      return field
    }
    return try room.respond(
      SheetPage(
        frame: try await room.frame("organs.office.edit", of: organ, for: request, context),
        text: Texts.text("organs.office.text"),
        action: DeskRoutes.organOffice(organ.id), button: Texts.text("organs.save"),
        cancelPath: DeskRoutes.organ(organ.id), hidden: [.init(name: "version", value: form["version"] ?? "")],
        groups: [.init(heading: "", fields: fields)], problems: problems), status: status)
  }
}
