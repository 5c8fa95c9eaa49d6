import HTTPTypes
public import Hummingbird

/// Answers 405 with `Allow` where a path is known but not for the method; the router alone would say 404.
public struct KnownMethods: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  private let patterns: [(segments: [Substring], method: String)]

  /// - Parameter routes: patterns such as `/readings/:id` with their methods.
  public init(routes: [(path: String, method: HTTPRequest.Method)]) {
    patterns = routes.flatMap { route in
      let segments = route.path.split(separator: "/")
      let methods = route.method == .get ? ["GET", "HEAD"] : [route.method.rawValue]
      return methods.map { (segments, $0) }
    }
  }

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let segments = request.uri.path.split(separator: "/")
    let allowed = patterns.filter { Self.matches($0.segments, segments) }.map(\.method)
    guard allowed.isEmpty || allowed.contains(request.method.rawValue) else {
      throw Refusal.methodNotAllowed(allow: allowed)
    }
    return try await next(request, context)
  }

  private static func matches(_ pattern: [Substring], _ path: [Substring]) -> Bool {
    pattern.count == path.count && zip(pattern, path).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
  }
}
