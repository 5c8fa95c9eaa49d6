public import Hummingbird
import Logging

/// What is known of one request while it is answered.
public struct WebContext: RequestContext {
  /// What the framework keeps of a request.
  public var coreContext: CoreRequestContextStorage
  /// The number that an error page shows, that the response names in `X-Request-Id`, and that the log carries.
  public let incident: String

  /// The context of a request that has just arrived.
  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    incident = RandomToken.hexadecimal(bits: 64)
    logger[metadataKey: "incident"] = .string(incident)
  }
}
