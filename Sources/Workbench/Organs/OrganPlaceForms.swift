import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The forms of those who keep the tree: a new organ, another place, the end of one.
struct OrganPlaceForms: Sendable {
  let room: DeskRoom

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let parent = Query(request)["parent"] ?? ""
    return try await creating(FormData([("territorialParent", parent)]), .none, .ok, request, context)
  }

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    do {
      let (territorial, vertical) = Self.parents(&form)
      let facts = try OrganFactsForm.facts(&form)
      let id = try await room.desk.perform(
        CreateOrgan(facts, territorialParent: territorial, verticalParent: vertical), as: context.principal)
      return room.redirect(to: DeskRoutes.organ(id), notice: "organs.saved")
    } catch {
      return try await creating(form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  @Sendable func place(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    let form = FormData([
      ("territorialParent", organ.territorialParent?.description ?? ""),
      ("verticalParent", organ.verticalParent?.description ?? ""), ("version", "\(organ.version)"),
    ])
    return try await placing(organ, form, .none, .ok, request, context)
  }

  @Sendable func move(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    var form = try await FormData(request)
    do {
      let (territorial, vertical) = Self.parents(&form)
      try form.check()
      try await room.desk.perform(
        MoveOrgan(id: organ.id, version: form.version, territorialParent: territorial, verticalParent: vertical),
        as: context.principal)
      return room.redirect(to: DeskRoutes.organ(organ.id), notice: "organs.moved")
    } catch {
      return try await placing(organ, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  @Sendable func abolition(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    return try await ending(organ, FormData([("version", "\(organ.version)")]), .none, .ok, request, context)
  }

  @Sendable func abolish(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    var form = try await FormData(request)
    do {
      let day = form.date("on")
      let successor = form.record("successor", as: Organ.ID.self, isOptional: true)
      let basis = form.text("basis")
      try form.check()
      try await room.desk.perform(
        AbolishOrgan(
          id: organ.id, version: form.version, on: try form.require(day, "on"), successor: successor, basis: basis),
        as: context.principal)
      return room.redirect(to: DeskRoutes.organ(organ.id), notice: "organs.abolishedNow")
    } catch {
      return try await ending(organ, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  private static func parents(_ form: inout FormData) -> (Organ.ID?, Organ.ID?) {
    (
      form.record("territorialParent", as: Organ.ID.self, isOptional: true),
      form.record("verticalParent", as: Organ.ID.self, isOptional: true)
    )
  }

  private func parentFields(_ sheet: FormSheet, _ context: WebContext) async throws -> [Field] {
    let choices = try await OrganChoices.all(room, context)
    return ["territorialParent", "verticalParent"].map { sheet.select($0, choices, isOptional: true) }
  }

  private func creating(
    _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("organs", values: form, problems: problems)
    let parents = try await parentFields(sheet, context)
    let frame = try await room.frame(
      Texts.text("organs.new"), for: request, context,
      crumbs: [PageLink(Texts.text("organs.title"), DeskRoutes.organs)])
    return try room.respond(
      SheetPage(
        frame: frame, action: DeskRoutes.organs, button: Texts.text("organs.create"), cancelPath: DeskRoutes.organs,
        groups: [
          .init(heading: Texts.text("organs.place"), fields: parents),
          .init(heading: Texts.text("organs.facts"), fields: OrganFactsForm.fields(sheet)),
        ], problems: problems), status: status)
  }

  private func placing(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let fields = try await parentFields(FormSheet("organs", values: form, problems: problems), context)
    return try await respond(
      "organs.move", organ, DeskRoutes.organPlace(organ.id), fields, form, problems, status, request, context)
  }

  private func ending(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let choices = try await OrganChoices.all(room, context).filter { $0.value != organ.id.description }
    let sheet = FormSheet("organs.abolition", values: form, problems: problems)
    let fields = [sheet.date("on"), sheet.select("successor", choices, isOptional: true), sheet.text("basis")]
    return try await respond(
      "organs.abolish", organ, DeskRoutes.organAbolition(organ.id), fields, form, problems, status, request, context)
  }

  private func respond(
    _ title: String, _ organ: Organ, _ action: String, _ fields: [Field], _ form: FormData, _ problems: Problems,
    _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let frame = try await room.frame(
      Texts.text(title), for: request, context,
      crumbs: [
        PageLink(Texts.text("organs.title"), DeskRoutes.organs), PageLink(organ.shortName, DeskRoutes.organ(organ.id)),
      ])
    return try room.respond(
      SheetPage(
        frame: frame, text: Texts.text("\(title).text"), action: action, button: Texts.text("\(title).button"),
        cancelPath: DeskRoutes.organ(organ.id), hidden: [.init(name: "version", value: form["version"] ?? "")],
        groups: [.init(heading: "", fields: fields)], problems: problems), status: status)
  }
}
