import HTTPTypes
public import Hummingbird

/// Puts the protective headers on every response, also on those of errors.
///
/// Stands outermost but for the log.
public struct SecurityHeaders: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  /// Only our own files, no inline script or style, no frame around us.
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  private let transportSecurity: String

  /// Headers of the standard policy.
  ///
  /// - Parameter coversSubdomains: whether browsers shall reach all subdomains of this host over TLS only, too.
  public init(coversSubdomains: Bool = false) {
    transportSecurity = "max-age=63072000" + (coversSubdomains ? "; includeSubDomains" : "")
  }

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // A page that brings a policy of its own, such as the print view with its nonce, keeps it.
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = Self.contentSecurityPolicy
    }
    if response.headers[.cacheControl] == nil {
      response.headers[.cacheControl] = "no-store"
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    // `no-referrer` would make browsers send `Origin: null` with our own form, and the origin check refuse it.
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.crossOriginOpenerPolicy] = "same-origin"
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    response.headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=()"
    if context.isEncrypted { response.headers[.strictTransportSecurity] = transportSecurity }
    response.headers[.requestID] = context.incident
    return response
  }
}
