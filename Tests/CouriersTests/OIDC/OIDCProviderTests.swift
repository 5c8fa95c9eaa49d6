import CivilTime
import Couriers
import Cryptography
import Operations
import Synchronization
import TestSupport
import Testing

/// Somebody who signs in at a stand-in provider.
struct Stay: Sendable {
  static let rsa = StandInSigner("rsa-1")
  static let curve = StandInSigner("ec-1", isCurve: true)

  let clock = TestClock()
  let provider: StandInProvider
  let question = SignOnQuestion(
    state: "state-of-the-browser", nonce: "nonce-of-the-browser", verifier: "verifier-of-the-browser",
    callback: "https://gk.example/desk/sign-in/sso/callback", isFresh: false)

  init(_ signer: StandInSigner? = Stay.rsa) throws {
    let clock = clock
    let signer = try #require(signer)
    provider = try #require(StandInProvider(signer: signer) { clock.now })
  }

  func oidc(_ change: (inout OIDCSettings) -> Void = { _ in }) -> OIDCProvider {
    var settings = OIDCSettings(
      issuer: provider.issuer, client: StandInProvider.client.name, secret: StandInProvider.client.secret)
    change(&settings)
    return OIDCProvider(settings, client: HTTPClient(allowsPlainText: true))
  }

  /// The whole way, with a question of one's own at the end.
  func identity(
    _ oidc: OIDCProvider, asking question: SignOnQuestion? = nil, issuer: String? = nil
  ) async throws -> ProvedIdentity {
    let address = try await oidc.address(for: self.question, at: clock.now)
    let brought = try #require(provider.authorize(address, as: "u-7"))
    #expect(brought.state == self.question.state)
    let answer = SignOnAnswer(state: brought.state, code: brought.code, issuer: issuer)
    return try await oidc.identity(from: answer, to: question ?? self.question, at: clock.now)
  }

  func twist(_ change: @escaping @Sendable (inout StandInProvider.Proof) -> Void) {
    provider.behaviour.withLock { $0.twist = change }
  }
}

@Suite("A provider of single sign-on") struct OIDCProviderTests {
  @Test("proves an identity with either kind of key", arguments: [false, true])
  func proves(_ isCurve: Bool) async throws {
    let stay = try Stay(isCurve ? Stay.curve : Stay.rsa)
    let found = try await stay.identity(stay.oidc(), issuer: stay.provider.issuer)
    #expect(found.subject == "u-7")
    #expect(!found.hasTwoFactors)
    #expect(found.provedAt == stay.clock.now.adding(seconds: -3_600))
  }

  @Test("is asked once for its description and its keys, however many come")
  func remembers() async throws {
    let stay = try Stay()
    let oidc = stay.oidc()
    for _ in 0..<3 { _ = try await stay.identity(oidc) }
    #expect(stay.provider.hits.withLock { $0["/realm/.well-known/openid-configuration"] } == 1)
    #expect(stay.provider.hits.withLock { $0["/realm/keys"] } == 1)
  }

