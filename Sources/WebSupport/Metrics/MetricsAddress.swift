import HTTPTypes
import Hummingbird
import Operations

/// `/metrics`, for the machines that the operator named; for all others there is no such address.
public struct MetricsAddress: Sendable {
  /// More figures, in the same format, asked for at each reading.
  public typealias Further = @Sendable () async -> String

  private let metrics: WebMetrics
  private let readers: AddressList
  private let further: Further

  /// An address that `readers` may read.
  public init(metrics: WebMetrics, readers: AddressList, further: @escaping Further) {
    self.metrics = metrics
    self.readers = readers
    self.further = further
  }

  /// The route.
  public var route: WebRoute {
    WebRoute(method: .get, path: "/metrics", access: .anyone) { _, context in
      guard readers.admits(context) else { throw Refusal.notFound }
      var response = Response(text: metrics.text + (await further()))
      response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
      return response
    }
  }
}
