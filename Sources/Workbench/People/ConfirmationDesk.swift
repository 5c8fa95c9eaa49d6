import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Asks again for the password before accounts and roles are changed, personal data taken out, keys made.
///
/// The page with the form asks first, so that nothing that was typed is lost.
struct ConfirmationDesk: Sendable {
  let room: DeskRoom

  /// Whether somebody proved a short while ago who he is; a minute is left to fill in the form.
  func isFresh(_ context: WebContext) async throws -> Bool {
    guard let confirmed = context.principal.confirmedAt else { return false }
    let rules = try await room.desk.answer(CurrentAccountRules(), as: context.principal)
    let now = try await room.desk.answer(CurrentMoment(), as: context.principal)
    return now < confirmed.adding(seconds: Int64(rules.confirmationMinutes) * 60 - 60)
  }

  /// The handler of a page with a form for which the proof must be fresh; for those only who have the capability, where
  /// others see the page without its form.
  func guarding(_ handler: @escaping WebRoute.Handler, for capability: Capability? = nil) -> WebRoute.Handler {
    { request, context in
      let mayAct = capability.map { context.signedIn?.capabilities.contains($0) == true } ?? true
      if mayAct, try await !isFresh(context) {
        return room.redirect(to: DeskRoutes.confirm(backTo: WayBack.path(of: request)))
      }
      return try await handler(request, context)
    }
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await form(Query(request)["back"], .none, request, context)
  }

  @Sendable func create(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request)
    guard let session = context.presence?.session else { throw AccessRefusal.notSignedIn }
    do {
      let outcome = try await room.entrance.confirmAgain(
        form["current"] ?? "", session: session, source: context.principal.source)
      return SignIns(room: room).admit(outcome, WayBack.path(form["back"]), context)
    } catch {
      return try await self.form(form["back"], Problems(error), request, context, status: .unprocessableContent)
    }
  }

  /// The page that asks; by password, by the single sign-on, or either.
  func form(
    _ back: String?, _ problems: Problems, _ request: Request, _ context: WebContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard let session = context.presence?.session else { throw AccessRefusal.notSignedIn }
    let means = try await room.desk.answer(ProofMeans(in: session), as: context.principal)
    let back = WayBack.path(back)
    let signOn = means.isLinked ? room.signOn : nil
    let page = EntrancePage(
      frame: room.site.frame(Texts.text("confirmation.title")),
      lead: Texts.text(means.hasPassword ? "confirmation.lead" : "confirmation.signOn.lead"),
      fields: means.hasPassword
        ? [FormSheet("password", problems: problems).password("current", autocomplete: "current-password")] : [],
      problems: problems, action: DeskRoutes.confirm, button: Texts.text("signIn.continue"),
      token: context.formToken, back: back,
      otherPath: signOn == nil ? "" : DeskRoutes.signOn(backTo: back, confirming: true), other: signOn?.label ?? "")
    return try room.respond(page, status: status)
  }
}
