import HTTPTypes
public import Hummingbird
import Logging
import Operations

/// Writes one line a request: method, path, status, time, from where, and who where somebody is signed in.
///
/// Stands outermost, so that it sees the status that was sent.
///
/// Readings are reached by an address that nobody can guess; whoever reads the log must not learn it, so the pattern
/// of the path is logged where there is one, and never the query.
public struct AccessLog: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  private let metrics: WebMetrics

  /// A log of all requests, which are counted too.
  public init(metrics: WebMetrics) {
    self.metrics = metrics
  }

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let response = try await next(request, context)
    let elapsed = clock.now - start
    metrics.count(
      path: context.endpointPath ?? "(unknown)", method: request.method.rawValue,
      status: response.status.code, seconds: elapsed / .seconds(1))
    context.logger.log(
      level: response.status.kind == .serverError ? .error : .info, "request",
      metadata: context.asker.metadata.merging([
        "from": .string(context.principal.source),
        "method": .string(request.method.rawValue),
        "path": .string(context.endpointPath ?? "(unknown)"),
        "status": .stringConvertible(response.status.code),
        "ms": .stringConvertible((elapsed / .microseconds(100)).rounded() / 10),
      ]) { person, _ in person })
    return response
  }
}
