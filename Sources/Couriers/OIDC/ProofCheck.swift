import CivilTime
import Cryptography
import Operations

/// Whether a signed proof is the answer to our question (OpenID Connect Core 1.0, section 3.1.3.7), and what it says.
struct ProofCheck: Sendable {
  /// For how many seconds clocks may differ.
  static let skew: Int64 = 60

  let settings: OIDCSettings
  let nonce: String
  let now: Instant

  /// Who it is.
  ///
  /// - Throws: `IdentityProviderFault.untrusted`.
  func identity(_ claims: [String: Claim]) throws(IdentityProviderFault) -> ProvedIdentity {
    try checkParties(claims)
    try checkTimes(claims)
    guard let given = claims["nonce"]?.text, ConstantTime.equal(given, nonce) else {
      throw .untrusted("nonce")
    }
    guard let subject = claims[settings.claim]?.text, !subject.isEmpty, subject.unicodeScalars.count <= 255 else {
      throw .untrusted("the claim that names the person is missing")
    }
    // An address that nobody has checked could be that of somebody else.
    if settings.claim == "email" {
      guard case .flag(true) = claims["email_verified"] else { throw .untrusted("email_verified") }
    }
    return ProvedIdentity(
      subject: subject, hasTwoFactors: hasTwoFactors(claims),
      provedAt: claims["auth_time"]?.seconds.map { Instant(milliseconds: $0 * 1_000) })
  }

  private func checkParties(_ claims: [String: Claim]) throws(IdentityProviderFault) {
    guard claims["iss"]?.text == settings.issuer else { throw .untrusted("iss") }
    let audience = claims["aud"]?.texts ?? []
    guard audience.contains(settings.client) else { throw .untrusted("aud") }
    let party = claims["azp"]
    guard party == nil && audience.count == 1 || party?.text == settings.client else { throw .untrusted("azp") }
  }

  private func checkTimes(_ claims: [String: Claim]) throws(IdentityProviderFault) {
    let seconds = now.milliseconds / 1_000
    guard let end = claims["exp"]?.seconds, seconds < end + Self.skew else { throw .untrusted("exp") }
    guard let made = claims["iat"]?.seconds, made <= seconds + Self.skew else { throw .untrusted("iat") }
    if let start = claims["nbf"] {
      guard let start = start.seconds, start <= seconds + Self.skew else { throw .untrusted("nbf") }
    }
    if let proved = claims["auth_time"] {
      guard let proved = proved.seconds, proved <= seconds + Self.skew else { throw .untrusted("auth_time") }
    }
  }

  private func hasTwoFactors(_ claims: [String: Claim]) -> Bool {
    switch settings.secondFactor {
    case .own: false
    case .always: true
    case .stated:
      claims["amr"]?.texts.contains("mfa") ?? false
        || !settings.proofClass.isEmpty && claims["acr"]?.text == settings.proofClass
    }
  }
}
