import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The forms of a new and of a changed account, and of the rules of accounts.
struct PersonForms: Sendable {
  let room: DeskRoom
  private var people: PeopleDesk { PeopleDesk(room: room) }

  private func chooser(_ context: WebContext) -> OrganChooser {
    OrganChooser(room: room, context: context, holding: .managePeople)
  }

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    try await form(nil, FormData([("dutyClass", DutyClass.business.rawValue)]), .none, request, context)
  }

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    do {
      let draft = try await draft(&form, context)
      let invited = try await room.entrance.invite(draft, as: context.principal)
      return try people.once(invited.password, "people.invited.lead", next: DeskRoutes.person(invited.person.id))
    } catch {
      return try await self.form(nil, form, Problems(error), request, context, status: .unprocessableContent)
    }
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let details = try await room.desk.answer(PersonDetails(try people.id(context)), as: context.principal)
    let person = details.person
    let values = FormData([
      ("signInName", person.signInName), ("name", person.name), ("post", person.post), ("email", person.email),
      ("phone", person.phone), ("dutyClass", person.dutyClass.rawValue), ("organ", person.organ.description),
      ("externalSubject", details.externalSubject ?? ""), ("version", "\(person.version)"),
    ])
    return try await form(person.id, values, .none, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let id = try people.id(context)
    var form = try await FormData(request)
    do {
      let draft = try await draft(&form, context)
      try await room.desk.perform(ChangePerson(id, version: form.version, to: draft), as: context.principal)
      return room.redirect(to: DeskRoutes.person(id), notice: "people.saved")
    } catch {
      return try await self.form(id, form, Problems(error), request, context, status: .unprocessableContent)
    }
  }

  private func draft(_ form: inout FormData, _ context: WebContext) async throws -> PersonDraft {
    let organ = try await chooser(context).read("organ", &form)
    let duty = form.choice("dutyClass", as: DutyClass.self)
    let draft = PersonDraft(
      organ: organ ?? Organ.ID(rawValue: 0), signInName: form["signInName"] ?? "", name: form["name"] ?? "",
      post: form["post"] ?? "", email: form["email"] ?? "", phone: form["phone"] ?? "", dutyClass: duty ?? .business,
      externalSubject: form["externalSubject"])
    try form.check()
    return draft
  }

  private func form(
    _ id: Person.ID?, _ values: FormData, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let sheet = FormSheet("people", values: values, problems: problems)
    let page = AccountFormPage(
      frame: try await room.frame(
        Texts.text(id == nil ? "people.new" : "people.edit"), for: request, context, crumbs: PeopleDesk.crumbs),
      lead: id == nil ? Texts.text("people.new.lead") : "",
      fields: [
        sheet.text("name", limit: 100), sheet.text("signInName", limit: 64),
        try await chooser(context).field(sheet, "organ", values),
        sheet.text("post", limit: 100, isOptional: true),
        sheet.radios("dutyClass", DutyClass.allCases.map { Choice($0.rawValue, $0.chinese) }),
        sheet.text("email", limit: 100, type: "email", isOptional: true),
        sheet.text("phone", limit: 100, type: "tel", isOptional: true),
      ] + (room.signOn == nil ? [] : [sheet.text("externalSubject", limit: 255, isOptional: true)]), problems: problems,
      action: id.map { DeskRoutes.person($0) } ?? DeskRoutes.people,
      button: Texts.text("people.save"), cancelPath: id.map { DeskRoutes.person($0) } ?? DeskRoutes.people,
      version: values["version"] ?? "")
    return try room.respond(page, status: status)
  }
}
