public import HTTPTypes
public import Hummingbird
public import Operations

/// One address of the server: what it answers, and what it takes.
public struct WebRoute: Sendable {
  /// How a request is answered.
  public typealias Handler = @Sendable (Request, WebContext) async throws -> Response

  /// The method; GET answers HEAD as well.
  public var method: HTTPRequest.Method
  /// The pattern, such as `/readings/:id`.
  public var path: String
  /// What it takes; the operations behind the address check it for themselves, this is what the docs and the tests
  /// compare with.
  public var access: Access
  /// Whether one account may ask it only so often: it searches, or takes data out.
  public private(set) var isCostly = false
  /// How a request is answered.
  public var handler: Handler

  /// An address of the server.
  public init(
    method: HTTPRequest.Method, path: String, access: Access, handler: @escaping Handler
  ) {
    self.method = method
    self.path = path
    self.access = access
    self.handler = handler
  }

  /// The same address, which one account may ask only so often.
  public var costly: WebRoute {
    var route = self
    route.isCostly = true
    return route
  }
}
