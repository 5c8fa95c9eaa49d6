import HTTPTypes
public import Hummingbird

/// Refuses a request that names no host, or two: the check of origins compares with the host, and a proxy might have
/// read the other one (RFC 9112 3.2).
public struct OneHost: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  /// The guard of all requests.
  public init() {}

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    // The first host has become the authority; what is left as a field is a second one.
    guard let authority = request.head.authority, !authority.isEmpty, request.headers[.host] == nil else {
      throw Refusal(
        .badRequest, code: "no-host", title: "请求无法理解", message: "浏览器发来的请求没有写明唯一的网站地址，请检查代理设置。")
    }
    return try await next(request, context)
  }
}
