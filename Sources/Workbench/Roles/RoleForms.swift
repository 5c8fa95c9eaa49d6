import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The list of roles, and the form of one with its capabilities.
struct RoleForms: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let found = try await room.desk.answer(RoleList(), as: context.principal)
    let rows = DutyClass.allCases.flatMap { duty in
      found.filter { $0.role.dutyClass == duty }.map { entry in
        Listing.Row([
          .init(entry.role.name, path: DeskRoutes.role(entry.role.id)), .init(entry.role.dutyClass.chinese),
          .init(Self.words(entry.role.capabilities)), .init("\(entry.people)", isNumeric: true),
        ])
      }
    }
    let columns = ["name", "duty", "capabilities", "people"].map { Texts.text("roles.column.\($0)") }
    return try room.respond(
      ListingPage(
        frame: try await room.frame(Texts.text("roles.title"), for: request, context),
        buttons: DutyClass.allCases.map {
          PageLink(Texts.text("roles.new.\($0.rawValue)"), DeskRoutes.newRole($0))
        } + ["csv", "xlsx"].map { PageLink(Texts.text("roles.matrix.\($0)"), DeskRoutes.matrixFile($0)) },
        text: Texts.text("roles.text"),
        listing: Listing(
          Texts.text("roles.title"),
          columns: [.init(columns[0]), .init(columns[1]), .init(columns[2]), .init(columns[3], isNumeric: true)],
          rows: rows, empty: EmptyState(Texts.text("roles.none")))))
  }

  @Sendable func new(_ request: Request, _ context: WebContext) async throws -> Response {
    let duty = Query(request)["duty"] ?? ""
    return try await editing(nil, FormData([("duty", duty)]), .none, .ok, request, context)
  }

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    do {
      let duty = form.choice("duty", as: DutyClass.self)
      let (name, capabilities) = (form.text("name", limit: 30), form.choices("capabilities", as: Capability.self))
      try form.check()
      let id = try await room.desk.perform(
        CreateRole(name: name, dutyClass: try form.require(duty, "duty"), capabilities: Set(capabilities)),
        as: context.principal)
      return room.redirect(to: DeskRoutes.role(id), notice: "roles.saved")
    } catch {
      return try await editing(nil, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  @Sendable func edit(_ request: Request, _ context: WebContext) async throws -> Response {
    let role = try await role(context)
    let values = [("name", role.name), ("duty", role.dutyClass.rawValue), ("version", "\(role.version)")]
    let form = FormData(values + role.capabilities.map { ("capabilities", $0.rawValue) })
    return try await editing(role, form, .none, .ok, request, context)
  }

  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let role = try await role(context)
    var form = try await FormData(request)
    do {
      let (name, capabilities) = (form.text("name", limit: 30), form.choices("capabilities", as: Capability.self))
      try form.check()
      try await room.desk.perform(
        ChangeRole(id: role.id, version: form.version, name: name, capabilities: Set(capabilities)),
        as: context.principal)
      return room.redirect(to: DeskRoutes.roles, notice: "roles.saved")
    } catch {
      return try await editing(role, form, try Problems(error), .unprocessableContent, request, context)
    }
  }

  /// Asks before a role is deleted.
  @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
    try await asking(try await role(context), .none, .ok, request, context)
  }

  @Sendable func delete(_ request: Request, _ context: WebContext) async throws -> Response {
    let role = try await role(context)
    do {
      try await room.desk.perform(DeleteRole(id: role.id), as: context.principal)
      return room.redirect(to: DeskRoutes.roles, notice: "roles.deleted")
    } catch let refusal as RoleRefusal {
      return try await asking(role, try Problems(refusal), .unprocessableContent, request, context)
    }
  }

  private func asking(
    _ role: Role, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let frame = try await room.frame(
      Texts.text("roles.delete"), for: request, context,
      crumbs: [PageLink(Texts.text("roles.title"), DeskRoutes.roles), PageLink(role.name, DeskRoutes.role(role.id))])
    return try room.respond(
      ConfirmPage(
        frame: frame, text: Texts.text("roles.delete.text", ["role": role.name]),
        action: DeskRoutes.roleDeletion(role.id), button: Texts.text("roles.delete"),
        cancelPath: DeskRoutes.role(role.id), problems: problems), status: status)
  }

  private func role(_ context: WebContext) async throws -> Role {
    let id: Role.ID = try context.id()
    let found = try await room.desk.answer(RoleList(), as: context.principal)
    guard let role = found.first(where: { $0.role.id == id })?.role else { throw NotFound() }
    return role
  }

  private func editing(
    _ role: Role?, _ form: FormData, _ problems: Problems, _ status: HTTPResponse.Status, _ request: Request,
    _ context: WebContext
  ) async throws -> Response {
    guard let duty = form["duty"].flatMap(DutyClass.init(rawValue:)) ?? role?.dutyClass else { throw NotFound() }
    let sheet = FormSheet("roles", values: form, problems: problems)
    let choices = Capability.allCases.filter { $0.dutyClass == duty }.map {
      Choice($0.rawValue, Texts.text("capability.\($0.rawValue)"))
    }
    let frame = try await room.frame(
      role?.name ?? Texts.text("roles.new.\(duty.rawValue)"), for: request, context,
      crumbs: [PageLink(Texts.text("roles.title"), DeskRoutes.roles)])
    return try room.respond(
      SheetPage(
        frame: frame, buttons: Self.buttons(role), text: Texts.text("roles.form", ["duty": duty.chinese]),
        action: role.map { DeskRoutes.role($0.id) } ?? DeskRoutes.roles, button: Texts.text("roles.save"),
        cancelPath: DeskRoutes.roles,
        hidden: [.init(name: "duty", value: duty.rawValue), .init(name: "version", value: form["version"] ?? "")],
        groups: [
          .init(heading: "", fields: [sheet.text("name", limit: 30), sheet.checkboxes("capabilities", choices)])
        ],
        problems: problems), status: status)
  }

  /// Roles that come with the platform stay.
  private static func buttons(_ role: Role?) -> [PageLink] {
    guard let role, role.shippedAs == nil else { return [] }
    return [PageLink(Texts.text("roles.delete"), DeskRoutes.roleDeletion(role.id))]
  }

  /// The capabilities in words, in the order of the catalogue.
  static func words(_ capabilities: Set<Capability>) -> String {
    Capability.allCases.filter(capabilities.contains).map { Texts.text("capability.\($0.rawValue)") }
      .joined(separator: "、")
  }
}
