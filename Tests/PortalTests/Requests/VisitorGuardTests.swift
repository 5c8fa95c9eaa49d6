import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing

@testable import Portal

@Suite("Guards of the pages of requests") struct VisitorGuardTests {
  @Test("Without the work of a script one address files five times an hour")
  func limitsPlainFilings() async throws {
    try await Citizen.visit { citizen in
      for number in 1...5 {
        let one = citizen.another()
        #expect(try await one.file(try await one.fill(CitizenAnswers("文件\(number)"))).status == .created)
      }
      let last = citizen.another()
      let refused = try await last.file(try await last.fill(CitizenAnswers("文件6")))
      #expect(refused.status == .tooManyRequests && refused.text.contains("分钟后再试"))
      #expect(try await citizen.cases == 5)
      // The answers are not lost, and with the proof of work the form is taken.
      let check = try await last.get("\(Citizen.form)/check").text
      let token = Citizen.value("token", in: check)
      let work = try #require((0..<10_000_000).first { BrowserWork.isDone("\($0)", for: token) })
      let taken = try await last.send(Citizen.form, [("token", token), ("work", "\(work)")])
      #expect(taken.status == .created)
    }
  }

  @Test("A field that people do not see catches programs")
  func catchesPrograms() async throws {
    try await Citizen.visit { citizen in
      let check = try await citizen.fill()
      let caught = try await citizen.send(
        Citizen.form, [("token", Citizen.value("token", in: check)), ("homepage", "http://example.com")])
      #expect(caught.status == .unprocessableContent)
      #expect(try await citizen.cases == 0)
    }
  }

  @Test("A form without the cookie of its answers files nothing")
  func needsTheAnswers() async throws {
    try await Citizen.visit { citizen in
      let check = try await citizen.fill()
      let other = try await citizen.another().file(check)
      #expect(other.status == .seeOther)
      #expect(try await citizen.cases == 0)
    }
  }

  @Test("Answers are forgotten on demand, and after a day")
  func forgets() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.fill()
      citizen.office.clock.advance(seconds: 86_401)
      #expect(try await !citizen.get("\(Citizen.form)/what").text.contains("青石桥维修工程"))
      try await citizen.office.desk.keep(SweepSessions(), as: Principal(.system("test"), source: "test"))
      #expect(try await citizen.kept == 0)
      _ = try await citizen.fill()
      #expect(try await citizen.send("/requests/drop", []).location == "/requests")
      #expect(try await citizen.kept == 0)
    }
  }

  @Test("Number and secret can be tried ten times; the sentence never tells which was wrong")
  func limitsGuesses() async throws {
    try await Citizen.visit { citizen in
      let (number, secret) = Citizen.codes(try await citizen.file(try await citizen.fill()).text)
      let stranger = citizen.another()
      let wrongSecret = try await stranger.send(
        "/requests/follow", [("number", number), ("secret", "AAAA-AAAA-AAAA-AAAA")])
      let wrongNumber = try await stranger.send(
        "/requests/follow", [("number", "青资申〔2026〕999号"), ("secret", secret)])
      #expect(wrongSecret.status == .unprocessableContent && wrongNumber.status == .unprocessableContent)
      let sentence = "编号或者查询密码不对"
      #expect(wrongSecret.text.contains(sentence) && wrongNumber.text.contains(sentence))
      for _ in 3...10 { _ = try await stranger.send("/requests/follow", [("number", number), ("secret", "x")]) }
      let refused = try await stranger.send("/requests/follow", [("number", number), ("secret", secret)])
      #expect(refused.status == .tooManyRequests)
    }
  }
}

extension Citizen {
  /// How many unfinished requests are kept.
  var kept: Int {
    get async throws {
      try await office.database.read { try $0.count("SELECT count(*) AS n FROM unfinished_request") }
    }
  }
}
