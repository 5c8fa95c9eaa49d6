import HTTPTypes
public import Hummingbird
import Logging

/// Turns every thrown error into a page, or into JSON for a script that asks for it.
///
/// Errors pass middleware as exceptions, so whatever must be on every response stands outside of this.
public struct ErrorPages: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  /// How a refusal looks to a person who asked for an address.
  public typealias Appearance = @Sendable (Refusal, _ incident: String, _ path: String) throws -> Response

  private let appearance: Appearance

  /// Error pages that `appearance` draws.
  public init(appearance: @escaping Appearance) {
    self.appearance = appearance
  }

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let refusal = Refusal(error)
      if refusal.status.kind == .serverError {
        context.logger.error("fault", metadata: ["error": "\(error)"])
      } else {
        refusal.log(context)
      }
      return respond(refusal, to: request, context)
    }
  }

  private func respond(_ refusal: Refusal, to request: Request, _ context: WebContext) -> Response {
    var response: Response
    do {
      response =
        request.wantsJSON || request.uri.path.hasPrefix("/api/")
        ? try json(refusal) : try appearance(refusal, context.incident, request.uri.path)
    } catch {
      // The page of an error is the last place to fail in; then the sentence alone has to do.
      context.logger.error("the error page failed", metadata: ["error": "\(error)"])
      response = Response(text: refusal.message)
    }
    response.status = refusal.status
    if let seconds = refusal.retryAfter { response.headers[.retryAfter] = String(seconds) }
    if !refusal.allow.isEmpty { response.headers[.allow] = refusal.allow.joined(separator: ", ") }
    return response
  }

  private func json(_ refusal: Refusal) throws -> Response {
    struct Shape: Encodable {
      var status: Int
      var code, message: String
      var issues: [Refusal.FieldIssue]
    }
    return try Response(
      json: Shape(
        status: refusal.status.code, code: refusal.code, message: refusal.message, issues: refusal.issues))
  }
}
