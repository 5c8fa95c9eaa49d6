import Disclosure
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("At the door of the desk") struct SignInPageTests {
  @Test("whoever is not signed in is sent to sign in, and comes back")
  func detour() async throws {
    try await DeskHouse().visit { visitor in
      let first = try await visitor.get(DeskRoutes.people)
      #expect(first.status == .seeOther)
      let target = try #require(first.headers[.location])
      #expect(target.hasPrefix(DeskRoutes.signIn))
      let second = try await visitor.post(
        DeskRoutes.signIn, [("name", " Keeper "), ("password", DeskHouse.password), ("back", DeskRoutes.people)])
      #expect(second.status == .seeOther)
      #expect(second.headers[.location] == DeskRoutes.people)
      #expect(try await visitor.get(DeskRoutes.people).status == .ok)
    }
  }

  @Test("the cookie is HttpOnly, SameSite, for the whole host, and has no domain")
  func cookie() async throws {
    try await DeskHouse().visit { visitor in
      let line = try #require(try await visitor.signIn("keeper").headers[values: .setCookie].first)
      #expect(line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Path=/"))
      #expect(!line.lowercased().contains("domain") && !line.contains("Secure"))
    }
  }

  @Test("a wrong password and an unknown name get the same page")
  func sameAnswer() async throws {
    try await DeskHouse().visit { visitor in
      let known = try await visitor.signIn("keeper", "wrong")
      let unknown = try await visitor.signIn("nobody", "wrong")
      #expect(known.status == .unprocessableContent && unknown.status == known.status)
      let pages = [known, unknown].map {
        String(buffer: $0.body).replacing("keeper", with: "").replacing("nobody", with: "")
      }
      #expect(pages[0] == pages[1])
      #expect(!pages[0].contains("wrong"))
    }
  }

  @Test("a session that an attacker planted is never the one that is signed in")
  func fixation() async throws {
    try await DeskHouse().visit { visitor in
      visitor.borrow(["gongkai": "planted-by-an-attacker-planted-by-an-attacker"])
      _ = try await visitor.signIn("keeper")
      #expect(visitor.cookies["gongkai"] != "planted-by-an-attacker-planted-by-an-attacker")
    }
  }

  @Test("a change without the token of the session is refused, and one with it is done")
  func forgery() async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      for token in [nil, "", "x", String(repeating: "A", count: 32)] {
        let response = try await visitor.post(DeskRoutes.profileNotifications, [("byEmail", "1")], token: token)
        #expect(response.status == .forbidden)
      }
      let own = try await visitor.token(of: DeskRoutes.profile)
      let done = try await visitor.post(DeskRoutes.profileNotifications, [("byEmail", "1")], token: own)
      #expect(done.status == .seeOther)
      let plain = try await visitor.post(DeskRoutes.profileNotifications, body: "{}", contentType: "application/json")
      #expect(plain.status == .forbidden)
    }
  }

  @Test("a form with files carries the token as its first field", arguments: [true, false])
  func multipart(_ isRight: Bool) async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let own = try await visitor.token(of: DeskRoutes.profile)
      let body =
        "--b\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n\(isRight ? own : "x")\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"byEmail\"\r\n\r\n1\r\n--b--\r\n"
      let response = try await visitor.post(
        DeskRoutes.profileNotifications, body: body, contentType: "multipart/form-data; boundary=b")
      #expect(response.status == (isRight ? .seeOther : .forbidden))
    }
  }

  @Test("the token of another session opens nothing")
  func foreignToken() async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("guard")
      let foreign = try await visitor.token(of: DeskRoutes.profile)
      visitor.forget()
      _ = try await visitor.signIn("keeper")
      let response = try await visitor.post(DeskRoutes.profileNotifications, [("byEmail", "1")], token: foreign)
      #expect(response.status == .forbidden)
    }
  }

  @Test("after signing out the old cookie opens nothing")
  func signOut() async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let kept = visitor.cookies
      let token = try await visitor.token(of: DeskRoutes.profile)
      #expect(try await visitor.post(DeskRoutes.signOut, [], token: token).status == .seeOther)
      visitor.borrow(kept)
      #expect(try await visitor.get(DeskRoutes.profile).status == .seeOther)
    }
  }

  @Test("a program with a token does what its owner may, narrowed; a wrong one is refused")
  func programs() async throws {
    let house = try await DeskHouse()
    let keeper = try await house.test.desk.answer(PersonNamed("keeper"), as: Principal(.system("test"), source: "test"))
    let made = try await house.test.desk.perform(
      CreateToken(name: "脚本", capabilities: [.managePeople], days: 1),
      as: Principal(.person(keeper.id), source: "", confirmedAt: house.test.clock.now))
    let owner = try await house.test.desk.answer(TokenOwner(secret: made.secret), as: Principal(.visitor, source: ""))
    #expect(owner?.person == keeper.id && owner?.capabilities == [.managePeople])
    house.test.clock.advance(seconds: 86_400)
    #expect(
      try await house.test.desk.answer(TokenOwner(secret: made.secret), as: Principal(.visitor, source: "")) == nil)
  }
}
