import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing

@testable import Workbench

@Suite("Settings are changed by those who may") struct SettingTests {
  @Test("An announcement of the organ stands on every page, and its change in the journal")
  func announcement() async throws {
    let office = try await Office()
    let administrator = office.people["systemAdministrator"]
    let path = "/desk/settings/desk.announcement?at=organ"
    try await office.visit { guest in
      #expect(try await guest.get(path, as: administrator).text.contains("工作台公告"))
      let saved = try await guest.send(path, as: administrator, [("value", "今晚 <维护>"), ("version", "0")])
      #expect(saved.status == .seeOther && saved.location == "/desk/settings")
      let page = try await guest.get("/desk/keys", as: office.people["handler"]).text
      #expect(page.contains("今晚 &lt;维护&gt;"))
      #expect(try await !guest.get("/desk/keys", as: office.strangers["handler"]).text.contains("今晚"))
      // Somebody who saw the page before the change does not overwrite it.
      let late = try await guest.send(path, as: administrator, [("value", "另一条"), ("version", "0")])
      #expect(late.status == .unprocessableContent && late.text.contains("刚刚被其他人修改过"))
    }
    let changes = try await office.test.database.read { connection in
      try connection.count("SELECT count(*) AS n FROM journal_event WHERE kind = 'setting.changed'")
    }
    #expect(changes == 1)
  }

  @Test("What is too long is told beside the field, and what was typed stays")
  func tooLong() async throws {
    let office = try await Office()
    try await office.visit { guest in
      let answer = try await guest.send(
        "/desk/settings/desk.announcement?at=organ", as: office.people["systemAdministrator"],
        [("value", String(repeating: "长", count: 201)), ("version", "0")])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains(##"<a href="#f-value">内容：最多 200 个字，现在有 201 个。</a>"##))
      #expect(answer.text.contains("长长长"))
      #expect(Markup(answer.text).unsoundness == [])
    }
  }

  @Test("The administrator of one county does not set for all, nor for another")
  func reach() async throws {
    let office = try await Office()
    let administrator = try #require(office.people["systemAdministrator"])
    let principal = Principal(.person(administrator), source: "test")
    for place in [nil, office.outside] {
      await #expect(throws: AccessRefusal.lacks(.editSettings)) {
        try await office.test.desk.perform(
          ChangeSetting("desk.announcement", at: place, to: "x", version: 0), as: principal)
      }
    }
  }

  @Test(
    "A setting holds only what it may",
    arguments: [
      ("desk.soonWorkdays", "0"), ("desk.soonWorkdays", "11"), ("desk.soonWorkdays", ""), ("desk.soonWorkdays", "三"),
      ("desk.announcement", String(repeating: "长", count: 201)),
    ])
  func bounds(name: String, value: String) async throws {
    let test = try await TestDesk()
    await #expect(throws: Issues.self) {
      try await test.desk.perform(ChangeSetting(name, to: value, version: 0), as: Office.system)
    }
  }

  @Test("Every setting has words, and its standard is one that it may hold", arguments: SettingDefinition.all)
  func definitions(setting: SettingDefinition) {
    #expect(Texts.all["setting.\(setting.name)"] != nil)
    #expect(setting.issue(with: setting.standard) == nil)
  }
}
