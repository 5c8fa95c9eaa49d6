import HTTPTypes
public import Hummingbird
import Operations

/// Finds out who speaks to us: the address of the connection, or what a trusted proxy says of it.
///
/// Anybody can write `X-Forwarded-For`; it counts only where the connection comes from a proxy that the operator named.
public struct ClientAddress: RouterMiddleware {
  /// What is known of a request.
  public typealias Context = WebContext

  private let trusted: AddressList
  private let isEncrypted: Bool

  /// - Parameters:
  ///   - trusted: the proxies that are believed.
  ///   - isEncrypted: whether this server itself speaks TLS.
  public init(trusted: AddressList, isEncrypted: Bool) {
    self.trusted = trusted
    self.isEncrypted = isEncrypted
  }

  /// Answers a request, or passes it on.
  public func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    var address = context.peer
    context.isEncrypted = isEncrypted
    context.isLocal = isLocal(request, context)
    if trusted.contains(address) {
      // Each proxy appends the address that it saw; the last one that is no proxy of ours is the client.
      let chain = request.headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }.map {
        String($0.filter { !$0.isWhitespace })
      }
      address = chain.last { !trusted.contains($0) && Self.isAddress($0) } ?? address
      if request.headers[.forwardedProtocol] == "https" { context.isEncrypted = true }
    }
    context.principal.source = address
    return try await next(request, context)
  }

  /// A proxy on this machine makes every visitor look local; it shows by its name in the settings, or by what it adds.
  private func isLocal(_ request: Request, _ context: WebContext) -> Bool {
    let isHere = context.peer.isEmpty || context.peer == "::1" || context.peer.hasPrefix("127.")
    return isHere && !trusted.contains(context.peer)
      && !Self.traces.contains { !request.headers[values: $0].isEmpty }
  }

  /// What proxies add to a request.
  private static let traces: [HTTPField.Name] = [
    .forwarded, .forwardedFor, .forwardedProtocol, .forwardedHost, .realAddress, .via,
  ]

  private static func isAddress(_ text: String) -> Bool { AddressList(text).map { $0 != .none } ?? false }
}
