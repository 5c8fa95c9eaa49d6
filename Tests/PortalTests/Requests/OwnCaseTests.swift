import CivilTime
import Disclosure
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing

@testable import Portal

@Suite("Following one's own case") struct OwnCaseTests {
  @Test("Number and secret open the case in another browser, however they are written")
  func opens() async throws {
    try await Citizen.visit { citizen in
      let (number, secret) = Citizen.codes(try await citizen.file(try await citizen.fill()).text)
      let phone = citizen.another()
      #expect(try await phone.get("/requests/case").location == "/requests/follow?ended=1")
      let written = number.replacing("〔", with: "[").replacing("〕", with: "]")
      let opened = try await phone.send(
        "/requests/follow", [("number", written), ("secret", secret.lowercased().replacing("-", with: ""))])
      #expect(opened.location == "/requests/case")
      let page = try await phone.get("/requests/case")
      #expect(page.text.contains(number) && page.text.contains("最迟于2026年4月14日答复"))
      Markup(page.text).expectSound()
      let days = try await phone.get("/requests/case/days").text
      #expect(days.contains("清明") && days.contains("2026年4月14日"))
      Markup(days).expectSound()
      _ = try await phone.send("/requests/case/leave", [])
      #expect(try await phone.get("/requests/case").status == .seeOther)
    }
  }

  @Test("The session ends after half an hour, and with a new secret")
  func ends() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      citizen.office.clock.advance(seconds: 1_799)
      #expect(try await citizen.get("/requests/case").status == .ok)
      citizen.office.clock.advance(seconds: 1_801)
      #expect(try await citizen.get("/requests/case").status == .seeOther)
      let secret = try await citizen.office.desk.perform(
        IssueCaseSecret(try await citizen.matter.id), as: Principal(.system("test"), source: "test"))
      let opened = try await citizen.send(
        "/requests/follow", [("number", try await citizen.matter.number), ("secret", secret)])
      #expect(opened.location == "/requests/case")
      _ = try await citizen.office.desk.perform(
        IssueCaseSecret(try await citizen.matter.id), as: Principal(.system("test"), source: "test"))
      #expect(try await citizen.get("/requests/case").status == .seeOther)
    }
  }

  @Test("A key that was made up or changed opens nothing")
  func refusesForgedKeys() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      let id = try await citizen.matter.id
      let far = citizen.office.clock.now.adding(seconds: 9_999).milliseconds
      for text in ["\(id).\(far).", "\(id).\(far).AAAA", "x", "\(id)"] {
        guard let key = CaseKey(text) else { continue }
        await #expect(throws: VisitorRefusal.signedOut) {
          try await citizen.office.desk.answer(OwnCase(key), as: Principal(.visitor, source: "test"))
        }
      }
    }
  }

  @Test("The applicant corrects, and the clock starts anew")
  func corrects() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      try await citizen.office(.register(handler: nil))
      #expect(try await citizen.get("/requests/case/steps/correction").status == .unprocessableContent)
      try await citizen.askForCorrection()
      let page = try await citizen.get("/requests/case").text
      #expect(page.contains("等待您补正") && page.contains("/requests/case/steps/correction"))
      citizen.office.clock.advance(seconds: 86_400)
      let step = "/requests/case/steps/correction"
      #expect(try await citizen.get(step).status == .seeOther)
      try await citizen.openAgain()
      Markup(try await citizen.get(step).text).expectSound()
      let empty = try await citizen.send(step, [("description", " ")])
      #expect(empty.status == .unprocessableContent && empty.text.contains("请写明需要的政府信息"))
      let done = try await citizen.send(step, [("description", "河滨路一号施工许可证")])
      #expect(done.location == "/requests/case?done=correction")
      let matter = try await citizen.matter
      #expect(matter.summary == "河滨路一号施工许可证" && matter.stage == RequestStage.inHandling.rawValue)
      let own = try await citizen.get("/requests/case?done=correction").text
      #expect(own.contains("补正已经收到") && own.contains("最迟于2026年4月15日答复"))
      #expect(try await citizen.send(step, [("description", "再来")]).status == .unprocessableContent)
    }
  }

  @Test("The applicant takes the request back, once")
  func withdraws() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      Markup(try await citizen.get("/requests/case/steps/withdrawal").text).expectSound()
      let done = try await citizen.send("/requests/case/steps/withdrawal", [("text", "不需要了")])
      #expect(done.location == "/requests/case?done=withdrawal")
      #expect(try await citizen.matter.state == .closed)
      #expect(try await citizen.send("/requests/case/steps/withdrawal", []).status == .unprocessableContent)
      #expect(try await citizen.get("/requests/case").text.contains("不需要了"))
    }
  }

  @Test("Reasons, a suggestion and one rating are taken where they are open")
  func takesTheRest() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      #expect(try await citizen.send("/requests/case/steps/publication", []).status == .seeOther)
      #expect(try await citizen.send("/requests/case/steps/rating", [("rating", "5")]).status == .unprocessableContent)
      try await citizen.office(.register(handler: nil))
      try await citizen.office(.requestExplanation(counts: "本月 20 件", term: try #require(Term(10, .workdays))))
      let step = "/requests/case/steps/reasons"
      #expect(try await citizen.send(step, [("text", "")]).text.contains("请写明理由"))
      #expect(try await citizen.send(step, [("text", "研究需要")]).status == .seeOther)
      try await citizen.office(.rejectExplanation)
      _ = try await citizen.send("/requests/case/steps/withdrawal", [])
      #expect(try await citizen.send("/requests/case/steps/rating", [("rating", "9")]).status == .unprocessableContent)
      #expect(try await citizen.send("/requests/case/steps/rating", [("rating", "4")]).status == .seeOther)
      let twice = try await citizen.send("/requests/case/steps/rating", [("rating", "1")])
      #expect(twice.status == .unprocessableContent && twice.text.contains("已经评价过"))
      let id = try await citizen.matter.id
      let found = try await citizen.office.database.read { try RequestRepository($0).find(id) }
      #expect(found?.suggestsPublication == true && found?.satisfaction?.rating == 4)
    }
  }
}

extension Citizen {
  /// Lets the office ask for a correction.
  func askForCorrection() async throws {
    try await office(
      .requestCorrection(items: "没有写明是哪一个工程", guidance: "请写明工程名称", term: try #require(Term(10, .workdays))))
  }

  /// Opens the case with a new secret, after the session ended.
  func openAgain() async throws {
    let secret = try await office.desk.perform(
      IssueCaseSecret(try await matter.id), as: Principal(.system("test"), source: "test"))
    _ = try await send("/requests/follow", [("number", try await matter.number), ("secret", secret)])
  }
}
