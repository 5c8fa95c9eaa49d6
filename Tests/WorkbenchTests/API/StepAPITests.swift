import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@testable import JSONAPI

@Suite("The whole workflow through the API") struct StepAPITests {
  /// What a move is called in the body of a step; a move that is added does not compile before it has a word here.
  private static func word(of move: RequestMove) -> String {
    switch move {
    case .rectify: StepEntry.rectifying
    case .register, .requestCorrection, .receiveCorrection, .remainUnclear, .lapseCorrection, .requestExplanation,
      .acceptExplanation, .rejectExplanation, .noticeFee, .payFee, .lapseFee, .beginHandling, .answerAtOnce,
      .consultThirdParty, .consultOrgans, .endConsultation, .propose, .extend, .submit, .dispatch, .deliver, .archive,
      .withdraw, .reopen:
      move.event.rawValue
    }
  }

  private static let sample: [String: String] = [
    "requestCorrection": #","items":"年份","guidance":"写明","term":"10wd""#,
    "receiveCorrection": #","description":"方案""#, "requestExplanation": #","counts":"12","term":"10wd""#,
    "acceptExplanation": #","until":"2026-05-06""#, "payFee": #","receipt":"1""#,
    "noticeFee": #","method":"perVolume","quantity":40,"payment":"柜台","term":"20wd""#,
    "consultThirdParty": #","parties":[{"kind":"other","name":"村委会","contact":"1"}],"question":"方案""#,
    "consultOrgans": #","organs":[{"kind":"jointOrgan","name":"财政局","question":"方案"}]"#,
    "propose": #","decision":{"outcome":"D02","extras":[]}"#,
    "rectify": #","rectification":{"decision":"kept","reasons":"无误"}"#, "extend": #","days":5,"reasons":"材料多""#,
    "dispatch": #","way":"post""#, "withdraw": #","kind":"withdrawn","text":"撤回""#,
    "reopen": #","term":"20wd","order":"决定书""#,
  ]

  static let words: [String] = {
    if case .named(_, .variants(_, _, let variants)) = StepEntry.schema { return variants.map(\.word) }
    if case .variants(_, _, let variants) = StepEntry.schema { return variants.map(\.word) }
    return []
  }()

  @Test("Every step that is described is read as the move of that name", arguments: words)
  func described(word: String) throws {
    let body = #"{"version":1,"event":"\#(word)"\#(Self.sample[word] ?? "")}"#
    let value = try JSONValue(body: Array(body.utf8), as: StepEntry.schema)
    #expect(Self.word(of: try StepEntry.read(Entry(value))) == word)
  }

  @Test("Every event of the workflow is reached by a step, by the approval, or by filing")
  func complete() {
    let approvals = Set(RequestTransition.table.filter { $0.actor == .approver }.map(\.event))
    #expect(approvals == [.passLegalReview, .agree, .returnDraft, .sign])
    let steps = Set(Self.words.compactMap(RequestEvent.init(rawValue:)))
    #expect(steps.union(approvals).union([.receive]) == Set(RequestEvent.allCases))
    #expect(Set(Self.words).subtracting(steps.map(\.rawValue)) == [StepEntry.rectifying])
  }

  /// Takes a request from the counter by steps; the last receipt.
  private func take(_ steps: [String], _ entry: String, _ program: Program) async throws -> Entry {
    var receipt = try await program.post("/api/v1/requests", entry).entry
    let id = try #require(receipt.integer("id"))
    for step in steps {
      let version = try #require(receipt.integer("version"))
      let answer = try await program.post("/api/v1/requests/\(id)/steps", "{\"version\":\(version),\(step)}")
      #expect(answer.status == 200, "\(step): \(answer.text)")
      receipt = answer.entry
    }
    return receipt
  }

