import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@testable import JSONAPI

@Suite("What an applicant does in his case through a form of the county") struct OwnCaseAPITests {
  /// Somebody who has filed a request without an account, and has opened it.
  private struct Applicant {
    var program: Program
    var id: Matter.ID
    var number, secret: String

    /// Does something in the case.
    func act(_ what: String, _ body: String, key: String? = nil) async throws -> Program.Answer {
      try await program.post("/api/v1/public/case/\(what)", body, key: key)
    }
  }

  private func applicant(
    _ office: CaseOffice, _ program: Program, name: String = "张三丰", key: String = "0123456789abcdef0123456789"
  ) async throws -> Applicant {
    let body = """
      {"organ":\(CaseOffice.organ),"applicant":{"kind":"naturalPerson","name":"\(name)","contact":"13800001234",
       "address":"青禾县幸福路2号","paper":{"kind":"other","number":"E12345678"}},"description":"征收补偿方案"}
      """
    let filed = try await program.post("/api/v1/public/requests", body, key: key)
    #expect(filed.status == 201, "\(filed.text)")
    let (number, secret) = (filed.entry.text("number"), filed.entry.text("secret"))
    let opened = try await program.post(
      "/api/v1/public/requests/follow", "{\"number\":\"\(number)\",\"secret\":\"\(secret)\"}")
    let caseKey = try #require(opened.entry.textOrNil("key"), "\(opened.text)")
    let id = try #require(CaseKey(caseKey)).matter
    return Applicant(program: program.opening(caseKey), id: id, number: number, secret: secret)
  }

  private func term(_ days: Int) throws -> Term { try #require(Term(days, .workdays)) }

  /// Lets the office answer, and serve the answer online.
  private func answer(_ office: CaseOffice, _ id: Matter.ID) async throws {
    let stage = try await office.details(id).request.course.stage
    if stage != .inHandling {
      try await office.take(.beginHandling, of: id)
    }
    try await office.take(.propose(details: CaseOffice.granted, answers: [], proposal: "拟公开"), of: id)
    try await office.take(.submit, of: id)
    try await office.agree(id)
    try await office.take(.dispatch(way: .online, reference: ""), of: id)
  }

  @Test(
    "He corrects, sends papers, suggests publication, reads the reply, rates it; each answer tells what is open now",
    arguments: TestDatabase.all)
  func follows(engine: TestDatabase) async throws {
    let office = try await CaseOffice(engine)
    try await office.visit { program in
      let own = try await applicant(office, try await program(nil))
      try await office.take(.register(handler: office.handler), of: own.id)
      #expect(try await own.act("correction", #"{"description":"方案"}"#).code == "visitor.refusal.notNow")
      try await office.take(
        .requestCorrection(items: "名称", guidance: "请写明年度", term: term(10), knowsLateness: false), of: own.id)
      let body = #"{"description":"2025年征收补偿方案"}"#
      let corrected = try await own.act("correction", body, key: "c-1")
      #expect(corrected.entry.text("description") == "2025年征收补偿方案", "\(corrected.text)")
      #expect(try await own.act("correction", body, key: "c-1").text == corrected.text)
      let sent = try await own.program.send(
        "证件", name: "证件.txt", to: "/api/v1/public/case/files", [("kind", "identity")])
      #expect(sent.status == 200, "\(sent.text)")
      let suggested = try await own.act("publication", "{}")
      let actions = Set(["attach", "withdraw"])
      #expect(Set(suggested.entry.texts("actions")) == actions, "\(suggested.text)")
      try await answer(office, own.id)
      let read = try await own.program.get("/api/v1/public/case")
      let reply = try #require(read.entry.entries("letters").first { $0.text("kind") == "reply.D02" }, "\(read.text)")
      #expect(reply.entries("paragraphs").contains { $0.text("text").contains("张三丰") })
      let path = "/api/v1/public/case/letters/\(try #require(reply.integer("id")))"
      #expect(try await own.program.get("\(path)/file.pdf").text.contains("张三丰"))
      #expect(try await own.program.get("\(path)/file.docx").text.hasPrefix("PK"))
      #expect(try await own.act("rating", #"{"rating":6}"#).status == 422)
      #expect(try await own.act("rating", #"{"rating":5,"note":"很快"}"#).status == 200)
      #expect(try await own.act("rating", #"{"rating":4}"#).code == "visitor.refusal.ratedAlready")
      #expect(try await own.act("withdrawal", "{}").code == "visitor.refusal.notNow")
    }
  }

  @Test("He gives reasons where the office asked for them, and takes the request back")
  func explains() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let own = try await applicant(office, try await program(nil))
      try await office.take(.register(handler: office.handler), of: own.id)
      try await office.take(.requestExplanation(counts: "一年12件", term: term(10)), of: own.id)
      #expect(try await own.act("reasons", #"{"text":" "}"#).status == 422)
      #expect(try await own.act("reasons", #"{"text":"征收涉及多个地块"}"#).status == 200)
      let taken = try await own.act("withdrawal", #"{"reason":"已经取得"}"#)
      #expect(taken.entry.text("stage") == "closed", "\(taken.text)")
      #expect(taken.entry.entries("statements").map { $0.text("text") } == ["征收涉及多个地块", "已经取得"])
    }
  }

