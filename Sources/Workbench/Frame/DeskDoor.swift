import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Stands before every page of the desk: lets in who may, and tells in the frame of the desk what went wrong.
struct DeskDoor: Sendable {
  let room: DeskRoom

  /// The handler of a route, guarded.
  func guarding(_ route: WebRoute) -> WebRoute.Handler {
    { request, context in OneTimeNotice.protected(try await answer(route, request, context), context) }
  }

  private func answer(_ route: WebRoute, _ request: Request, _ context: WebContext) async throws -> Response {
    do {
      try await admit(route, context)
      return try await route.handler(request, context)
    } catch AccessRefusal.notSignedIn where !request.wantsJSON {
      return Self.signIn(request)
    } catch PeopleRefusal.confirmationRequired where !request.wantsJSON {
      // A button on a page that asked for no proof: the person proves it, and presses the button again.
      return room.redirect(to: DeskRoutes.confirm(backTo: WayBack.pageBefore(request)))
    } catch {
      guard !request.wantsJSON else { throw error }
      return try await tell(error, request, context)
    }
  }

  /// Most pages only ask whether somebody is signed in; a capability is asked of the database, so that one that was
  /// taken away a moment ago counts no more, and a refusal is written into the journal.
  private func admit(_ route: WebRoute, _ context: WebContext) async throws {
    guard route.access != .anyone else { return }
    guard context.signedIn != nil else { throw AccessRefusal.notSignedIn }
    guard route.access != .signedIn else { return }
    try await room.desk.admit(route.access, to: "\(route.method) \(route.path)", as: context.principal)
  }

  private static func signIn(_ request: Request) -> Response {
    var response = Response.redirect(to: DeskRoutes.signIn(backTo: WayBack.path(of: request)), type: .normal)
    response.setCookie(OneTimeNotice(key: "desk.notSignedIn", tone: .information).cookie)
    return response
  }

  private func tell(_ error: any Error, _ request: Request, _ context: WebContext) async throws -> Response {
    let refusal = Refusal(error)
    guard refusal.status.kind != .serverError else {
      // The frame asks the database, which may be what failed; the fault goes to the page that needs nothing.
      throw error
    }
    refusal.log(context)
    let frame = try await room.frame(refusal.title, for: request, context)
    let page = RefusedPage(frame: frame, status: refusal.status.code, message: refusal.message)
    var response = try room.respond(page, status: refusal.status)
    if let seconds = refusal.retryAfter { response.headers[.retryAfter] = String(seconds) }
    return response
  }
}
