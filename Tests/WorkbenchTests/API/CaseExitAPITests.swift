import Disclosure
import Documents
import HTTPTypes
import Operations
import TestSupport
import Testing

@testable import JSONAPI

@Suite("What belongs to one case leaves with no other") struct CaseExitAPITests {
  /// A case with one of everything that can leave it.
  private struct Full {
    var request: CaseProgram
    var letter, draft, delivery, remedy, party, file, paper: Int
  }

  private func full(_ office: CaseOffice, _ program: Program, name: String) async throws -> Full {
    var request = try await CaseProgram(program, registering: office.entry(name: name))
    try await request.step("beginHandling")
    let letter = try #require(try await request.letter("receipt").integer("id"))
    let sent = try await request.post(
      "letters/\(letter)/deliveries", #""way":"post","sentOn":"\#(office.today)","reference":"XA1""#,
      sendsVersion: false)
    try await request.step("propose", CaseProgram.granted)
    let made = try await request.post(
      "remedies", #""path":"review","authority":"清河市人民政府","acceptedOn":"\#(office.today)""#, sendsVersion: false)
    let party = try #require(try await request.read().entries("parties").first?.integer("id"))
    let file = try await program.send("附件：\(name)", name: "附件.txt", to: "/api/v1/matters/\(request.id)/files")
    let paper = try await program.send(
      "证件：\(name)", name: "证件.txt", to: "/api/v1/matters/\(request.id)/parties/\(party)/papers")
    #expect(file.status == 200 && paper.status == 200, "\(file.text) \(paper.text)")
    return Full(
      request: request, letter: letter, draft: try #require(try await request.letter("reply.D02").integer("id")),
      delivery: try #require(sent.entry("delivery")?.integer("id")),
      remedy: try #require(made.entry("remedy")?.integer("id")), party: party,
      file: try #require(file.entry.integer("id")), paper: try #require(paper.entry.integer("id")))
  }

  /// Every address that names a record of a case, with what is sent to it; nil for GET.
  private func exits(of full: Full, under id: Int, party: Int? = nil) -> [(path: String, body: String?)] {
    let (request, matter) = ("/api/v1/requests/\(id)", "/api/v1/matters/\(id)")
    let (papers, remedy) = ("\(matter)/parties/\(party ?? full.party)/papers", #""path":"review","authority":"甲""#)
    return [
      ("\(request)/letters/\(full.letter)", nil), ("\(request)/letters/\(full.letter)/file.pdf", nil),
      ("\(request)/letters/\(full.letter)/file.docx", nil), ("\(matter)/files/\(full.file)", nil), (papers, nil),
      ("\(request)/letters/\(full.draft)", #"{"version":1,"parts":[{"key":"query","text":"甲"}]}"#),
      ("\(request)/letters/\(full.draft)/refill", #"{"version":1}"#),
      ("\(request)/letters/\(full.letter)/deliveries", #"{"way":"post","sentOn":"2026-03-16"}"#),
      ("\(request)/deliveries/\(full.delivery)", #"{"reachedOn":"2026-03-16"}"#),
      ("\(request)/remedies/\(full.remedy)", "{\"version\":9,\(remedy),\"acceptedOn\":\"2026-03-16\"}"),
      ("\(request)/remedies/\(full.remedy)/end", #"{"version":9,"endedOn":"2026-03-16","decision":"reviewUpheld"}"#),
      ("\(request)/parties/\(full.party)", #"{"version":9,"party":{"kind":"other","name":"甲"}}"#),
      ("\(matter)/files/\(full.file)/removal", "{}"), ("\(papers)/\(full.paper)/removal", "{}"),
    ]
  }

  private func ask(_ exit: (path: String, body: String?), _ program: Program) async throws -> Program.Answer {
    guard let body = exit.body else { return try await program.get(exit.path) }
    return try await program.post(exit.path, body)
  }

  @Test(
    "Nothing of one case is given or changed under the number of another, whatever else is wrong with it",
    arguments: TestDatabase.all)
  func apart(engine: TestDatabase) async throws {
    let office = try await CaseOffice(engine)
    try await office.visit { program in
      let handler = try await program(office.handler)
      let (own, other) = (
        try await full(office, handler, name: "张三丰"), try await full(office, handler, name: "李四平")
      )
      for exit in exits(of: other, under: own.request.id) + exits(of: other, under: own.request.id, party: own.party) {
        // The papers of the own party are there, and no paper of the other among them.
        if exit.body == nil, exit.path.contains("/\(own.party)/papers") { continue }
        let answer = try await ask(exit, handler)
        #expect(answer.status == 404, "\(exit.path): \(answer.status) \(answer.text)")
      }
      let upload = "/api/v1/matters/\(own.request.id)/parties/\(other.party)/papers"
      #expect(try await handler.send("证件", name: "证件.txt", to: upload).status == 404)
      for full in [own, other] {
        let pdf = try await handler.get(full.request.path("letters/\(full.letter)/file.pdf"))
        #expect(pdf.text.contains(full.request.id == own.request.id ? "张三丰" : "李四平"), "\(pdf.text)")
        let file = try await handler.get("/api/v1/matters/\(full.request.id)/files/\(full.file)")
        #expect(file.text == (full.request.id == own.request.id ? "附件：张三丰" : "附件：李四平"))
        #expect(try await handler.get("/api/v1/matters/\(full.request.id)/files/\(full.paper)").status == 404)
      }
    }
  }

  @Test("Without a token nobody gets anything; who may see but not work is told so, and nothing changes")
  func admits() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let own = try await full(office, handler, name: "张三丰")
      let (nobody, leader) = (try await program(nil), try await program(office.levels[0]))
      for exit in exits(of: own, under: own.request.id) {
        #expect(try await ask(exit, nobody).status == 401, "\(exit.path)")
        let answer = try await ask(exit, leader)
        #expect(answer.status == (exit.body == nil ? 200 : 403), "\(exit.path): \(answer.text)")
      }
      let upload = try await leader.send("x", name: "x.txt", to: "/api/v1/matters/\(own.request.id)/files")
      #expect(upload.status == 403, "\(upload.text)")
      #expect(try await leader.post(own.request.path("archive/folder"), "{}").status == 403)
    }
  }

  @Test("What stands against a change is told by its code: another version, the law, the state, the parts")
  func refuses() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let own = try await full(office, handler, name: "张三丰")
      let cases: [(String, String, Int, String)] = [
        ("letters/\(own.draft)", #"{"version":7,"parts":[{"key":"query","text":"甲"}]}"#, 409, "access.conflict"),
        ("letters/\(own.draft)", #"{"version":1,"parts":[{"key":"remedies","text":"甲"}]}"#, 422, "invalid"),
        (
          "letters/\(own.draft)", #"{"version":1,"parts":[{"key":"a","text":"甲"},{"key":"a","text":"乙"}]}"#, 422,
          "invalid"
        ),
        ("letters/\(own.letter)/refill", #"{"version":1}"#, 422, "letter.refusal.notDraft"),
        ("letters/\(own.draft)/deliveries", #"{"way":"post","sentOn":"2026-03-16"}"#, 422, "letter.refusal.notSigned"),
        ("letters/\(own.letter)/deliveries", #"{"way":"post","sentOn":"2027-01-01"}"#, 422, "invalid"),
        ("deliveries/\(own.delivery)", "{}", 422, "invalid"),
        (
          "remedies/\(own.remedy)/end", #"{"version":7,"endedOn":"2026-03-16","decision":"reviewUpheld"}"#, 409,
          "access.conflict"
        ),
        ("remedies/\(own.remedy)/end", #"{"version":1,"endedOn":"2026-03-16","decision":"courtUpheld"}"#, 422, ""),
        ("remedies", #"{"path":"litigationAfterReview","authority":"甲","acceptedOn":"2026-03-16"}"#, 422, "invalid"),
        ("report", #"{"version":1,"to":"甲","on":"2026-03-16"}"#, 409, "access.conflict"),
      ]
      for (path, body, status, code) in cases {
        let answer = try await handler.post(own.request.path(path), body)
        #expect(answer.status == status && (code.isEmpty || answer.code == code), "\(path) \(body): \(answer.text)")
      }
    }
  }

  @Test("A file that is sent twice under its key is there once; with another content the key is refused")
  func repeats() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let request = try await CaseProgram(handler, registering: office.entry())
      let party = try #require(try await request.read().entries("parties").first?.integer("id"))
      let matter = "/api/v1/matters/\(request.id)"
      for path in ["\(matter)/files", "\(matter)/parties/\(party)/papers"] {
        let first = try await handler.send("内容", name: "一.txt", to: path, key: "k-\(path.count)")
        let again = try await handler.send("内容", name: "一.txt", to: path, key: "k-\(path.count)")
        #expect(first.status == 200 && again.text == first.text, "\(again.text)")
        for (text, name) in [("别的", "一.txt"), ("内容", "二.txt")] {
          let other = try await handler.send(text, name: name, to: path, key: "k-\(path.count)")
          #expect((other.status, other.code) == (422, "repeat.otherContent"))
        }
        let list = try await handler.get(path).entry.entries("files")
        #expect(list.count == 1)
        let id = try #require(list.first?.integer("id"))
        let removed = try await handler.post("\(path)/\(id)/removal", "{}")
        #expect(removed.status == 200, "\(removed.text)")
        #expect(try await handler.get(path).entry.entries("files").isEmpty)
      }
      let page = try await handler.send("<html></html>", name: "一.html", to: "\(matter)/files")
      #expect(page.status == 422 && page.entry.entries("issues").map { $0.text("field") } == ["file"], "\(page.text)")
      #expect(try await handler.send("内容", name: "一.txt", to: "\(matter)/files", [("kind", "x")]).status == 422)
      #expect(try await handler.post("\(matter)/files", "{}").status == 415)
    }
  }

  @Test(
    "Where no PDF can be set it says why, and the DOCX is there",
    arguments: [
      (.notInstalled, 422), (.unprintable("\u{E000}"), 422), (.busy, 429),
    ] as [(TypesettingFault, Int)])
  func unset(fault: TypesettingFault, status: Int) async throws {
    let office = try await CaseOffice()
    let id = try await office.register()
    let letter = try #require(try await office.details(id).letters.first)
    try await office.visit(typesetter: PlainTypesetter(fault: fault)) { program in
      let handler = try await program(office.handler)
      let path = "/api/v1/requests/\(id)/letters/\(letter.id)"
      let pdf = try await handler.get("\(path)/file.pdf")
      #expect((pdf.status, pdf.code) == (status, "letter.noPDF"))
      #expect((pdf.headers[.retryAfter] == nil) == (status != 429))
      #expect(try await handler.get("\(path)/file.docx").status == 200)
    }
  }
}
