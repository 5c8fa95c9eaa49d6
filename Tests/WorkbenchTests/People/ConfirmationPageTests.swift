import Disclosure
import HTTPTypes
import HummingbirdTesting
import Persistence
import TestSupport
import Testing

@testable import Workbench

@Suite("A fresh proof at the desk") struct ConfirmationPageTests {
  @Test("A form that gives power asks for the password first, and comes back")
  func form() async throws {
    let house = try await DeskHouse()
    try await house.visit { visitor in
      _ = try await visitor.signIn("guard")
      let page = DeskRoutes.newRole(.business)
      #expect(try await visitor.get(page).status == .ok)
      house.test.clock.advance(seconds: 11 * 60)
      let answer = try await visitor.get(page)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/desk/confirm?back=%2Fdesk%2Froles%2Fnew%3Fduty%3Dbusiness")
      let token = try await visitor.token(of: DeskRoutes.confirm)
      let wrong = try await visitor.post(
        DeskRoutes.confirm, [("current", "wrong horse battery"), ("back", page)], token: token)
      #expect(wrong.status == .unprocessableContent)
      let proved = try await visitor.post(
        DeskRoutes.confirm, [("current", DeskHouse.password), ("back", page)], token: token)
      #expect(proved.headers[.location] == page)
      #expect(try await visitor.get(page).status == .ok)
    }
  }

  @Test("A button whose page asked for no proof leads to the password and back to its page, and nothing is done")
  func button() async throws {
    let house = try await DeskHouse()
    try await house.visit { visitor in
      _ = try await visitor.signIn("guard")
      let role = try await house.test.database.read { connection in
        try connection.count("SELECT id AS n FROM role WHERE shipped_as IS NOT NULL ORDER BY id LIMIT 1")
      }
      let token = try await visitor.token(of: "/desk/roles/\(role)")
      house.test.clock.advance(seconds: 11 * 60)
      for (referrer, back) in [
        ("https://gk.example.gov.cn/desk/roles?after=3", "%2Fdesk%2Froles%3Fafter%3D3"),
        ("https://evil.example/x", "%2Fdesk"),
        ("", "%2Fdesk"),
      ] {
        let answer = try await visitor.post(
          "/desk/roles/\(role)/deletion", [], token: token, headers: referrer.isEmpty ? [:] : [.referer: referrer])
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location]?.hasSuffix("/desk/confirm?back=\(back)") ?? false, "\(answer.headers)")
      }
      let roles = try await house.test.database.read {
        try $0.count("SELECT count(*) AS n FROM role WHERE id = \(role)")
      }
      #expect(roles == 1)
    }
  }
}
