import CivilTime
import Couriers
import Disclosure
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import Synchronization
import TestSupport
import Testing
import WebSupport

@testable import Workbench

/// The desk with a provider of single sign-on that the test plays, over HTTP and all.
struct SignOnHouse: Sendable {
  static let signer = StandInSigner("rsa-1")
  let house: DeskHouse
  let provider: StandInProvider

  init(isEncrypted: Bool = false) async throws {
    let signer = try #require(Self.signer)
    let clock = TestClock()
    let provider = try #require(StandInProvider(signer: signer) { clock.now })
    house = try await DeskHouse(isEncrypted: isEncrypted) { test in
      SingleSignOn(
        desk: test.desk,
        provider: OIDCProvider(
          OIDCSettings(
            issuer: provider.issuer, client: StandInProvider.client.name, secret: StandInProvider.client.secret),
          client: HTTPClient(allowsPlainText: true)),
        callback: "https://gk.example\(Workbench.signOnCallback)", label: "县统一身份认证")
    }
    self.provider = provider
    let organ = try await house.test.desk.answer(
      PersonNamed("keeper"), as: Principal(.system("test"), source: "test")
    ).organ
    _ = try await house.test.desk.perform(
      CreatePerson(PersonDraft(organ: organ, signInName: "li", name: "李某", externalSubject: "u-7")),
      as: Principal(.system("test"), source: "test"))
  }

  /// Leaves for the provider, proves there who one is, and comes back.
  ///
  /// The clock of the provider stands still; that of the desk may not have moved on by more than a minute.
  func pass(
    _ visitor: DeskVisitor, from path: String = DeskRoutes.signOn, as subject: String = "u-7"
  ) async throws -> TestResponse {
    let left = try await visitor.get(path)
    #expect(left.status == .seeOther)
    let brought = try #require(provider.authorize(left.headers[.location] ?? "", as: subject))
    return try await visitor.get(Self.callback(brought.code, brought.state))
  }

  static func callback(_ code: String, _ state: String) -> String {
    DeskRoutes.link(DeskRoutes.signOnCallback, Query([("code", code), ("state", state)]))
  }
}

@Suite("The single sign-on at the door of the desk") struct SignOnPageTests {
  @Test("leads there and back, to the page that was asked for, signed in")
  func passes() async throws {
    let sign = try await SignOnHouse()
    try await sign.house.visit { visitor in
      let form = try await visitor.get(DeskRoutes.signIn(backTo: DeskRoutes.profile))
      #expect(form.text.contains("县统一身份认证"))
      let back = try await sign.pass(visitor, from: DeskRoutes.signOn(backTo: DeskRoutes.profile))
      #expect(back.status == .seeOther && back.headers[.location] == DeskRoutes.profile)
      #expect(visitor.cookies["gongkai-sign-on"] == nil && visitor.cookies["gongkai"] != nil)
      let profile = try await visitor.get(DeskRoutes.profile)
      #expect(profile.status == .ok && profile.text.contains("统一身份认证"))
      // Without a password of ours there is none to change.
      #expect(!profile.text.contains(DeskRoutes.signInPassword))
      #expect(try await visitor.get(DeskRoutes.signInPassword).status == .unprocessableContent)
      #expect(try await visitor.get(DeskRoutes.signOn).headers[.location] == DeskRoutes.home)
    }
  }

