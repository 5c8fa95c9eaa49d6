import CivilTime
import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport
import Testing

@testable import JSONAPI

@Suite("What programs send twice") struct RepeatTests {
  @Test("The same under the same key gives the same answer, and is done once", arguments: TestDatabase.all)
  func once(engine: TestDatabase) async throws {
    let office = try await CaseOffice(engine)
    try await office.visit { program in
      let clerk = try await program(office.clerk)
      let first = try await clerk.post("/api/v1/requests", office.entry(), key: "form-1")
      let path = "/api/v1/requests/\(try #require(first.entry.integer("id")))"
      let version = try #require(first.entry.integer("version"))
      let secret = try await clerk.post("\(path)/secret", "{}", key: "secret-1")
      let step = "{\"version\":\(version + 1),\"event\":\"beginHandling\"}"
      let taken = try await clerk.post("\(path)/steps", step, key: "step-1")
      #expect(taken.status == 200, "\(taken.text)")
      for (again, text) in [
        (try await clerk.post("/api/v1/requests", office.entry(), key: "form-1"), first.text),
        (try await clerk.post("\(path)/secret", "{}", key: "secret-1"), secret.text),
        (try await clerk.post("\(path)/steps", step, key: "step-1"), taken.text),
      ] {
        #expect(again.text == text)
        #expect(again.status < 300)
      }
      #expect(try await clerk.get("/api/v1/requests").entry.entries("matters").count == 1)
      #expect(try await clerk.get(path).entry.entries("steps").count == 2)
      let events = try await office.office.database.read {
        try $0.count("SELECT count(*) AS n FROM journal_event WHERE kind = 'api.answeredAgain'")
      }
      #expect(events == 3)
    }
  }

  @Test("Something else under the same key is refused; under another key, or by another, it is done")
  func others() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let (clerk, handler) = (try await program(office.clerk), try await program(office.handler))
      let first = try await clerk.post("/api/v1/requests", office.entry(), key: "form-1")
      let other = try await clerk.post("/api/v1/requests", office.entry(name: "李四平"), key: "form-1")
      #expect((other.status, other.code) == (422, "repeat.otherContent"))
      #expect(other.entry.text("message").contains("Idempotency-Key"))
      let elsewhere = try await clerk.post("/api/v1/matters", office.entry(), key: "form-1")
      #expect(elsewhere.status == 400)
      let numbers = [
        first, try await clerk.post("/api/v1/requests", office.entry(), key: "form-2"),
        try await handler.post("/api/v1/requests", office.entry(), key: "form-1"),
        try await handler.post("/api/v1/requests", office.entry()),
        try await handler.post("/api/v1/requests", office.entry()),
      ].map { $0.entry.text("number") }
      #expect(Set(numbers).count == 5)
    }
  }

  @Test("What was refused is not kept, so that it can be put right under the same key")
  func refused() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let clerk = try await program(office.clerk)
      let wrong = office.entry().replacing("\"\(office.today)\"", with: "\"2099-01-01\"")
      #expect(try await clerk.post("/api/v1/requests", wrong, key: "form-1").status == 422)
      #expect(try await clerk.post("/api/v1/requests", office.entry(), key: "form-1").status == 201)
      for key in ["", "带汉字", String(repeating: "k", count: 201), "a b"] {
        #expect(try await clerk.post("/api/v1/requests", office.entry(), key: key).status == 422, "\(key)")
      }
    }
  }

  @Test("An answer is kept sealed, and forgotten after seven days", arguments: TestDatabase.all)
  func kept(engine: TestDatabase) async throws {
    let office = try await CaseOffice(engine)
    try await office.visit { program in
      let clerk = try await program(office.clerk)
      let first = try await clerk.post("/api/v1/requests", office.entry(), key: "form-1")
      let secret = try await clerk.post(
        "/api/v1/requests/\(try #require(first.entry.integer("id")))/secret", "{}", key: "secret-1")
      let rows = try await office.office.database.read { connection in
        try connection.rows("SELECT answer FROM idempotency_key") { try $0.text("answer") }
      }
      #expect(rows.count == 2)
      #expect(rows.allSatisfy { $0.hasPrefix("sm4-sm3.1.") && !$0.contains(secret.entry.text("secret")) })
      let system = Principal(.system("test"), source: "test")
      office.office.clock.now = office.office.clock.now.adding(seconds: RepeatKey.seconds - 60)
      try await office.desk.keep(SweepSessions(), as: system)
      #expect(try await clerk.post("/api/v1/requests", office.entry(), key: "form-1").status != 201 || rows.count == 2)
      office.office.clock.now = office.office.clock.now.adding(seconds: 120)
      try await office.desk.keep(SweepSessions(), as: system)
      let left = try await office.office.database.read {
        try $0.count("SELECT count(*) AS n FROM idempotency_key")
      }
      #expect(left == 0)
    }
  }

  @Test("Many that send the same at once have it done once", arguments: TestDatabase.all)
  func atOnce(engine: TestDatabase) async throws {
    let office = try await CaseOffice(engine)
    try await office.visit { program in
      let clerk = try await program(office.clerk)
      let body = office.entry()
      let answers = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<8 { group.addTask { try await clerk.post("/api/v1/requests", body, key: "form-1").text } }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(answers.count == 1)
      #expect(try await clerk.get("/api/v1/requests").entry.entries("matters").count == 1)
    }
  }
}