  /// A request that was submitted by its handler: its number.
  private func submitted(_ office: CaseOffice, _ program: Program) async throws -> Int {
    let (today, extra) = (office.today, #""kind":"search","systems":["公文系统"],"archives":["档案室"]"#)
    let search = #"{\#(extra),"keywords":["方案"],"persons":["王某"],"began":"\#(today)","ended":"\#(today)"}"#
    let proposal = #""event":"propose","decision":{"outcome":"D13","extras":[\#(search)]}"#
    let receipt = try await take(
      [#""event":"beginHandling""#, proposal, #""event":"submit""#], office.entry(), program)
    #expect(receipt.text("stage") == "legalReview")
    return try #require(receipt.integer("id"))
  }

  private func step(_ id: Int, _ step: String, _ program: Program) async throws -> Program.Answer {
    let read = try await program.get("/api/v1/requests/\(id)")
    let approval = try #require(read.entry.entry("approval"), "\(read.text)")
    let (number, version) = (approval.integer("id") ?? 0, approval.integer("version") ?? 0)
    return try await program.post(
      "/api/v1/requests/\(id)/approval", "{\"approval\":\(number),\"version\":\(version),\(step)}")
  }

  @Test("Levels return and agree, the last one signs; nobody agrees out of turn or to what he made")
  func approves() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let id = try await submitted(office, handler)
      var levels: [Program] = []
      for person in office.levels { levels.append(try await program(person)) }
      #expect(try await step(id, #""step":"agree""#, handler).code == "approval.refusal.author")
      #expect(try await step(id, #""step":"agree""#, levels[1]).code == "approval.refusal.notYourLevel")
      #expect(
        try await step(id, #""step":"return","opinion":" ""#, levels[0]).code == "approval.refusal.opinionMissing")
      let returned = try await step(id, #""step":"return","opinion":"请补充检索记录""#, levels[0])
      #expect(returned.entry.text("stage") == "drafting", "\(returned.text)")
      #expect(try await step(id, #""step":"agree""#, levels[0]).code == "approval.refusal.finished")
      let version = try #require(returned.entry.integer("version"))
      let again = #"{"version":\#(version),"event":"submit"}"#
      #expect(try await handler.post("/api/v1/requests/\(id)/steps", again).status == 200)
      for (index, level) in levels.enumerated() {
        let agreed = try await step(id, #""step":"agree","opinion":"同意""#, level)
        #expect(agreed.entry.text("stage") == (index == levels.count - 1 ? "signed" : "approval"), "\(agreed.text)")
      }
      let read = try await handler.get("/api/v1/requests/\(id)").entry
      let approval = try #require(read.entry("approval"))
      #expect(approval.text("state") == "agreed")
      #expect(approval.entries("opinions").map { $0.text("decision") } == levels.map { _ in "agreed" })
      let replies = read.entries("letters").filter { $0.text("kind") == "reply.D13" }
      #expect(replies.map { $0.text("state") } == ["signed"])
    }
  }

  @Test("What was not submitted and the approval of another case are refused; nobody approves without a token")
  func refuses() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let (handler, level) = (try await program(office.handler), try await program(office.levels[0]))
      let (id, other) = (try await submitted(office, handler), try await submitted(office, handler))
      let theirs = try await handler.get("/api/v1/requests/\(other)").entry.entry("approval")?.integer("id")
      let body = "{\"approval\":\(try #require(theirs)),\"version\":1,\"step\":\"agree\"}"
      #expect(try await level.post("/api/v1/requests/\(id)/approval", body).status == 409)
      let open = try #require(try await take([], office.entry(), handler).integer("id"))
      #expect(try await handler.post("/api/v1/requests/\(open)/approval", body).status == 422)
      #expect(try await program(nil).post("/api/v1/requests/\(id)/approval", body).status == 401)
    }
  }

  @Test("A record that should be corrected is corrected, and the answer says how", arguments: ["corrected", "kept"])
  func rectifies(decision: String) async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let entry = office.entry().replacing(#""description""#, with: #""subject":"rectification","description""#)
      let words = decision == "kept" ? "reasons" : "content"
      let answer = #"{"decision":"\#(decision)","\#(words)":"出生日期"}"#
      let done = try await take(
        [#""event":"beginHandling""#, #""event":"rectify","rectification":\#(answer)"#, #""event":"submit""#], entry,
        handler)
      let id = try #require(done.integer("id"))
      let read = try await handler.get("/api/v1/requests/\(id)").entry
      #expect(read.entry("rectification")?.text("decision") == decision)
      #expect(read.entry("rectification")?.text(words) == "出生日期")
    }
  }
}
