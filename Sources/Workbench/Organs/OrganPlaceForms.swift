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
      let (territorial, vertical) = try await parents(&form, context)
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
      let (territorial, vertical) = try await parents(&form, context)
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
      let chooser = OrganChooser(room: room, context: context)
      let successor = try await chooser.read("successor", &form, isOptional: true)
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

  private func parents(_ form: inout FormData, _ context: WebContext) async throws -> (Organ.ID?, Organ.ID?) {
    let chooser = OrganChooser(room: room, context: context)
    let territorial = try await chooser.read("territorialParent", &form, isOptional: true)
    return (territorial, try await chooser.read("verticalParent", &form, isOptional: true))
  }

  private func parentFields(
    _ sheet: FormSheet, _ form: FormData, _ context: WebContext, without organ: Organ.ID? = nil
  ) async throws -> [Field] {
    let chooser = OrganChooser(room: room, context: context)
    let nothing = Texts.text("organs.noParent")
    var fields: [Field] = []
    for name in ["territorialParent", "verticalParent"] {
      fields.append(
        try await chooser.field(sheet, name, form, isOptional: true, nothing: nothing, without: organ))
    }
    return fields
  }

  private func creating(
    _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("organs", values: form, problems: problems)
    let parents = try await parentFields(sheet, form, context)
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
    let sheet = FormSheet("organs", values: form, problems: problems)
    let fields = try await parentFields(sheet, form, context, without: organ.id)
    return try await respond(
      "organs.move", organ, DeskRoutes.organPlace(organ.id), fields, form, problems, status, request, context)
  }

  private func ending(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("organs.abolition", values: form, problems: problems)
    let successor = try await OrganChooser(room: room, context: context).field(
      sheet, "successor", form, isOptional: true, nothing: Texts.text("organs.noSuccessor"), without: organ.id)
    let fields = [sheet.date("on"), successor, sheet.text("basis")]
    return try await respond(
      "organs.abolish", organ, DeskRoutes.organAbolition(organ.id), fields, form, problems, status, request, context)
  }

  private func respond(
    _ title: String, _ organ: Organ, _ action: String, _ fields: [Field], _ form: FormData, _ problems: Problems,
    _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let frame = try await room.frame(title, of: organ, for: request, context)
    return try room.respond(
      SheetPage(
        frame: frame, text: Texts.text("\(title).text"), action: action, button: Texts.text("\(title).button"),
        cancelPath: DeskRoutes.organ(organ.id), hidden: [.init(name: "version", value: form["version"] ?? "")],
        groups: [.init(heading: "", fields: fields)], problems: problems), status: status)
  }
}
