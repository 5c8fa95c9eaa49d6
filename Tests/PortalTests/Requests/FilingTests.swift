import Disclosure
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing

@testable import Portal

@Suite("Filing a request on the site") struct FilingTests {
  @Test("A citizen without a script files by answering one question a page")
  func files() async throws {
    try await Citizen.visit { citizen in
      for path in ["", "?q=%E8%87%AA%E7%84%B6", "/organs/2", "/help", "/sheet?organ=2"] {
        let page = try await citizen.get("/requests\(path)")
        #expect(page.status == .ok, "\(path)")
        Markup(page.text).expectSound()
      }
      #expect(try await citizen.get(Citizen.form).location == "\(Citizen.form)/subject")
      let check = try await citizen.fill()
      Markup(check).expectSound()
      #expect(check.contains("青石桥维修工程的施工许可证") && check.contains("张三"))
      let receipt = try await citizen.file(check)
      #expect(receipt.status == .created)
      Markup(receipt.text).expectSound()
      let (number, secret) = Citizen.codes(receipt.text)
      let matter = try await citizen.matter
      #expect(matter.number == number)
      #expect(secret.count == 19)
      #expect(receipt.text.contains("2026年4月14日"))
    }
  }

  @Test("The same form sent twice makes one case and gives the same receipt")
  func filesOnce() async throws {
    try await Citizen.visit { citizen in
      let check = try await citizen.fill()
      let first = Citizen.codes(try await citizen.file(check).text)
      let again = try await citizen.file(check)
      #expect(again.status == .ok && again.text.contains("没有重复登记"))
      #expect(Citizen.codes(again.text) == first)
      #expect(try await citizen.cases == 1)
    }
  }

  @Test("The same words of the same person are noticed, and filed only where he says so")
  func noticesDuplicates() async throws {
    try await Citizen.visit { citizen in
      let number = Citizen.codes(try await citizen.file(try await citizen.fill()).text).number
      let second = citizen.another()
      let check = try await second.fill()
      #expect(check.contains("内容相同的申请") && check.contains(number))
      let refused = try await second.file(check)
      #expect(refused.status == .unprocessableContent && refused.text.contains("请先勾选"))
      #expect(try await citizen.cases == 1)
      #expect(try await second.file(check, [("again", "1")]).status == .created)
      #expect(try await citizen.cases == 2)
    }
  }

  @Test("Nobody learns of the case of a namesake whose paper is another")
  func tellsNobodyElse() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      var answers = CitizenAnswers()
      answers.fields[4].1[2] = ("paperNumber", "11010119900307109X")
      #expect(try await !citizen.another().fill(answers).contains("内容相同的申请"))
    }
  }

  @Test("A wrong answer comes back with a sentence, a link to its field, and what was typed")
  func keepsWrongAnswers() async throws {
    try await Citizen.visit { citizen in
      let wrong = try await citizen.send(
        "\(Citizen.form)/identity", [("name", "张三"), ("paper", "residentCard"), ("paperNumber", "123")])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("href=\"#f-paperNumber\"") && wrong.text.contains("value=\"123\""))
      #expect(wrong.text.contains("value=\"张三\""))
      Markup(wrong.text).expectSound()
      let none = try await citizen.send("\(Citizen.form)/who", [])
      #expect(none.status == .unprocessableContent && none.text.contains("请选择申请人是个人"))
    }
  }

  @Test("Going back finds the answer; checking leads to what is missing")
  func goesBack() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.send("\(Citizen.form)/what", [("description", "青石桥维修工程")])
      #expect(try await citizen.get("\(Citizen.form)/what").text.contains("青石桥维修工程"))
      let check = try await citizen.get("\(Citizen.form)/check").text
      #expect(check.contains("还有内容需要填写") && check.contains("\(Citizen.form)/who?change=1"))
      #expect(!check.contains("提交申请</button>"))
      // Another browser sees nothing of it.
      #expect(try await !citizen.another().get("\(Citizen.form)/what").text.contains("青石桥维修工程"))
    }
  }

  @Test("An organisation proves itself by its code; an agent by his own paper")
  func asksOthersOtherwise() async throws {
    try await Citizen.visit { citizen in
      var answers = CitizenAnswers()
      answers.fields[3] = ("who", [("kind", "commercialEnterprise")])
      answers.fields[4] = ("identity", [("name", "青禾建设有限公司"), ("code", "91350100M000100Y43")])
      answers.fields[5] = ("agent", [("byAgent", "yes")])
      answers.fields.insert(
        (
          "agency",
          [
            ("agent.name", "李四"), ("agent.paper", "residentCard"), ("agent.paperNumber", "11010519491231002X"),
            ("agent.contact", "13900000000"),
          ]
        ), at: 6)
      let receipt = try await citizen.file(try await citizen.fill(answers))
      #expect(receipt.status == .created && receipt.text.contains("授权委托书"))
      let matter = try await citizen.matter
      let parties = try await citizen.office.database.read { try PartyRepository($0).ofMatter(matter.id) }
      #expect(parties.map(\.role) == [.applicant, .agent])
    }
  }

  @Test("What is typed is shown as text, never as markup")
  func escapes() async throws {
    try await Citizen.visit { citizen in
      let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
      let check = try await citizen.fill(CitizenAnswers(evil, name: "<b>张</b>"))
      let receipt = try await citizen.file(check).text
      let own = try await citizen.get("/requests/case").text
      let follow = try await citizen.get("/requests/follow?number=%3Cscript%3E%22").text
      let list = try await citizen.get("/requests?q=%3Cscript%3E").text
      for page in [check, receipt, own, follow, list] {
        #expect(!page.contains("<script>") && !page.contains("<img") && !page.contains("<b>张"))
        Markup(page).expectSound()
      }
    }
  }
}

extension Citizen {
  /// How many cases there are.
  var cases: Int {
    get async throws {
      try await office.database.read { try $0.count("SELECT count(*) AS n FROM request") }
    }
  }
}
