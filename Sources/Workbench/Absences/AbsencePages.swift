import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

extension DeskRoutes {
  static let absences = "/desk/absences"
  static let absenceEnd = "/desk/absences/:id/end"
  static func absenceEnd(_ id: Absence.ID) -> String { "/desk/absences/\(id)/end" }
}

/// Who is away, and who stands in.
struct AbsencePages: Sendable {
  static let feature = DeskFeature(
    templates: ["absences": PackageResources.absences_mustache], samples: [AbsencesPage.sample],
    rail: [RailEntry(.office, "absences.title", DeskRoutes.absences)], routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let pages = AbsencePages(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.absences, access: .signedIn, handler: pages.list),
      WebRoute(method: .post, path: DeskRoutes.absences, access: .signedIn, handler: pages.record),
      WebRoute(method: .post, path: DeskRoutes.absenceEnd, access: .signedIn, handler: pages.end),
    ]
  }

  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let person = context.signedIn?.person.description ?? ""
    return try await show(FormData([("person", person)]), .none, .ok, request, context)
  }

  @Sendable func record(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    do {
      let isClear = try await settle(&form, context)
      let person = isClear ? form.record("person", as: Person.ID.self) : nil
      let deputy = isClear ? form.record("deputy", as: Person.ID.self) : nil
      let (from, to) = (form.date("from"), form.date("to"))
      let reason = form.text("reason", isOptional: true)
      try form.check()
      _ = try await room.desk.perform(
        RecordAbsence(
          person: try form.require(person, "person"), deputy: try form.require(deputy, "deputy"),
          from: try form.require(from, "from"), to: try form.require(to, "to"), reason: reason),
        as: context.principal)
      return room.redirect(to: DeskRoutes.absences, notice: "absences.saved")
    } catch {
      return try await show(form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  /// Finds the people whom a form names in words.
  private func settle(_ form: inout FormData, _ context: WebContext) async throws -> Bool {
    let fields = ["person", "deputy"]
    guard let organ = context.signedIn?.organ, fields.contains(where: { ListChooser.isTyped(form[$0] ?? "") }) else {
      return true
    }
    let chooser = ListChooser(
      choices: Self.choices(try await room.desk.answer(AbsenceList(at: organ), as: context.principal)))
    return fields.map { chooser.settle($0, in: &form) }.allSatisfy { $0 }
  }

  private static func choices(_ found: AbsenceList.Answer) -> [Choice] {
    found.colleagues.map {
      Choice($0.id.description, [$0.name, $0.post].filter { !$0.isEmpty }.joined(separator: "，"))
    }
  }

  @Sendable func end(_ request: Request, _ context: WebContext) async throws -> Response {
    try await room.desk.perform(EndAbsence(id: try context.id()), as: context.principal)
    return room.redirect(to: DeskRoutes.absences, notice: "absences.ended")
  }

  private func show(
    _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    guard let person = context.signedIn else { throw AccessRefusal.notSignedIn }
    let found = try await room.desk.answer(AbsenceList(at: person.organ), as: context.principal)
    let sheet = FormSheet("absences", values: form, problems: problems)
    let everybody = Self.choices(found)
    let people = found.mayEditOthers ? everybody : [Choice(person.person.description, person.name)]
    let entries = found.absences.map { absence in
      AbsencesPage.Entry(
        person: found.named[absence.person]?.name ?? "", deputy: found.named[absence.deputy]?.name ?? "",
        days: "\(absence.from.chinese)—\(absence.to.chinese)", reason: absence.reason,
        endPath: found.mayEditOthers || absence.person == person.person ? DeskRoutes.absenceEnd(absence.id) : "")
    }
    return try room.respond(
      AbsencesPage(
        frame: try await room.frame(Texts.text("absences.title"), for: request, context), entries: entries,
        isEmpty: entries.isEmpty, action: DeskRoutes.absences,
        fields: [
          ListChooser(choices: people).field(sheet, "person", form),
          ListChooser(choices: everybody).field(sheet, "deputy", form), sheet.date("from"), sheet.date("to"),
          sheet.text("reason", isOptional: true),
        ], problems: problems), status: status)
  }
}
