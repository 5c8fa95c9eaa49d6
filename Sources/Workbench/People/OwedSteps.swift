import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What is owed after all factors were right: a new password, the set-up of a second factor.
///
/// One's profile leads here too.
struct OwedSteps: Sendable {
  let room: DeskRoom
  private var door: SignIns { SignIns(room: room) }

  @Sendable func showPassword(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let stage = context.presence?.session.stage, stage != .password else { return door.onward(request, context) }
    return try await passwordForm(Query(request)["back"], .none, request, context)
  }

  @Sendable func setPassword(_ request: Request, _ context: WebContext) async throws -> Response {
    var form = try await FormData(request)
    guard let session = context.presence?.session, session.stage != .password else {
      return door.onward(request, context)
    }
    do {
      if form["password"] != form["again"] { form.note("again", "password.again.differs") }
      try form.check()
      let outcome = try await room.entrance.setPassword(
        form["password"] ?? "", current: form["current"], session: session, source: context.principal.source)
      return door.admit(outcome, WayBack.path(form["back"]), context)
    } catch {
      return try await passwordForm(
        form["back"], Problems(error), request, context, status: .unprocessableContent)
    }
  }

  @Sendable func showFactor(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let session = context.presence?.session, session.stage != .password else {
      return door.onward(request, context)
    }
    if session.stage == .full, try await !ConfirmationDesk(room: room).isFresh(context) {
      return room.redirect(to: DeskRoutes.confirm(backTo: DeskRoutes.signInFactor))
    }
    return try await factorForm(session, Query(request)["back"], .none, request, context)
  }

  @Sendable func setFactor(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request)
    guard let session = context.presence?.session, session.stage != .password else {
      return door.onward(request, context)
    }
    do {
      let made = try await room.entrance.setSecondFactor(
        form["code"] ?? "", session: session, source: context.principal.source)
      let page = OncePage(
        frame: room.site.frame(Texts.text("signIn.recovery.title")), lead: Texts.text("signIn.recovery.lead"),
        secrets: made.recoveryCodes, nextPath: WayBack.path(form["back"]), next: Texts.text("signIn.continue"))
      var response = try room.respond(page)
      room.cookie.give(made.outcome, to: &response, context)
      return response
    } catch {
      return try await factorForm(
        session, form["back"], Problems(error), request, context, status: .unprocessableContent)
    }
  }

  @Sendable func picture(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let session = context.presence?.session, session.stage != .password else { throw NotFound() }
    let invitation = try await room.desk.keep(BeginSecondFactor(in: session.id), as: principal(session, context))
    guard let svg = QRCode.svg(invitation.address) else { throw NotFound() }
    var response = Response(text: svg)
    response.headers[.contentType] = "image/svg+xml"
    return response
  }

  private func principal(_ session: Session, _ context: WebContext) -> Principal {
    Principal(.person(session.person), source: context.principal.source, confirmedAt: session.confirmedAt)
  }

  private func passwordForm(
    _ back: String?, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard let session = context.presence?.session else { throw AccessRefusal.notSignedIn }
    let means = try await room.desk.answer(ProofMeans(in: session), as: principal(session, context))
    let isOwed = session.stage == .owing && session.way == .password
    guard means.hasPassword || isOwed else { throw PeopleRefusal.noPassword }
    let rules = try await room.desk.answer(CurrentAccountRules(), as: context.principal)
    let sheet = FormSheet("password", problems: problems)
    var fields = [
      sheet.password("password", autocomplete: "new-password"), sheet.password("again", autocomplete: "new-password"),
    ]
    if means.mustProvePassword { fields.insert(sheet.password("current", autocomplete: "current-password"), at: 0) }
    let page = EntrancePage(
      frame: room.site.frame(Texts.text("password.title")),
      lead: Texts.text(isOwed ? "password.owed" : "password.lead"), policy: PolicyWords.lines(rules.passwords),
      fields: fields, problems: problems, action: DeskRoutes.signInPassword, button: Texts.text("password.save"),
      token: context.formToken, back: WayBack.path(back), leaveAction: isOwed ? DeskRoutes.signOut : "")
    return try room.respond(page, status: status)
  }

  private func factorForm(
    _ session: Session, _ back: String?, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let invitation = try await room.desk.keep(BeginSecondFactor(in: session.id), as: principal(session, context))
    let page = EntrancePage(
      frame: room.site.frame(Texts.text("signIn.factor.title")),
      lead: Texts.text(invitation.isReplacement ? "signIn.factor.replace" : "signIn.factor.lead"),
      picture: DeskRoutes.factorPicture, key: invitation.key,
      fields: [FormSheet("signIn", problems: problems).text("code", limit: 20, autocomplete: "one-time-code")],
      problems: problems, action: DeskRoutes.signInFactor, button: Texts.text("signIn.factor.save"),
      token: context.formToken, back: WayBack.path(back),
      leaveAction: session.stage == .owing ? DeskRoutes.signOut : "")
    return try room.respond(page, status: status)
  }
}