  @Test("Two who choose the same key do not get in each other's way: both requests are taken back")
  func keys() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let form = try await program(nil)
      let one = try await applicant(office, form)
      let two = try await applicant(office, form, name: "李四平", key: "abcdefabcdefabcdefabcdef")
      for own in [one, two] {
        let taken = try await own.act("withdrawal", "{}", key: "same")
        #expect(taken.entry.text("number") == own.number && taken.entry.text("stage") == "closed", "\(taken.text)")
      }
    }
  }

  @Test("A letter of another case, without a key, with a wrong or an old one: nobody gets anything")
  func apart() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let form = try await program(nil)
      let one = try await applicant(office, form)
      let two = try await applicant(office, form, name: "李四平", key: "abcdefabcdefabcdefabcdef")
      try await office.take(.register(handler: office.handler), of: one.id)
      try await answer(office, one.id)
      let letters = try await one.program.get("/api/v1/public/case").entry.entries("letters")
      let path = "/api/v1/public/case/letters/\(try #require(letters.last?.integer("id")))"
      for file in ["file.pdf", "file.docx"] {
        #expect(try await one.program.get("\(path)/\(file)").status == 200)
        #expect(try await two.program.get("\(path)/\(file)").status == 404)
      }
      #expect(!(try await two.program.get("/api/v1/public/case").text.contains("张三丰")))
      let places = ["case", "case/letters/1/file.pdf"]
      for place in places {
        #expect(try await form.get("/api/v1/public/\(place)").code == "invalid", "\(place)")
        for key in ["x", "1.2.3", try #require(one.program.caseKey).replacing("\(one.id).", with: "\(two.id).")] {
          let answer = try await form.opening(key).get("/api/v1/public/\(place)")
          #expect((answer.status, answer.code) == (422, "visitor.refusal.signedOut"), "\(key)")
        }
      }
      office.office.clock.advance(seconds: CaseKey.seconds + 1)
      #expect(try await one.program.get("/api/v1/public/case").code == "visitor.refusal.signedOut")
      let late = try await one.program.send(
        "证件", name: "证件.txt", to: "/api/v1/public/case/files", [("kind", "identity")])
      #expect(late.code == "visitor.refusal.signedOut")
    }
  }

  @Test("Before he asks he finds the organ, and whether he has asked before; nobody else learns that")
  func before() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let form = try await program(nil)
      let organs = try await form.get("/api/v1/public/organs?name=%E5%8A%9E%E5%85%AC%E5%AE%A4")
      #expect(organs.entry.entries("organs").compactMap { $0.integer("id") } == [Int(CaseOffice.organ.rawValue)])
      let organ = try await form.get("/api/v1/public/organs/\(CaseOffice.organ)")
      #expect(organ.entry.entry("office")?.text("telephone") == "0531-80000001")
      #expect(try await form.get("/api/v1/public/organs/999").status == 404)
      let own = try await applicant(office, form)
      let body = """
        {"organ":\(CaseOffice.organ),"applicant":{"kind":"naturalPerson","name":"张三丰","contact":"13800001234",
         "paper":{"kind":"other","number":"E12345678"}},"description":"征收补偿方案"}
        """
      let path = "/api/v1/public/requests/earlier"
      #expect(try await form.post(path, body).entry.texts("numbers") == [own.number])
      let other = body.replacing("E12345678", with: "E12345679")
      #expect(try await form.post(path, other).entry.texts("numbers") == [])
    }
  }
}