  @Test("is believed for what stands in its proof only", arguments: Forgery.all)
  func forgeries(_ forgery: Forgery) async throws {
    let stay = try Stay()
    let twist = forgery.twist
    let now = stay.clock.now.milliseconds / 1_000
    stay.twist { twist(&$0, now) }
    await #expect(throws: IdentityProviderFault.untrusted(forgery.reason)) {
      try await stay.identity(stay.oidc())
    }
  }

  @Test("is believed where clocks differ by a little, and where it names us among others", arguments: Forgery.harmless)
  func harmless(_ forgery: Forgery) async throws {
    let stay = try Stay()
    let twist = forgery.twist
    let now = stay.clock.now.milliseconds / 1_000
    stay.twist { twist(&$0, now) }
    #expect(try await stay.identity(stay.oidc()).subject == "u-7")
  }

  @Test("gives nothing for a code that was used, or was made for another browser")
  func codes() async throws {
    let stay = try Stay()
    let oidc = stay.oidc()
    let address = try await oidc.address(for: stay.question, at: stay.clock.now)
    let brought = try #require(stay.provider.authorize(address, as: "u-7"))
    let answer = SignOnAnswer(state: brought.state, code: brought.code, issuer: nil)
    _ = try await oidc.identity(from: answer, to: stay.question, at: stay.clock.now)
    await #expect(throws: IdentityProviderFault.untrusted("the code is refused: invalid_grant")) {
      try await oidc.identity(from: answer, to: stay.question, at: stay.clock.now)
    }
    var other = stay.question
    other.verifier = "verifier-of-a-thief"
    await #expect(throws: IdentityProviderFault.untrusted("the code is refused: invalid_grant")) {
      try await stay.identity(oidc, asking: other)
    }
    other = stay.question
    other.nonce = "nonce-of-another-browser"
    await #expect(throws: IdentityProviderFault.untrusted("nonce")) { try await stay.identity(oidc, asking: other) }
    await #expect(throws: IdentityProviderFault.untrusted("the answer is that of another issuer")) {
      try await stay.identity(oidc, issuer: "https://evil.example")
    }
  }

  @Test("may change its key: the set is fetched again, at most once a minute")
  func rotation() async throws {
    let stay = try Stay()
    let next = try #require(StandInSigner("rsa-2"))
    let oidc = stay.oidc()
    _ = try await stay.identity(oidc)
    stay.provider.behaviour.withLock { $0.published = [next] }
    stay.twist { proof in
      proof.head["kid"] = "\"rsa-2\""
      proof.signer = next
    }
    await #expect(throws: IdentityProviderFault.untrusted("the key is not known")) { try await stay.identity(oidc) }
    stay.clock.advance(seconds: 60)
    #expect(try await stay.identity(oidc).subject == "u-7")
    #expect(stay.provider.hits.withLock { $0["/realm/keys"] } == 2)
    stay.twist { $0.head["kid"] = "\"invented\"" }
    for _ in 0..<5 {
      await #expect(throws: IdentityProviderFault.untrusted("the key is not known")) { try await stay.identity(oidc) }
    }
    #expect(stay.provider.hits.withLock { $0["/realm/keys"] } == 2)
  }

  @Test("is asked anew whether it answers, whatever was fetched before")
  func check() async throws {
    let stay = try Stay()
    let oidc = stay.oidc()
    for _ in 0..<2 { try await oidc.check(at: stay.clock.now) }
    #expect(stay.provider.hits.withLock { $0["/realm/.well-known/openid-configuration"] } == 2)
    stay.provider.behaviour.withLock { $0.isDown = true }
    await #expect(throws: IdentityProviderFault.unreachable("status 503")) { try await oidc.check(at: stay.clock.now) }
  }

  @Test("that is down, leads elsewhere, or is somebody else proves nothing and is asked nothing more")
  func unreachable() async throws {
    let stay = try Stay()
    stay.provider.behaviour.withLock { $0.isDown = true }
    await #expect(throws: IdentityProviderFault.unreachable("status 503")) { try await stay.identity(stay.oidc()) }
    stay.provider.behaviour.withLock {
      $0.isDown = false
      $0.redirects = ["/realm/.well-known/openid-configuration": "http://localhost:1/elsewhere"]
    }
    await #expect(throws: IdentityProviderFault.unreachable("status 302")) { try await stay.identity(stay.oidc()) }
    stay.provider.behaviour.withLock { $0.redirects = ["/realm/token": "http://localhost:1/elsewhere"] }
    await #expect(throws: IdentityProviderFault.unreachable("status 302")) { try await stay.identity(stay.oidc()) }
    stay.provider.behaviour.withLock {
      $0.redirects = [:]
      $0.describe = { $0["issuer"] = "https://evil.example" }
    }
    await #expect(throws: IdentityProviderFault.untrusted("the description is that of another issuer")) {
      try await stay.identity(stay.oidc())
    }
    stay.provider.behaviour.withLock { $0.describe = { $0["jwks_uri"] = "file:///etc/passwd" } }
    await #expect(throws: IdentityProviderFault.untrusted("the description names an address that is not usable")) {
      try await stay.identity(stay.oidc())
    }
  }

  @Test(
    "counts as two factors only as the settings say",
    arguments: [
      (OIDCSettings.SecondFactor.own, #"["mfa"]"#, #""gold""#, false), (.always, "[]", #""""#, true),
      (.stated, #"["pwd","mfa"]"#, #""""#, true), (.stated, #"["pwd"]"#, #""gold""#, true),
      (.stated, #"["pwd"]"#, #""silver""#, false), (.stated, #""mfa""#, "1", true),
    ])
  func factors(_ rule: OIDCSettings.SecondFactor, _ methods: String, _ level: String, _ isTwo: Bool) async throws {
    let stay = try Stay()
    stay.twist { proof in
      proof.claims["amr"] = methods
      proof.claims["acr"] = level
    }
    let oidc = stay.oidc { settings in
      settings.secondFactor = rule
      settings.proofClass = "gold"
    }
    #expect(try await stay.identity(oidc).hasTwoFactors == isTwo)
  }

  @Test("may name a person by another claim; an address of mail only where it was checked")
  func claims() async throws {
    let stay = try Stay()
    stay.twist { $0.claims["staff_no"] = #""A-17""# }
    #expect(try await stay.identity(stay.oidc { $0.claim = "staff_no" }).subject == "A-17")
    stay.twist { $0.claims["email"] = #""a@b.cn""# }
    await #expect(throws: IdentityProviderFault.untrusted("email_verified")) {
      try await stay.identity(stay.oidc { $0.claim = "email" })
    }
    stay.twist { proof in
      proof.claims["email"] = #""a@b.cn""#
      proof.claims["email_verified"] = "true"
    }
    #expect(try await stay.identity(stay.oidc { $0.claim = "email" }).subject == "a@b.cn")
  }
}
