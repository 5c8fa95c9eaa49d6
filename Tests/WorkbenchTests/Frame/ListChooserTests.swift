import Disclosure
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Choosing one of many people") struct ListChooserTests {
  static let names = ["王小明", "王小明", "王晓", "Li Na"] + (1...60).map { "张\($0)" }
  static let many = ListChooser(choices: names.enumerated().map { Choice("\($0.offset + 1)", $0.element) })

  @Test(
    "A part of the name is enough where it fits one; else the form says what to do",
    arguments: [
      ("7", "7", ""), ("role-7", "role-7", ""), ("", "", ""), ("王晓", "3", ""), ("晓", "3", ""),
      (" li ", "4", ""), ("张60", "64", ""), ("张1", "5", ""), ("王", "", "form.chooser.several"),
      ("王小明", "", "form.chooser.several"), ("张", "", "form.chooser.tooMany"), ("赵", "", "form.chooser.none"),
    ])
  func settles(text: String, value: String, issue: String) {
    var form = FormData([("who", text)])
    #expect(Self.many.settle("who", in: &form) == issue.isEmpty)
    #expect(form.issues.map(\.key) == (issue.isEmpty ? [] : [issue]))
    if issue.isEmpty { #expect((form["who"] ?? "").trimmed == value) }
  }

  @Test("An organ of more than fifty people is asked for a name, and one that several have is offered")
  func absences() async throws {
    let office = try await Office()
    let person = try #require(office.people["handler"])
    for number in 1...51 {
      let draft = PersonDraft(
        organ: office.inside, signInName: "c\(number)", name: number > 2 ? "同事\(number)" : "孙悦",
        post: number == 1 ? "科长" : "", dutyClass: .business)
      _ = try await office.test.desk.perform(CreatePerson(draft), as: Office.system)
    }
    let days = [("person", "\(person)"), ("from", "2026-03-17"), ("to", "2026-03-18")]
    try await office.visit { guest in
      let page = try await guest.get(DeskRoutes.absences, as: person).text
      #expect(page.contains(##"<input type="text" id="f-deputy" name="deputy""##) && !page.contains("同事33"))
      #expect(Markup(page).unsoundness == [])
      let several = try await guest.send(DeskRoutes.absences, as: person, days + [("deputy", "孙悦")])
      #expect(several.status == .unprocessableContent && several.text.contains("孙悦，科长"))
      #expect(several.text.contains(#"type="radio""#) && several.text.contains("有 2 个符合“孙悦”"))
      #expect(Markup(several.text).unsoundness == [])
      let saved = try await guest.send(DeskRoutes.absences, as: person, days + [("deputy", "事33")])
      #expect(saved.status == .seeOther)
      #expect(try await guest.get(DeskRoutes.absences, as: person).text.contains("同事33"))
    }
  }
}
