import Disclosure
import HTTPTypes
import Hummingbird
import Logging
import Operations
import WebSupport

/// Stands before every page of the desk: lets in who may, and tells in the frame of the desk what went wrong.
struct DeskDoor: Sendable {
  let room: DeskRoom

  /// The handler of a route, guarded.
  func guarding(_ route: WebRoute) -> WebRoute.Handler {
    { request, context in
      do {
        try Self.admit(route.access, context)
        return try await route.handler(request, context)
      } catch AccessRefusal.notSignedIn where !request.wantsJSON {
        return Self.signIn(request)
      } catch {
        guard !request.wantsJSON else { throw error }
        return try await tell(error, request, context)
      }
    }
  }

  private static func admit(_ access: Access, _ context: WebContext) throws {
    switch access {
    case .anyone: return
    case .signedIn: guard context.signedIn != nil else { throw AccessRefusal.notSignedIn }
    case .capability(let capability):
      guard let person = context.signedIn else { throw AccessRefusal.notSignedIn }
      guard person.capabilities.contains(capability) else { throw AccessRefusal.lacks(capability) }
    case .system: throw AccessRefusal.systemOnly
    }
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
    context.logger.debug("refused", metadata: ["code": .string(refusal.code)])
    let frame = try await room.frame(refusal.title, for: request, context)
    let page = RefusedPage(frame: frame, status: refusal.status.code, message: refusal.message)
    var response = try room.respond(page, status: refusal.status)
    if let seconds = refusal.retryAfter { response.headers[.retryAfter] = String(seconds) }
    return response
  }
}
