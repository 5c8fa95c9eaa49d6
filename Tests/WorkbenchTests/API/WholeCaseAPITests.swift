import Disclosure
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import JSONAPI

@Suite("A whole case through the API alone") struct WholeCaseAPITests {
  @Test(
    "From the counter over correction, approval, letters, delivery and a reconsideration to the archive",
    arguments: TestDatabase.all)
  func life(engine: TestDatabase) async throws {
    let office = try await CaseOffice(engine)
    try await office.visit { program in
      let handler = try await program(office.handler)
      var levels: [Program] = []
      for person in office.levels { levels.append(try await program(person)) }
      var request = try await CaseProgram(handler, registering: office.entry())
      try await corrects(&request, today: "\(office.today)")
      try await replies(&request, levels, today: "\(office.today)")
      try await reviews(&request, today: "\(office.today)")
      let archive = try await handler.get(request.path("archive"))
      #expect(archive.entry.flag("isComplete"), "\(archive.text)")
      try await request.step("archive")
      let folder = try await handler.post(request.path("archive/folder"), "{}")
      #expect(folder.status == 200 && folder.text.hasPrefix("PK"), "\(folder.status)")
      let document = try await handler.post(request.path("archive/document"), "{}")
      #expect(document.text.hasPrefix("PDF "), "\(document.text)")
      #expect(try await request.read().entry("matter")?.text("stage") == "archived")
    }
  }

