import HTTPTypes
public import Hummingbird

/// Refuses changes that another site makes a visitor's browser send (cross-site request forgery).
///
/// There is no session to protect, but without this any page of the web could make an officer's browser drop files
/// here and fill the memory of a server that only the intranet reaches.
public struct SameOrigin: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  /// The guard of all methods but GET and HEAD.
  public init() {}

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || Self.isOwn(request) else {
      throw Refusal(
        .forbidden, code: "cross-site", title: "请从本站提交",
        message: "这次提交来自其他网站的页面，已被拒绝。请打开本站首页，在那里选择文件。")
    }
    return try await next(request, context)
  }

  /// Whether a page of ours, or no page at all (a script, a command line), sent the request.
  ///
  /// Browsers send `Sec-Fetch-Site` over HTTPS and to localhost only; over plain HTTP in an intranet `Origin` remains.
  static func isOwn(_ request: Request) -> Bool {
    if let site = request.headers[.fetchSite] { return site == "same-origin" || site == "none" }
    guard let origin = request.headers[.origin] else { return true }
    guard let authority = request.head.authority, let separator = origin.firstRange(of: "://") else { return false }
    return origin[separator.upperBound...].lowercased() == authority.lowercased()
  }
}
