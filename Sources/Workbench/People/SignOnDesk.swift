import Disclosure
import HTTPTypes
import Hummingbird
import Logging
import Operations
import WebSupport

/// The way to the single sign-on and back, to sign in or to confirm who one is.
struct SignOnDesk: Sendable {
  let room: DeskRoom
  private var door: SignIns { SignIns(room: room) }

  @Sendable func begin(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let signOn = room.signOn else { throw NotFound() }
    let query = Query(request)
    let handshake = SignOnHandshake(
      query["for"] == SignOnHandshake.Purpose.confirmation.rawValue ? .confirmation : .signIn,
      back: WayBack.path(query["back"]))
    if handshake.purpose == .signIn, context.presence != nil { return door.onward(request, context) }
    do {
      try door.requireProtection(context)
      var response = Response.redirect(
        to: try await signOn.begin(handshake, from: door.place(request, context)), type: .normal)
      room.cookie.give(handshake, to: &response, context)
      return response
    } catch {
      return try await refused(error, handshake, request, context)
    }
  }

  @Sendable func finish(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let signOn = room.signOn else { throw NotFound() }
    let handshake = room.cookie.handshake(request, context)
    var response: Response
    do {
      let outcome = try await outcome(signOn, handshake, request, context)
      response = door.admit(outcome, WayBack.path(handshake?.back), context)
    } catch {
      response = try await refused(error, handshake, request, context)
    }
    room.cookie.give(nil, to: &response, context)
    return response
  }

  private func outcome(
    _ signOn: SingleSignOn, _ handshake: SignOnHandshake?, _ request: Request, _ context: WebContext
  ) async throws -> SignInOutcome {
    let query = Query(request)
    let answer = SignOnAnswer(state: query["state"] ?? "", code: query["code"] ?? "", issuer: query["iss"])
    let place = door.place(request, context)
    guard handshake?.purpose == .confirmation else { return try await signOn.signIn(answer, handshake, from: place) }
    guard let session = context.presence?.session, session.stage == .full else { throw SignOnRefusal.stale }
    return try await signOn.confirm(answer, handshake, session: session, from: place)
  }

  /// The page where it began, with what went wrong.
  private func refused(
    _ error: any Error, _ handshake: SignOnHandshake?, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let problems = try Problems(error)
    if let reason = (error as? SignOnRefusal)?.reason {
      context.logger.warning("single sign-on failed", metadata: ["reason": .string(reason)])
    }
    let status = Self.status(error)
    if handshake?.purpose == .confirmation, context.signedIn != nil {
      return try await ConfirmationDesk(room: room).form(handshake?.back, problems, request, context, status: status)
    }
    return try await door.form(
      FormData([("back", WayBack.path(handshake?.back))]), problems, request, context, status: status)
  }

  private static func status(_ error: any Error) -> HTTPResponse.Status {
    switch error {
    case let refusal as SignInRefusal: SignIns.status(refusal)
    case SignOnRefusal.unreachable: .serviceUnavailable
    case SignOnRefusal.unknown, SignOnRefusal.closed: .forbidden
    default: .unprocessableContent
    }
  }
}
