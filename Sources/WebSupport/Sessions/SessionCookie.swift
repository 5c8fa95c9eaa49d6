public import Hummingbird
public import Operations

/// The cookies that carry the secret of a session, the secret by which a device is known, and what a browser keeps while
/// its user is at the single sign-on.
///
/// Over HTTPS they have the prefix `__Host-` and `Secure`: no other host and no unencrypted page can set or read them.
/// Over plain HTTP they have other names, so that the two are never mixed up, and exist only where the visitor sits at
/// this machine, without a proxy between, or the operator allows it.
public struct SessionCookie: Sendable {
  private let allowsPlain: Bool
  /// For how many seconds a device is remembered.
  private static let deviceSeconds = 90 * 86_400

  /// - Parameter allowsPlain: whether sessions may also travel unencrypted from other machines; only for a closed
  ///   network whose operator has no certificate yet.
  public init(allowsPlain: Bool = false) {
    self.allowsPlain = allowsPlain
  }

  /// Whether somebody may sign in over this connection.
  public func isAllowed(_ context: WebContext) -> Bool {
    context.isEncrypted || allowsPlain || context.isLocal
  }

  /// The secret of the session that a request brings.
  public func secret(_ request: Request, _ context: WebContext) -> String? {
    isAllowed(context) ? value(Self.session(context), request) : nil
  }

  /// The secret of the device that a request brings.
  public func device(_ request: Request, _ context: WebContext) -> String? { value(Self.device(context), request) }

  /// Hands a session, and a device where it is known from now on, to the browser.
  ///
  /// The session lasts until the browser is closed; how long it is good is decided here, not there.
  public func give(_ outcome: SignInOutcome, to response: inout Response, _ context: WebContext) {
    response.setCookie(cookie(Self.session(context), outcome.secret, context))
    if let device = outcome.device {
      response.setCookie(cookie(Self.device(context), device, context, seconds: Self.deviceSeconds))
    }
  }

  /// The handshake with the single sign-on that a request brings.
  public func handshake(_ request: Request, _ context: WebContext) -> SignOnHandshake? {
    guard isAllowed(context), let value = request.cookies[Self.handshake(context)]?.value, value.utf8.count <= 3_000
    else { return nil }
    return SignOnHandshake(cookie: value)
  }

  /// Hands a handshake to the browser; nil takes it back.
  ///
  /// The browser comes back by a link on another site, so the cookie must be sent along with such.
  public func give(_ handshake: SignOnHandshake?, to response: inout Response, _ context: WebContext) {
    let seconds = handshake == nil ? 0 : SignOnHandshake.seconds
    response.setCookie(cookie(Self.handshake(context), handshake?.cookie ?? "", context, seconds: seconds))
  }

  /// Takes the session back.
  public func take(from response: inout Response, _ context: WebContext) {
    response.setCookie(cookie(Self.session(context), "", context, seconds: 0))
  }

  private static func session(_ context: WebContext) -> String { context.isEncrypted ? "__Host-gongkai" : "gongkai" }

  private static func device(_ context: WebContext) -> String {
    context.isEncrypted ? "__Host-gongkai-device" : "gongkai-device"
  }

  private static func handshake(_ context: WebContext) -> String {
    context.isEncrypted ? "__Host-gongkai-sign-on" : "gongkai-sign-on"
  }

  private func cookie(_ name: String, _ value: String, _ context: WebContext, seconds: Int? = nil) -> Cookie {
    guard let seconds else {
      return Cookie(
        name: name, value: value, path: "/", secure: context.isEncrypted, httpOnly: true, sameSite: .lax)
    }
    return Cookie(
      name: name, value: value, maxAge: seconds, path: "/", secure: context.isEncrypted, httpOnly: true,
      sameSite: .lax)
  }

  /// Secrets are forty-three characters; whatever is longer than a hundred is none of ours.
  private func value(_ name: String, _ request: Request) -> String? {
    guard let value = request.cookies[name]?.value, !value.isEmpty, value.utf8.count <= 100 else { return nil }
    return value
  }
}
