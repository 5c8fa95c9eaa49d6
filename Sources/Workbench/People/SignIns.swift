import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The door: name and password, then whatever is still missing, one page for each.
struct SignIns: Sendable {
  let room: DeskRoom

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let back = WayBack.path(Query(request)["back"])
    if let presence = context.presence { return room.redirect(to: Self.next(presence.missing, back)) }
    return try await form(FormData([("back", back)]), .none, request, context)
  }

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    try requireProtection(context)
    let form = try await FormData(request)
    let attempt = SignInAttempt(
      name: form["name"] ?? "", password: form["password"] ?? "", from: place(request, context))
    do {
      let outcome = try await room.entrance.signIn(attempt)
      return admit(outcome, WayBack.path(form["back"]), context)
    } catch let refusal as SignInRefusal {
      return try await self.form(form, Problems(refusal), request, context, status: Self.status(refusal))
    }
  }

  @Sendable func showCode(_ request: Request, _ context: WebContext) async throws -> Response {
    guard context.presence?.missing.first == .secondFactor else { return onward(request, context) }
    return try await codeForm(Query(request)["back"], .none, request, context)
  }

  @Sendable func confirmCode(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request)
    guard let presence = context.presence, presence.missing.first == .secondFactor else {
      return onward(request, context)
    }
    do {
      let outcome = try await room.entrance.confirm(
        form["code"] ?? "", session: presence.session, from: place(request, context))
      return admit(outcome, WayBack.path(form["back"]), context)
    } catch let refusal as SignInRefusal {
      return try await codeForm(form["back"], Problems(refusal), request, context, status: Self.status(refusal))
    }
  }

  @Sendable func leave(_ request: Request, _ context: WebContext) async throws -> Response {
    if let session = context.presence?.session {
      try await room.desk.perform(
        EndSession(session.id, isSignOut: true),
        as: Principal(.person(session.person), source: context.principal.source))
    }
    var response = room.redirect(to: DeskRoutes.signIn, notice: "signIn.left")
    room.cookie.take(from: &response, context)
    // What the browser still keeps of the pages; not the cookies, because the device stays known.
    response.headers[.clearSiteData] = #""cache", "storage""#
    return response
  }

  /// Hands the session over and leads to what is still missing.
  func admit(_ outcome: SignInOutcome, _ back: String, _ context: WebContext) -> Response {
    var response = room.redirect(to: Self.next(outcome.missing, back))
    room.cookie.give(outcome, to: &response, context)
    return response
  }

  /// The way on for somebody who came to a step that is not his.
  func onward(_ request: Request, _ context: WebContext) -> Response {
    guard let presence = context.presence else { return room.redirect(to: DeskRoutes.signIn) }
    return room.redirect(to: Self.next(presence.missing, WayBack.path(Query(request)["back"])))
  }

  /// Requires that a session may travel over this connection.
  func requireProtection(_ context: WebContext) throws {
    guard !room.cookie.isAllowed(context) else { return }
    throw Refusal(
      .forbidden, code: "insecure", title: Texts.text("signIn.insecure.title"), message: Texts.text("signIn.insecure"))
  }

  func place(_ request: Request, _ context: WebContext) -> SignInPlace {
    SignInPlace(
      source: context.principal.source, network: AddressList.source(of: context.principal.source),
      agent: request.headers[.userAgent] ?? "", device: room.cookie.device(request, context))
  }

  private static func next(_ missing: [SignInOutcome.Missing], _ back: String) -> String {
    let query = back == DeskRoutes.home ? Query("") : Query([("back", back)])
    switch missing.first {
    case .secondFactor: return DeskRoutes.link(DeskRoutes.signInCode, query)
    case .newPassword: return DeskRoutes.link(DeskRoutes.signInPassword, query)
    case .secondFactorSetUp: return DeskRoutes.link(DeskRoutes.signInFactor, query)
    case nil: return back
    }
  }

  static func status(_ refusal: SignInRefusal) -> HTTPResponse.Status {
    switch refusal {
    case .wait: .tooManyRequests
    case .busy: .serviceUnavailable
    case .wrong, .wrongCode, .tooLate: .unprocessableContent
    }
  }

  /// The form to sign in; with the way to the single sign-on where there is one.
  func form(
    _ values: FormData, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let back = WayBack.path(values["back"])
    let sheet = FormSheet("signIn", values: values, problems: problems)
    let page = EntrancePage(
      frame: try await room.frame(Texts.text("signIn.title"), for: request, context),
      fields: [
        sheet.text("name", limit: 64, autocomplete: "username"),
        sheet.password("password", autocomplete: "current-password"),
      ], problems: problems, action: DeskRoutes.signIn, button: Texts.text("signIn.enter"),
      back: back, otherPath: room.signOn == nil ? "" : DeskRoutes.signOn(backTo: back),
      other: room.signOn?.label ?? "")
    return try room.respond(page, status: status)
  }

  private func codeForm(
    _ back: String?, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let page = EntrancePage(
      frame: try await room.frame(Texts.text("signIn.code.title"), for: request, context),
      lead: Texts.text("signIn.code.lead"),
      fields: [FormSheet("signIn", problems: problems).text("code", limit: 20, autocomplete: "one-time-code")],
      problems: problems, action: DeskRoutes.signInCode, button: Texts.text("signIn.continue"),
      token: context.formToken, back: WayBack.path(back), leaveAction: DeskRoutes.signOut)
    return try room.respond(page, status: status)
  }
}
