import Disclosure
import Operations
import TestSupport
import Testing

@testable import JSONAPI

@Suite("What a county's own form does without an account") struct VisitorAPITests {
  private static let key = "0123456789abcdef0123456789"

  private func body(_ office: CaseOffice, name: String = "张三丰") -> String {
    """
    {"organ":\(CaseOffice.organ),"applicant":{"kind":"naturalPerson","name":"\(name)","contact":"13800001234",
     "address":"青禾县幸福路2号","paper":{"kind":"other","number":"E12345678"}},"description":"征收补偿方案"}
    """
  }

  @Test("It files a request, and gets the same number and secret again for the same key", arguments: TestDatabase.all)
  func files(engine: TestDatabase) async throws {
    let office = try await CaseOffice(engine)
    try await office.visit { program in
      let (form, clerk) = (try await program(nil), try await program(office.clerk))
      let filed = try await form.post("/api/v1/public/requests", body(office), key: Self.key)
      #expect(filed.status == 201, "\(filed.text)")
      #expect(filed.entry.text("secret").count == 19)
      let again = try await form.post("/api/v1/public/requests", body(office), key: Self.key)
      #expect(again.text == filed.text)
      let other = try await form.post("/api/v1/public/requests", body(office, name: "李四平"), key: Self.key)
      #expect((other.status, other.code) == (422, "repeat.otherContent"))
      let list = try await clerk.get("/api/v1/requests")
      #expect(list.entry.entries("matters").map { $0.text("number") } == [filed.entry.text("number")])
      let (number, secret) = (filed.entry.text("number"), filed.entry.text("secret"))
      let path = "/api/v1/public/requests/follow"
      let followed = try await form.post(path, "{\"number\":\"\(number)\",\"secret\":\"\(secret.lowercased())\"}")
      #expect(followed.status == 200, "\(followed.text)")
      #expect(followed.entry.text("stage") == "received")
      #expect(followed.entry.text("due") == "2026-04-14")
      #expect(followed.entry.entries("days").filter { $0.flag("counted") }.count == 20)
      let wrong = try await form.post(path, "{\"number\":\"\(number)\",\"secret\":\"ABCD-EFGH\"}")
      let unknown = try await form.post(path, "{\"number\":\"青〔2026〕99号\",\"secret\":\"\(secret)\"}")
      #expect((wrong.status, wrong.text) == (422, unknown.text))
    }
  }

  @Test(
    "Without a key that nobody guesses, or without what the law asks for, it is refused",
    arguments: [
      (nil, "", 422), ("short", "", 422), (key, #""description":"征收补偿方案""#, 400), (key, #""organ":1"#, 404),
      (key, #""name":"张三丰""#, 422),
    ] as [(String?, String, Int)])
  func refuses(key: String?, without: String, status: Int) async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let replacement = status == 404 ? #""organ":999"# : status == 422 ? #""name":" ""# : #""title":"x""#
      let body = without.isEmpty ? body(office) : body(office).replacing(without, with: replacement)
      let answer = try await program(nil).post("/api/v1/public/requests", body, key: key)
      #expect(answer.status == status, "\(answer.text)")
    }
  }

  @Test("One source files only so often; a program that shows its token, for many people, more often")
  func limits() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let (form, county) = (try await program(nil), try await program(office.clerk))
      var statuses: [Int] = []
      for number in 0..<22 {
        let key = "\(Self.key)-\(number)"
        statuses.append(try await form.post("/api/v1/public/requests", "{}", key: key).status)
        statuses.append(
          try await form.post("/api/v1/public/requests", body(office, name: "张三\(number)"), key: key).status)
      }
      #expect(statuses.filter { $0 == 400 }.count == 22)
      #expect(statuses.filter { $0 == 201 }.count == 20)
      #expect(statuses.filter { $0 == 429 }.count == 2)
      #expect(try await county.post("/api/v1/public/requests", body(office), key: Self.key).status == 201)
    }
  }
}
