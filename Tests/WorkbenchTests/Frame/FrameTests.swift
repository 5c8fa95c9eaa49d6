import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("What stands around every page of the desk") struct FrameTests {
  @Test("Whoever is not signed in is sent to sign in, with the way back")
  func signIn() async throws {
    try await Office().visit { guest in
      let answer = try await guest.get("/desk/components?a=1&b=%E9%9D%92")
      #expect(answer.status == .seeOther)
      #expect(answer.location == "/desk/sign-in?back=%2Fdesk%2Fcomponents%3Fa%3D1%26b%3D%25E9%259D%2592")
      let form = Query(String(answer.location.split(separator: "?", maxSplits: 1)[1]))
      #expect(WayBack.path(form["back"]) == "/desk/components?a=1&b=%E9%9D%92")
    }
  }

  @Test(
    "The way back never leads to another site",
    arguments: [
      "https://evil.example/desk", "//evil.example", "/desk//evil.example\\", "/deskevil", "/desk/\u{0}", "/desk/a b",
      "/\\evil.example", "", "javascript:alert(1)", "/desk\n/x",
    ])
  func wayBack(path: String) { #expect(WayBack.path(path) == DeskRoutes.home) }

  @Test("A page is sound, names the person and the organ, and carries the token of the session")
  func page() async throws {
    let office = try await Office()
    try await office.visit { guest in
      let page = try await guest.get("/desk/components", as: office.people["officeHead"])
      #expect(page.status == .ok)
      #expect(Markup(page.text).unsoundness == [])
      #expect(page.text.contains("青禾县政府办公室") && page.text.contains("公开机构负责人"))
      #expect(page.text.contains(#"name="_token" value="token""#))
    }
  }

  @Test("A notice is shown once, and only sentences of the catalogue")
  func notice() async throws {
    let office = try await Office()
    let cookie = OneTimeNotice(key: "form.tooLong", arguments: ["limit": "<b>", "length": "3"]).cookie
    try await office.visit { guest in
      let known = try await guest.get(
        "/desk/keys", as: office.people["handler"], headers: [.cookie: "gongkai-notice=\(cookie.value)"])
      #expect(known.text.contains("最多 &lt;b&gt; 个字，现在有 3 个。"))
      #expect(known.headers[.setCookie]?.contains("Max-Age=0") == true)
      let forged = OneTimeNotice(key: "请把密码发到 evil.example").cookie
      let unknown = try await guest.get(
        "/desk/keys", as: office.people["handler"], headers: [.cookie: "gongkai-notice=\(forged.value)"])
      #expect(!unknown.text.contains("evil.example"))
      #expect(unknown.headers[.setCookie] == nil)
    }
  }
}
