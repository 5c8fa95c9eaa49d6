import Disclosure
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Workbench

@Suite("What counts for the whole installation") struct InstallationSettingTests {
  /// A page, whose it is, and what leads to a change on it.
  static let pages = [
    ("/desk/account-rules", "securityAdministrator", #"name="idleMinutes""#),
    ("/desk/retention/rules", "securityAdministrator", #"href="/desk/retention/rules/"#),
    ("/desk/settings", "systemAdministrator", #"href="/desk/settings/desk.announcement""#),
  ]

  @Test("is shown without a form to the administrator of one county, and says who may change it", arguments: pages)
  func readOnly(path: String, role: String, change: String) async throws {
    let office = try await Office()
    try await office.visit { guest in
      let page = try await guest.get(path, as: office.people[role])
      #expect(page.status == .ok && page.text.contains("才能修改；需要调整的，请与他们联系"))
      #expect(!page.text.contains(change))
      #expect(Markup(page.text).unsoundness == [])
    }
    try await office.grantEverywhere(role)
    try await office.visit { guest in
      let page = try await guest.get(path, as: office.people[role])
      #expect(page.text.contains(change) && !page.text.contains("请与他们联系"))
    }
  }

  @Test("A form that was kept open leads back to the list")
  func form() async throws {
    let office = try await Office()
    try await office.visit { guest in
      let page = try await guest.get("/desk/retention/rules/request", as: office.people["securityAdministrator"])
      #expect(page.status == .seeOther && page.location == "/desk/retention/rules")
    }
  }
}
