import Cryptography

/// What a browser keeps while its user is at the provider: one secret, of which everything else is derived.
///
/// It travels in a cookie of its own, so any process can take the browser back. The state covers purpose and way back,
/// so that neither can be exchanged on the way.
public struct SignOnHandshake: Sendable {
  /// What the proof is for.
  public enum Purpose: String, Sendable {
    /// To sign in.
    case signIn
    /// To confirm, in a session, that it is still the same person.
    case confirmation
  }

  /// For how many seconds a browser may be away.
  public static let seconds = 600

  /// What the proof is for.
  public let purpose: Purpose
  /// The page to come to afterwards.
  public let back: String
  private let secret: String

  /// A new handshake.
  public init(_ purpose: Purpose, back: String) {
    self.purpose = purpose
    self.back = back
    secret = Secret.new()
  }

  /// The handshake of a cookie; nil where it is none.
  public init?(cookie: String) {
    let parts = cookie.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 43, let purpose = Purpose(rawValue: String(parts[1])),
      let back = Base64URL.decode(parts[2])
    else { return nil }
    self.purpose = purpose
    self.back = String(decoding: back, as: UTF8.self)
    secret = String(parts[0])
  }

  /// What the cookie holds.
  public var cookie: String { "\(secret).\(purpose.rawValue).\(Base64URL.encode(back.utf8))" }

  /// What comes back in the address.
  public var state: String { derived("state \(purpose.rawValue) \(back)") }

  /// The question to the provider.
  func question(callback: String) -> SignOnQuestion {
    SignOnQuestion(
      state: state, nonce: derived("nonce"), verifier: derived("verifier"), callback: callback,
      isFresh: purpose == .confirmation)
  }

  /// The counter that makes a handshake good once.
  var bucket: String { "sign-on \(Secret.hash(state).prefix(32))" }

  private func derived(_ name: String) -> String {
    Base64URL.encode(HMAC.code(of: Array(name.utf8), key: Array(secret.utf8)))
  }
}
