import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The forms of successions: to record one, to correct one, to strike one out.
struct SuccessionForms: Sendable {
  let room: DeskRoom

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    return try await recording(organ, FormData(), .none, .ok, request, context)
  }

  @Sendable func record(_ request: Request, _ context: WebContext) async throws -> Response {
    let organ = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal).organ
    var form = try await FormData(request)
    do {
      let entered = try await entered(&form, context)
      _ = try await room.desk.perform(
        RecordSuccession(
          from: organ.id, to: entered.to, function: entered.function, effectiveOn: entered.effectiveOn,
          basis: entered.basis), as: context.principal)
      return room.redirect(to: DeskRoutes.organ(organ.id), notice: "organs.successionSaved")
    } catch {
      return try await recording(organ, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let (organ, succession) = try await succession(context)
    let values = FormData([
      ("to", "\(succession.to)"), ("function", succession.function), ("effectiveOn", "\(succession.effectiveOn)"),
      ("basis", succession.basis), ("seen", Self.words(succession)),
    ])
    return try await correcting(organ, succession, values, .none, .ok, request, context)
  }

  /// Corrects it, or strikes it out where that button was pressed.
  @Sendable func correct(_ request: Request, _ context: WebContext) async throws -> Response {
    let (organ, succession) = try await succession(context)
    var form = try await FormData(request)
    do {
      guard form["seen"] == Self.words(succession) else { throw Conflict() }
      let isStruck = form["deed"] == "strike"
      let correction = isStruck ? nil : try await entered(&form, context)
      let reason = form.text("reason", isOptional: true)
      try form.check()
      try await room.desk.perform(
        CorrectSuccession(from: organ.id, seen: succession, to: correction, reason: reason), as: context.principal)
      let notice = isStruck ? "organs.successionStruck" : "organs.successionCorrected"
      return room.redirect(to: DeskRoutes.organ(organ.id), notice: notice)
    } catch {
      return try await correcting(
        organ, succession, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  /// What the form showed, to notice that somebody else corrected it meanwhile.
  private static func words(_ succession: Succession) -> String {
    "\(succession.to)|\(succession.function)|\(succession.effectiveOn)|\(succession.basis)"
  }

  private func succession(_ context: WebContext) async throws -> (Organ, Succession) {
    let found = try await room.desk.answer(OrganDetails(try context.id()), as: context.principal)
    let id = context.parameters.get("succession").flatMap { Succession.ID($0) }
    guard let succession = found.successions.first(where: { $0.id == id && $0.from == found.organ.id }) else {
      throw NotFound()
    }
    return (found.organ, succession)
  }

  private func entered(
    _ form: inout FormData, _ context: WebContext
  ) async throws -> CorrectSuccession.Correction {
    let to = try await OrganChooser(room: room, context: context).read("to", &form)
    let function = form.text("function", limit: 100, isOptional: true)
    let day = form.date("effectiveOn")
    let basis = form.text("basis")
    try form.check()
    return CorrectSuccession.Correction(
      to: try form.require(to, "to"), function: function, effectiveOn: try form.require(day, "effectiveOn"),
      basis: basis)
  }

  private func fields(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ context: WebContext
  ) async throws -> [Field] {
    let sheet = FormSheet("organs.succession", values: form, problems: problems)
    let chooser = OrganChooser(room: room, context: context)
    return [
      try await chooser.field(sheet, "to", form, without: organ.id),
      sheet.text("function", limit: 100, isOptional: true), sheet.date("effectiveOn"), sheet.text("basis"),
    ]
  }

  private func recording(
    _ organ: Organ, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    let fields = try await fields(organ, form, problems, context)
    return try room.respond(
      SheetPage(
        frame: try await room.frame("organs.recordSuccession", of: organ, for: request, context),
        text: Texts.text("organs.succession.text"), action: DeskRoutes.organSuccession(organ.id),
        button: Texts.text("organs.save"), cancelPath: DeskRoutes.organ(organ.id),
        groups: [.init(heading: "", fields: fields)], problems: problems), status: status)
  }

  private func correcting(
    _ organ: Organ, _ succession: Succession, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("organs.succession", values: form, problems: problems)
    let fields = try await fields(organ, form, problems, context) + [sheet.text("reason")]
    return try room.respond(
      SheetPage(
        frame: try await room.frame("organs.correctSuccession", of: organ, for: request, context),
        text: Texts.text("organs.correctSuccession.text"),
        action: DeskRoutes.correction(of: succession.id, organ.id),
        button: Texts.text("organs.correctSuccession.button"),
        cancelPath: DeskRoutes.organ(organ.id), hidden: [.init(name: "seen", value: form["seen"] ?? "")],
        groups: [.init(heading: "", fields: fields)],
        furtherDeeds: [
          .init(name: "deed", value: "strike", text: Texts.text("organs.strikeSuccession"), isDanger: true)
        ], problems: problems), status: status)
  }
}
