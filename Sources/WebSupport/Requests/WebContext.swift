public import Hummingbird
import Logging
public import Operations

/// What is known of one request while it is answered.
public struct WebContext: RequestContext {
  /// What the framework keeps of a request.
  public var coreContext: CoreRequestContextStorage
  /// The number that an error page shows, that the response names in `X-Request-Id`, and that the log carries.
  public let incident: String
  /// The address of the connection; empty where a test has none.
  public let peer: String
  /// Whether the visitor's connection is encrypted, here or at a trusted proxy.
  public var isEncrypted = false
  /// Whether the visitor sits at this machine: the connection comes from it, and no proxy stands between.
  public var isLocal = false
  /// Who turned out to ask, for the log of requests, which stands outside of what finds it out.
  let asker = Asker()
  /// Who asks; a visitor until the session says otherwise.
  public var principal: Principal
  /// What pages know of the person who is signed in; nil for visitors and programs.
  public var signedIn: SignedIn?
  /// Who stands behind the cookie of the session, also before all factors are proved; only `principal` says who asks.
  public var presence: SessionPresence.Presence?
  /// The token that the forms of the session carry; empty where there is no session.
  public var formToken = ""

  /// The context of a request that has just arrived.
  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
    principal = Principal(.visitor, source: "")
    incident = RandomToken.hexadecimal(bits: 64)
    logger[metadataKey: "incident"] = .string(incident)
  }
}