  /// Asks for a correction, serves the notice, and takes the correction.
  private func corrects(_ request: inout CaseProgram, today: String) async throws {
    try await request.step("requestCorrection", #""items":"名称","guidance":"请写明年度","term":"10wd""#)
    let notice = try #require(try await request.letter("correctionNotice").integer("id"))
    let sent = try await request.post(
      "letters/\(notice)/deliveries", #""way":"post","sentOn":"\#(today)","reference":"XA1""#, sendsVersion: false)
    let delivery = try #require(sent.entry("delivery")?.integer("id"))
    let done = try await request.post(
      "deliveries/\(delivery)", #""reachedOn":"\#(today)","note":"张三丰签收""#, sendsVersion: false)
    #expect(done.entry("delivery")?.text("note") == "张**签收")
    try await request.step("receiveCorrection", #""description":"2025年河滨路征收补偿方案""#)
  }

  /// Proposes, changes the words of the draft, has it signed, takes it as files, and serves it.
  private func replies(_ request: inout CaseProgram, _ levels: [Program], today: String) async throws {
    try await request.step("propose", CaseProgram.granted)
    let summary = try await request.letter("reply.D02")
    let id = try #require(summary.integer("id"))
    let draft = try await request.program.get(request.path("letters/\(id)")).entry
    let part = try #require(draft.entries("parts").first { $0.text("role") == "body" })
    #expect(draft.flag("mayEdit"))
    let words = JSONValue.object(["key": .text(part.text("key")), "text": .text(part.text("text") + "特此说明。")])
    let text = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
    let version = summary.integer("version") ?? 0
    let edited = try await request.post(
      "letters/\(id)", "\"version\":\(version),\"parts\":[\(text)]", sendsVersion: false)
    #expect(edited.entry("letter")?.integer("version") == version + 1)
    try await request.post("letters/\(id)/refill", "\"version\":\(version + 1)", sendsVersion: false)
    try await request.step("submit")
    try await request.agree(levels)
    let pdf = try await request.program.get(request.path("letters/\(id)/file.pdf"))
    #expect(pdf.text.contains("张三丰") && pdf.text.contains("特此说明。"), "\(pdf.text)")
    #expect(pdf.headers[.contentDisposition]?.contains("%E5%BC%A0") == false)
    let word = try await request.program.get(request.path("letters/\(id)/file.docx"))
    #expect(word.status == 200 && word.text.hasPrefix("PK"))
    let read = try await request.program.get(request.path("letters/\(id)"))
    #expect(read.text.contains("特此说明。") && !read.text.contains("张三丰"))
    #expect(read.entry.entries("parts").isEmpty)
    try await request.step("dispatch", #""way":"post","reference":"RA123""#)
    try await request.step("deliver", #""reachedOn":"\#(today)","proof":"签收""#)
  }

  /// Attaches a reconsideration, notes when the organ answered it, and what was decided.
  private func reviews(_ request: inout CaseProgram, today: String) async throws {
    let members = #""path":"review","authority":"清河市人民政府","acceptedOn":"\#(today)","servedOn":"\#(today)""#
    let made = try await request.post("remedies", members, sendsVersion: false)
    let remedy = try #require(made.entry("remedy"))
    let (id, version) = (try #require(remedy.integer("id")), try #require(remedy.integer("version")))
    #expect(remedy.textOrNil("replyDueOn") != nil)
    let pending = try await request.program.get("/api/v1/remedies?awaitsReply=true").entry.entries("remedies")
    #expect(pending.compactMap { $0.entry("remedy")?.integer("id") } == [id])
    let answered = try await request.post(
      "remedies/\(id)", "\"version\":\(version),\(members),\"repliedOn\":\"\(today)\"", sendsVersion: false)
    #expect(answered.entry("remedy")?.text("repliedOn") == today)
    try await request.post(
      "remedies/\(id)/end",
      #""version":\#(version + 1),"endedOn":"\#(today)","decision":"reviewUpheld","lesson":"检索要留痕""#,
      sendsVersion: false)
    #expect(try await request.program.get("/api/v1/remedies").entry.entries("remedies").isEmpty)
    let list = try await request.program.get(request.path("remedies")).entry.entries("remedies")
    #expect(list.map { $0.text("lesson") } == ["检索要留痕"])
    #expect(list.map { $0.text("decision") } == ["reviewUpheld"])
  }

  @Test("What comes after the reply: a mark, a report upward, an item that is to be published")
  func afterwards() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let (handler, head) = (try await program(office.handler), try await program(office.head))
      var request = try await CaseProgram(handler, registering: office.entry())
      try await request.step("beginHandling")
      let early = try await handler.post(
        request.path("publication"), "{\"version\":\(request.version),\"title\":\"方案\"}")
      #expect((early.status, early.code) == (422, "publication.refusal.notDisclosed"))
      try await request.step("propose", CaseProgram.granted)
      try await request.post("suggestion", "\"isSuggested\":true")
      #expect(try await request.read().flag("suggestsPublication"))
      let candidates = try await handler.get("/api/v1/publication-candidates").entry.entries("requests")
      #expect(candidates.map { $0.flag("isSuggested") && $0.flag("mayConvert") } == [true])
      let like = try await CaseProgram(handler, registering: office.entry(name: "李四平"))
      let found = try await handler.get(like.path("like"))
      #expect(
        found.entry.entries("cases").compactMap { $0.entry("matter")?.integer("id") } == [request.id], "\(found.text)")
      try await request.post("report", #""to":"市政府办公室","on":"\#(office.today)","note":"同意""#)
      let made = try await handler.post(
        request.path("publication"), "{\"version\":\(request.version),\"title\":\"方案\"}")
      #expect(made.status == 201 && made.entry.text("kind") == "publication", "\(made.text)")
      let place = try #require(made.headers[.location])
      #expect(try await handler.get(place).entry.text("title") == "方案")
      let given = try await head.post(
        "\(place)/assignment", "{\"version\":1,\"assignee\":\(office.clerk)}")
      #expect(given.entry.integer("assignee") == Int(office.clerk.rawValue), "\(given.text)")
      #expect(try await handler.post("\(place)/assignment", "{\"version\":2,\"assignee\":1}").status == 403)
      // An item of disclosure is done when it is published, and not by a word that it is.
      let closing = try await handler.post("\(place)/closing", "{\"version\":2}")
      #expect((closing.status, closing.code) == (422, "matter.refusal.ownWorkflow"), "\(closing.text)")
    }
  }

  @Test("An extension that was asked for is declined by the head alone, with reasons, and once")
  func declines() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let (handler, head) = (try await program(office.handler), try await program(office.head))
      var request = try await CaseProgram(handler, registering: office.entry())
      try await request.step("beginHandling")
      func answer(_ reasons: String, by person: Program, _ version: Int) async throws -> Program.Answer {
        try await person.post(
          request.path("extension/answer"), "{\"version\":\(version),\"reasons\":\"\(reasons)\"}")
      }
      #expect(try await answer("不必", by: head, request.version).status == 422)
      try await request.post("extension", #""days":20,"reasons":"材料多""#)
      #expect(try await answer("不必", by: handler, request.version).code == "access.lacks")
      #expect(try await answer(" ", by: head, request.version).status == 422)
      #expect(try await answer("不必", by: head, request.version - 1).status == 409)
      let declined = try await answer("材料不多", by: head, request.version)
      #expect(declined.status == 200, "\(declined.text)")
      let asked = try #require(try await request.read().entry("extensionAsked"))
      #expect(asked.text("declinedBecause") == "材料不多" && asked.text("declinedOn") == "\(office.today)")
      #expect(try await answer("材料不多", by: head, request.version + 1).status == 422)
    }
  }
}
