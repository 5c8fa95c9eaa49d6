import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// One's own account: sessions, tokens, second factor, notifications.
struct Profiles: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let profile = try await room.desk.answer(ProfileDetails(), as: context.principal)
    let now = try await room.desk.answer(CurrentMoment(), as: context.principal)
    let frame = try await room.frame(Texts.text("profile.title"), for: request, context)
    return try room.respond(ProfilePage(profile, current: context.presence?.session.id, at: now, frame: frame))
  }

  @Sendable func endOthers(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let session = context.presence?.session else { throw AccessRefusal.notSignedIn }
    _ = try await room.desk.perform(EndSessions(of: session.person, except: session.id), as: context.principal)
    return room.redirect(to: DeskRoutes.profile, notice: "profile.ended")
  }

  @Sendable func end(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = Session.ID(context.parameters.get("id") ?? "") else { throw NotFound() }
    try await room.desk.perform(EndSession(id), as: context.principal)
    return room.redirect(to: DeskRoutes.profile, notice: "profile.ended")
  }

  @Sendable func chooseNotifications(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request)
    try await room.desk.perform(ChooseNotifications(byEmail: form.flag("byEmail")), as: context.principal)
    return room.redirect(to: DeskRoutes.profile, notice: "people.saved")
  }

  @Sendable func makeRecoveryCodes(_ request: Request, _ context: WebContext) async throws -> Response {
    guard try await ConfirmationDesk(room: room).isFresh(context) else {
      return room.redirect(to: DeskRoutes.confirm(backTo: DeskRoutes.profile))
    }
    let codes = try await room.entrance.makeRecoveryCodes(as: context.principal)
    return try room.respond(
      OncePage(
        frame: room.site.frame(Texts.text("signIn.recovery.title")), lead: Texts.text("signIn.recovery.lead"),
        secrets: codes, nextPath: DeskRoutes.profile, next: Texts.text("signIn.continue")))
  }

  @Sendable func newToken(_ request: Request, _ context: WebContext) async throws -> Response {
    try await tokenForm(FormData([("days", "90")]), .none, request, context)
  }

  @Sendable func createToken(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    do {
      let operation = CreateToken(
        name: form.text("name", limit: 60), capabilities: Set(form.choices("capabilities", as: Capability.self)),
        days: form.integer("days", in: 1...CreateToken.longest) ?? 1)
      try form.check()
      let made = try await room.desk.perform(operation, as: context.principal)
      return try room.respond(
        OncePage(
          frame: room.site.frame(Texts.text("token.made.title")), lead: Texts.text("token.made.lead"),
          secrets: [made.secret], nextPath: DeskRoutes.profile, next: Texts.text("signIn.continue")))
    } catch {
      return try await tokenForm(form, Problems(error), request, context, status: .unprocessableContent)
    }
  }

  @Sendable func revokeToken(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = APIToken.ID(context.parameters.get("id") ?? "") else { throw NotFound() }
    try await room.desk.perform(RevokeToken(id), as: context.principal)
    return room.redirect(to: DeskRoutes.profile, notice: "token.revoked")
  }

  private func tokenForm(
    _ values: FormData, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let own = Capability.allCases.filter { context.signedIn?.capabilities.contains($0) ?? false }
    let sheet = FormSheet("token", values: values, problems: problems)
    let page = AccountFormPage(
      frame: try await room.frame(
        Texts.text("profile.newToken"), for: request, context,
        crumbs: [PageLink(Texts.text("profile.title"), DeskRoutes.profile)]),
      lead: Texts.text("token.lead"),
      fields: [
        sheet.text("name", limit: 60), sheet.number("days"),
        sheet.checkboxes("capabilities", own.map { Choice($0.rawValue, CapabilityWords.text($0)) }),
      ], problems: problems, action: DeskRoutes.tokens, button: Texts.text("token.make"),
      cancelPath: DeskRoutes.profile)
    return try room.respond(page, status: status)
  }
}

/// What a capability is called, where the catalogue has a word for it.
enum CapabilityWords {
  static func text(_ capability: Capability) -> String {
    Texts.all["capability.\(capability.rawValue)"] ?? capability.rawValue
  }
}
