import Disclosure
import HTTPTypes
public import Hummingbird
import Logging
public import Operations

/// Finds out who asks: the person behind the cookie of a session, or the program behind a token.
public struct Sessions: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  private let desk: Desk
  private let cookie: SessionCookie

  /// Sessions of a desk.
  public init(desk: Desk, cookie: SessionCookie) {
    self.desk = desk
    self.cookie = cookie
  }

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let field = request.headers[.authorization] {
      try await admit(program: field, &context)
    } else if let secret = cookie.secret(request, context) {
      try await admit(holder: secret, &context)
    }
    return try await next(request, context)
  }

  private func admit(holder secret: String, _ context: inout WebContext) async throws {
    guard let presence = try await desk.answer(SessionPresence(secret: secret), as: context.principal) else { return }
    context.presence = presence
    context.formToken = Secret.formToken(of: secret)
    if presence.needsTouch { try await desk.keep(TouchSession(presence.session.id), as: context.principal) }
    guard presence.session.stage == .full else { return }
    let session = presence.session
    context.principal = Principal(
      .person(session.person), source: context.principal.source, confirmedAt: session.confirmedAt)
    context.signedIn = SignedIn(
      session: session.id.rawValue, person: session.person, name: presence.personName, organ: session.organ,
      organName: presence.organName, capabilities: presence.capabilities, formToken: context.formToken)
    context.logger[metadataKey: "person"] = .stringConvertible(session.person)
    context.asker.name("person", session.person)
  }

  private func admit(program field: String, _ context: inout WebContext) async throws {
    let parts = field.split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 100,
      let token = try await desk.answer(TokenOwner(secret: String(parts[1])), as: context.principal)
    else {
      throw Refusal(
        .unauthorized, code: "token-invalid", title: Texts.text("token.invalid.title"),
        message: Texts.text("token.invalid"))
    }
    try await desk.keep(TouchToken(token.id), as: context.principal)
    context.principal = Principal(
      .token(token.id.rawValue, of: token.person, limit: token.capabilities), source: context.principal.source)
    context.logger[metadataKey: "token"] = .stringConvertible(token.id)
    context.asker.name("token", token.id)
  }
}
