import Disclosure
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("The administration of accounts") struct PeoplePageTests {
  @Test("creates an account, shows its password once, and finds it in the list")
  func create() async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("keeper")
      let form = try await visitor.get(DeskRoutes.newPerson)
      #expect(form.status == .ok)
      let html = String(buffer: form.body)
      let organ = try #require(html.firstMatch(of: /<option value="(\d+)"/).map { String($0.output.1) })
      let token = try await visitor.token(of: DeskRoutes.newPerson)
      let made = try await visitor.post(
        DeskRoutes.people,
        [("name", "王小明"), ("signInName", "wang.xm"), ("organ", organ), ("dutyClass", "business")], token: token)
      #expect(made.status == .ok)
      #expect(String(buffer: made.body).firstMatch(of: /\w{4}-\w{4}-\w{4}-\w{4}/) != nil)
      let list = String(buffer: try await visitor.get("\(DeskRoutes.people)?q=%E5%B0%8F").body)
      #expect(list.contains("王小明") && !list.contains("审计管理员</a>"))
      let again = try await visitor.post(
        DeskRoutes.people,
        [("name", ""), ("signInName", "wang.xm"), ("organ", organ), ("dutyClass", "business")], token: token)
      #expect(again.status == .unprocessableContent)
      let page = String(buffer: again.body)
      #expect(page.contains("请填写姓名") && page.contains("已经有人使用"))
    }
  }

  @Test("is closed to whoever does not keep accounts", arguments: [DeskRoutes.people, DeskRoutes.newPerson])
  func closed(_ path: String) async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn("auditor")
      #expect(try await visitor.get(path).status == .forbidden)
    }
  }

  @Test("asks for the password again when the last proof is ten minutes old")
  func confirmation() async throws {
    let house = try await DeskHouse()
    try await house.visit { visitor in
      _ = try await visitor.signIn("keeper")
      house.test.clock.advance(seconds: 10 * 60)
      let detour = try await visitor.get(DeskRoutes.newPerson)
      #expect(detour.status == .seeOther)
      #expect(detour.headers[.location]?.hasPrefix(DeskRoutes.confirm) == true)
      let token = try await visitor.token(of: DeskRoutes.confirm)
      let wrong = try await visitor.post(DeskRoutes.confirm, [("current", "wrong")], token: token)
      #expect(wrong.status == .unprocessableContent)
      let right = try await visitor.post(
        DeskRoutes.confirm, [("current", DeskHouse.password), ("back", DeskRoutes.newPerson)], token: token)
      #expect(right.headers[.location] == DeskRoutes.newPerson)
      #expect(try await visitor.get(DeskRoutes.newPerson).status == .ok)
    }
  }

  @Test("shows every page of one's own account and its rules", arguments: ["keeper", "guard", "auditor"])
  func pages(_ name: String) async throws {
    try await DeskHouse().visit { visitor in
      _ = try await visitor.signIn(name)
      for path in [DeskRoutes.profile, DeskRoutes.tokens, DeskRoutes.signInPassword, DeskRoutes.signInFactor] {
        #expect(try await visitor.get(path).status == .ok, "\(path)")
      }
      let picture = try await visitor.get(DeskRoutes.factorPicture)
      #expect(picture.headers[.contentType] == "image/svg+xml")
      #expect(try await visitor.get(DeskRoutes.accountRules).status == (name == "guard" ? .ok : .forbidden))
    }
  }
}
