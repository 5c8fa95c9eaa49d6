public import CivilTime

/// The single sign-on of an installation: another system that proves who somebody is.
///
/// The adapter for OpenID Connect is in `Couriers`. It is also the way for smart cards (UKey) and certificates with
/// national algorithms: a gateway that asks for the card and speaks OpenID Connect to us needs no other adapter, and
/// what it says of its proof (`amr`, `acr`) decides whether our own second factor is still asked for.
public protocol IdentityProvider: Sendable {
  /// Where a browser is sent to prove who its user is.
  ///
  /// - Throws: `IdentityProviderFault`.
  func address(for question: SignOnQuestion, at now: Instant) async throws -> String

  /// Who it was, from what the browser brought back; verified to be this provider's answer to this question.
  ///
  /// - Throws: `IdentityProviderFault`.
  func identity(from answer: SignOnAnswer, to question: SignOnQuestion, at now: Instant) async throws -> ProvedIdentity

  /// Asks anew whether it answers, and is the one that was set up.
  ///
  /// - Throws: `IdentityProviderFault`.
  func check(at now: Instant) async throws
}

/// What a provider is asked.
public struct SignOnQuestion: Hashable, Sendable {
  /// Comes back in the address; binds the answer to the browser that asked.
  public var state: String
  /// Comes back in the signed answer; binds it to this question.
  public var nonce: String
  /// The secret of which the address shows only a hash (RFC 7636), so that a stolen code is of no use.
  public var verifier: String
  /// Where the browser comes back to.
  public var callback: String
  /// Whether the person has to prove anew who he is, also where the provider still knows him.
  public var isFresh: Bool

  /// A question.
  public init(state: String, nonce: String, verifier: String, callback: String, isFresh: Bool) {
    self.state = state
    self.nonce = nonce
    self.verifier = verifier
    self.callback = callback
    self.isFresh = isFresh
  }
}

/// What a browser brings back from a provider; nothing of it is trusted.
public struct SignOnAnswer: Hashable, Sendable {
  /// What the provider was sent along.
  public var state: String
  /// What the identity is exchanged for; empty where the provider said no.
  public var code: String
  /// Who says that he answers (RFC 9207); nil where it is not said.
  public var issuer: String?

  /// An answer.
  public init(state: String, code: String, issuer: String?) {
    self.state = state
    self.code = code
    self.issuer = issuer
  }
}

/// Who somebody is, as a provider has proved it.
public struct ProvedIdentity: Hashable, Sendable {
  /// What the provider calls the person; the same at every sign-in.
  public var subject: String
  /// Whether the provider's proof counts as two factors.
  public var hasTwoFactors: Bool
  /// When the person proved it; nil where the provider does not say.
  public var provedAt: Instant?

  /// A proved identity.
  public init(subject: String, hasTwoFactors: Bool, provedAt: Instant?) {
    self.subject = subject
    self.hasTwoFactors = hasTwoFactors
    self.provedAt = provedAt
  }
}

/// Why a provider proved nothing; the reason is for the log.
public enum IdentityProviderFault: Error, Equatable, Sendable {
  /// It does not answer, or not as it should.
  case unreachable(String)
  /// What came is not its answer to our question.
  case untrusted(String)

  /// Why, for the log.
  public var reason: String {
    switch self {
    case .unreachable(let reason), .untrusted(let reason): reason
    }
  }
}