  @Test("takes no answer of another browser, none twice, none that was changed")
  func attacks() async throws {
    let sign = try await SignOnHouse()
    try await sign.house.visit { visitor in
      let left = try await visitor.get(DeskRoutes.signOn)
      let brought = try #require(sign.provider.authorize(left.headers[.location] ?? "", as: "u-7"))
      let kept = visitor.cookies
      for (code, state) in [(brought.code, "x"), (brought.code, ""), ("", brought.state)] {
        visitor.borrow(kept)
        let answer = try await visitor.get(SignOnHouse.callback(code, state))
        #expect(answer.status == .unprocessableContent)
        #expect(visitor.cookies["gongkai"] == nil && visitor.cookies["gongkai-sign-on"] == nil)
      }
      visitor.forget()
      let stolen = try await visitor.get(SignOnHouse.callback(brought.code, brought.state))
      #expect(stolen.status == .unprocessableContent && stolen.text.contains("已经过期"))
      _ = try await sign.pass(visitor)
      let session = visitor.cookies
      visitor.borrow(kept)
      // The empty code above has used the handshake up.
      #expect(
        try await visitor.get(SignOnHouse.callback(brought.code, brought.state)).status == .unprocessableContent)
      visitor.borrow(session)
      #expect(try await visitor.get(DeskRoutes.profile).status == .ok)
    }
  }

  @Test("tells who is not linked what to do, whatever he is called")
  func unknown() async throws {
    let sign = try await SignOnHouse()
    try await sign.house.visit { visitor in
      let page = try await sign.pass(visitor, as: "<b>u-9</b>")
      #expect(page.status == .forbidden)
      #expect(page.text.contains("“&lt;b&gt;u-9&lt;/b&gt;”") && page.text.contains("系统管理员"))
      #expect(visitor.cookies["gongkai"] == nil)
    }
  }

  @Test("says when the provider is down, and leaves the way by password open")
  func down() async throws {
    let sign = try await SignOnHouse()
    sign.provider.behaviour.withLock { $0.isDown = true }
    try await sign.house.visit { visitor in
      let page = try await visitor.get(DeskRoutes.signOn)
      #expect(page.status == .serviceUnavailable)
      #expect(page.text.contains("暂时不能访问") && page.text.contains("name=\"password\""))
      #expect(try await visitor.signIn("keeper").status == .seeOther)
    }
  }

  @Test("leads nowhere but back into the desk")
  func redirects() async throws {
    let sign = try await SignOnHouse()
    try await sign.house.visit { visitor in
      let path = DeskRoutes.link(DeskRoutes.signOn, Query([("back", "https://evil.example/")]))
      let back = try await sign.pass(visitor, from: path)
      #expect(back.headers[.location] == DeskRoutes.home)
    }
  }

  @Test("does not exist where none is set up")
  func absent() async throws {
    try await DeskHouse().visit { visitor in
      #expect(try await visitor.get(DeskRoutes.signOn).status == .notFound)
      #expect(try await visitor.get(DeskRoutes.signOnCallback).status == .notFound)
      let form = try await visitor.get(DeskRoutes.signIn)
      #expect(!form.text.contains(DeskRoutes.signOn))
    }
  }

  @Test("confirms anew who somebody is who has no password")
  func confirms() async throws {
    let sign = try await SignOnHouse()
    try await sign.house.visit { visitor in
      _ = try await sign.pass(visitor)
      sign.house.test.clock.advance(seconds: 10 * 60)
      let detour = try await visitor.get(DeskRoutes.tokens)
      #expect(detour.headers[.location]?.hasPrefix(DeskRoutes.confirm) == true)
      let page = try await visitor.get(detour.headers[.location] ?? "").text
      #expect(page.contains("县统一身份认证") && !page.contains("name=\"current\""))
      let way = DeskRoutes.signOn(backTo: DeskRoutes.tokens, confirming: true)
      // The provider's clock stands still: by ours, its proof is ten minutes old.
      let old = try await sign.pass(visitor, from: way)
      #expect(old.status == .unprocessableContent && old.text.contains("县统一身份认证"))
      let now = sign.house.test.clock.now.milliseconds / 1_000
      sign.provider.behaviour.withLock {
        $0.twist = { proof in
          proof.claims["auth_time"] = "\(now)"
          proof.claims["exp"] = "\(now + 60)"
        }
      }
      let back = try await sign.pass(visitor, from: way)
      #expect(back.headers[.location] == DeskRoutes.tokens)
      #expect(try await visitor.get(DeskRoutes.tokens).status == .ok)
    }
  }

  @Test("over TLS, session, handshake and notices are for this host alone and never sent in the open")
  func cookies() async throws {
    let sign = try await SignOnHouse(isEncrypted: true)
    try await sign.house.visit { visitor in
      var lines: [String] = []
      func note(_ response: TestResponse) { lines += response.headers[values: .setCookie] }
      note(try await visitor.get(DeskRoutes.signOn))
      note(try await visitor.get(DeskRoutes.people))
      let shown = try await visitor.get(DeskRoutes.signIn)
      #expect(shown.text.contains("请先登录") || shown.text.contains("class=\"notice"))
      note(shown)
      note(try await visitor.signIn("keeper"))
      #expect(
        Set(lines.map { $0.split(separator: "=")[0] }) == [
          "__Host-gongkai-sign-on", "__Host-gongkai-notice", "__Host-gongkai", "__Host-gongkai-device",
        ])
      for line in lines {
        #expect(line.contains("; Secure") && line.contains("; HttpOnly") && line.contains("SameSite=Lax"), "\(line)")
        #expect(line.contains("; Path=/;") || line.hasSuffix("; Path=/"), "\(line)")
        #expect(!line.lowercased().contains("domain"), "\(line)")
      }
      // What came over an open connection, or was planted by another host, is not read.
      visitor.borrow(["gongkai-notice": visitor.cookies["__Host-gongkai-notice"] ?? "signIn.left", "gongkai": "x"])
      #expect(try await visitor.get(DeskRoutes.profile).status == .seeOther)
    }
  }
}
