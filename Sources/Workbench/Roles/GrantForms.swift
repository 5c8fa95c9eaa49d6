import Disclosure
import Hummingbird
import Operations
import WebSupport

/// The roles of one person: who has what where, to give and to take.
struct GrantForms: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GrantsOfPerson(try context.id()), as: context.principal)
    guard found.mayGrant else { return try await reading(found, request, context) }
    let form = FormData([("organ", found.person.organ.description), ("reach", Grant.Reach.organ.rawValue)])
    return try await editing(found, form, .none, .ok, request, context)
  }

  @Sendable func grant(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(GrantsOfPerson(try context.id()), as: context.principal)
    var form = try await FormData(request)
    do {
      let role = form.record("role", as: Role.ID.self)
      let organ = try await OrganChooser(room: room, context: context).read("organ", &form)
      let reach = form.choice("reach", as: Grant.Reach.self)
      try form.check()
      _ = try await room.desk.perform(
        GrantRole(
          person: found.person.id, role: try form.require(role, "role"), organ: try form.require(organ, "organ"),
          reach: try form.require(reach, "reach")), as: context.principal)
      return room.redirect(to: DeskRoutes.grants(found.person.id), notice: "grants.granted")
    } catch {
      return try await editing(found, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
    let id: RoleGrant.ID = try context.id()
    guard let person = Query(request)["person"].flatMap({ Person.ID($0) }) else { throw NotFound() }
    let found = try await room.desk.answer(GrantsOfPerson(person), as: context.principal)
    guard let entry = found.grants.first(where: { $0.grant.id == id }) else { throw NotFound() }
    let frame = try await room.frame(
      Texts.text("grants.revoke"), for: request, context,
      crumbs: [PageLink(found.person.name, DeskRoutes.grants(person))])
    return try room.respond(
      ConfirmPage(
        frame: frame,
        text: Texts.text(
          "grants.revoke.text", ["person": found.person.name, "role": entry.roleName, "organ": entry.organName]),
        action: DeskRoutes.revocation(id, of: person), button: Texts.text("grants.revoke"),
        cancelPath: DeskRoutes.grants(person)))
  }

  @Sendable func revoke(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let person = Query(request)["person"].flatMap({ Person.ID($0) }) else { throw NotFound() }
    try await room.desk.perform(RevokeRole(id: try context.id()), as: context.principal)
    return room.redirect(to: DeskRoutes.grants(person), notice: "grants.revoked")
  }

  private func reading(
    _ found: GrantsOfPerson.Answer, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    try room.respond(
      ListingPage(
        frame: try await frame(found, request, context), text: Self.about(found), listing: Self.listing(found)))
  }

  private func editing(
    _ found: GrantsOfPerson.Answer, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status,
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let sheet = FormSheet("grants", values: form, problems: problems)
    let roles = found.roles.map { Choice($0.id.description, $0.name) }
    let organ = try await OrganChooser(room: room, context: context).field(sheet, "organ", form)
    let reaches = Grant.Reach.allCases.map { Choice($0.rawValue, Texts.text("reach.\($0.rawValue)")) }
    return try room.respond(
      GrantsPage(
        frame: try await frame(found, request, context), text: Self.about(found), listing: Self.listing(found),
        action: DeskRoutes.grants(found.person.id),
        fields: [sheet.select("role", roles), organ, sheet.radios("reach", reaches)],
        problems: problems), status: status)
  }

  private func frame(
    _ found: GrantsOfPerson.Answer, _ request: Request, _ context: WebContext
  ) async throws -> DeskFrame {
    try await room.frame(Texts.text("grants.title", ["person": found.person.name]), for: request, context)
  }

  private static func about(_ found: GrantsOfPerson.Answer) -> String {
    Texts.text("grants.about", ["organ": found.organName, "duty": found.person.dutyClass.chinese])
  }

  private static func listing(_ found: GrantsOfPerson.Answer) -> Listing {
    let rows = found.grants.map { entry in
      Listing.Row([
        .init(entry.roleName), .init(entry.organName), .init(Texts.text("reach.\(entry.grant.reach.rawValue)")),
        entry.isRevocable
          ? .init(Texts.text("grants.revoke"), path: DeskRoutes.revocation(entry.grant.id, of: found.person.id))
          : .init(""),
      ])
    }
    let columns = ["role", "organ", "reach", "action"].map { Texts.text("grants.column.\($0)") }
    return Listing(
      Texts.text("grants.list"), columns: columns.map { .init($0) }, rows: rows,
      empty: EmptyState(Texts.text("grants.none")))
  }
}
