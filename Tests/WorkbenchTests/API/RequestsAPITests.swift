import CivilTime
import Disclosure
import Operations
import TestSupport
import Testing

@testable import JSONAPI

@Suite("Requests through the API") struct RequestsAPITests {
  /// Registers a request and takes it on by steps; the last receipt.
  private func take(_ steps: [String], _ office: CaseOffice, _ program: Program) async throws -> Entry {
    var receipt = try await program.post("/api/v1/requests", office.entry()).entry
    let id = try #require(receipt.integer("id"))
    for step in steps {
      let version = try #require(receipt.integer("version"))
      let answer = try await program.post("/api/v1/requests/\(id)/steps", "{\"version\":\(version),\(step)}")
      #expect(answer.status == 200, "\(step): \(answer.text)")
      receipt = answer.entry
    }
    return receipt
  }

  private static let proposal = """
    "event":"propose","proposal":"拟公开","decision":{"outcome":"D04","extras":[
      {"kind":"supply","form":"enclosed","carrier":"paper","pages":12,"enclosures":["方案"]},
      {"kind":"withheldParts","parts":[{"passage":"第3页","ground":"thirdPartyHarm","reasons":"涉及个人隐私。"}]}]}
    """

  @Test("A program takes a request from the counter to the archive, and nobody's name or number is in what it reads")
  func life() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let submitted = try await take(
        [#""event":"beginHandling""#, Self.proposal, #""event":"submit""#], office, handler)
      #expect(submitted.text("stage") == "legalReview")
      let id = Matter.ID(rawValue: Int64(try #require(submitted.integer("id"))))
      try await office.agree(id)
      var version = try await office.office.matter(id).version
      for step in [
        #""event":"dispatch","way":"post","reference":"RA123""#, #""event":"deliver","reachedOn":"\#(office.today)""#,
        #""event":"archive""#,
      ] {
        let done = try await handler.post("/api/v1/requests/\(id)/steps", "{\"version\":\(version),\(step)}")
        #expect(done.status == 200, "\(done.text)")
        version = done.entry.integer("version") ?? 0
      }
      let read = try await handler.get("/api/v1/requests/\(id)")
      #expect(read.entry.entry("matter")?.text("stage") == "archived")
      #expect(read.entry.entries("items").first?.text("outcome") == "D04")
      #expect(read.entry.entry("decision")?.entries("extras").map { $0.text("kind") } == ["supply", "withheldParts"])
      #expect(read.entry.entries("steps").map { $0.text("event") }.suffix(2) == ["deliver", "archive"])
      #expect(read.entry.entries("parties").first?.text("name") == "张**")
      let letters = read.entry.entries("letters")
      #expect(letters.map { $0.text("kind") } == ["receipt", "reply.D04"])
      for letter in letters {
        let words = try await handler.get("/api/v1/requests/\(id)/letters/\(try #require(letter.integer("id")))")
        #expect(words.entry.entries("paragraphs").count > 3)
        for text in [read.text, words.text] {
          for secret in ["张三丰", "13800001234", "幸福路2号", "E12345678"] { #expect(!text.contains(secret), "\(secret)") }
        }
      }
    }
  }

  @Test("A due date is told day by day, and not where no clock runs")
  func days() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let receipt = try await take([], office, handler)
      let id = try #require(receipt.integer("id"))
      let days = try await handler.get("/api/v1/requests/\(id)/days")
      #expect(days.entry.text("due") == "2026-04-14")
      #expect(days.entry.entries("days").filter { $0.flag("counted") }.count == 20)
      let version = try #require(receipt.integer("version"))
      let step = """
        {"version":\(version),"event":"requestCorrection","items":"名称","guidance":"请写明年度","term":"10wd"}
        """
      #expect(try await handler.post("/api/v1/requests/\(id)/steps", step).status == 200)
      #expect(try await handler.get("/api/v1/requests/\(id)/days").status == 422)
    }
  }

  @Test(
    "What the law, the table or the form refuses is told with its code",
    arguments: [
      (#"{"version":1,"event":"withdraw","kind":"withdrawn","text":"撤回"}"#, 409, "access.conflict"),
      (#"{"version":V,"event":"archive"}"#, 422, "request.refusal.notPossible"),
      (#"{"version":V,"event":"beginHandling","on":"2026-03-17"}"#, 422, "request.refusal.inFuture"),
      (#"{"version":V,"event":"beginHandling","on":"2026-03-15"}"#, 422, "request.refusal.beforeLastStep"),
      (#"{"version":V,"event":"withdraw","kind":"withdrawn","text":" "}"#, 422, "invalid"),
      (#"{"version":V,"event":"requestExplanation","counts":"12件","term":"0wd"}"#, 422, "invalid"),
      (#"{"version":V,"event":"sign"}"#, 400, "bad-json"), (#"{"version":V}"#, 400, "bad-json"),
      (#"{"event":"archive"}"#, 400, "bad-json"), (#"{"version":V,"event":"archive","way":"post"}"#, 400, "bad-json"),
    ])
  func refuses(body: String, status: Int, code: String) async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let receipt = try await take([#""event":"beginHandling""#], office, handler)
      let again = try await handler.post("/api/v1/requests", office.entry())
      let fresh = try #require(again.entry.integer("id"))
      let id = status == 409 ? try #require(receipt.integer("id")) : fresh
      let answer = try await handler.post(
        "/api/v1/requests/\(id)/steps", body.replacing("V", with: "\(again.entry.integer("version") ?? 0)"))
      #expect((answer.status, answer.code) == (status, code), "\(answer.text)")
    }
  }

  @Test("Only the head extends; the handler may ask for it")
  func extends() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let head = try await program(office.head)
      let receipt = try await take([#""event":"beginHandling""#], office, handler)
      let path = "/api/v1/requests/\(try #require(receipt.integer("id")))"
      func version() async throws -> Int {
        try #require(try await handler.get(path).entry.entry("matter")?.integer("version"))
      }
      let asked = try await handler.post(
        "\(path)/extension", "{\"version\":\(try await version()),\"days\":20,\"reasons\":\"材料多\"}")
      #expect(asked.status == 200, "\(asked.text)")
      #expect(try await handler.get(path).entry.entry("extensionAsked")?.integer("days") == 20)
      let step = "{\"version\":\(try await version()),\"event\":\"extend\",\"days\":20,\"reasons\":\"材料多\"}"
      #expect(try await handler.post("\(path)/steps", step).status == 403)
      let granted = try await head.post("\(path)/steps", step)
      #expect(granted.status == 200, "\(granted.text)")
      #expect(try await handler.get(path).entry.entry("clock")?.text("due") == "2026-05-14")
    }
  }

  @Test("Evidence, opinions, a proposal, a split, a corrected party and a new secret each leave what they say")
  func work() async throws {
    let office = try await CaseOffice()
    try await office.visit { program in
      let handler = try await program(office.handler)
      let first = try await handler.post("/api/v1/requests", office.entry("fax"))
      #expect(first.entry.text("stage") == "received")
      let path = "/api/v1/requests/\(try #require(first.entry.integer("id")))"
      var version = try #require(first.entry.integer("version"))
      func post(_ place: String, _ members: String) async throws -> Entry {
        let answer = try await handler.post("\(path)/\(place)", "{\"version\":\(version)\(members)}")
        #expect(answer.status == 200, "\(place): \(answer.text)")
        version = answer.entry.integer("version") ?? answer.entry.entry("request")?.integer("version") ?? version
        return answer.entry
      }
      _ = try await post("evidence", ",\"evidence\":[{\"kind\":\"confirmed\",\"on\":\"\(office.today)\"}]")
      _ = try await post("steps", ",\"event\":\"register\"")
      let split = try await post("split", ",\"parts\":[\"征收补偿方案\",\"批准文件\"]")
      #expect(split.entries("items").count == 1)
      _ = try await post("steps", ",\"event\":\"beginHandling\"")
      _ = try await post(
        "steps",
        ",\"event\":\"consultThirdParty\",\"question\":\"方案\",\"parties\":[{\"kind\":\"naturalPerson\",\"name\":\"李四\",\"contact\":\"13900005678\"}]"
      )
      let read = try await handler.get(path)
      let consultation = try #require(read.entry.entries("consultations").first?.integer("id"))
      let party = try #require(read.entry.entries("parties").first?.integer("id"))
      _ = try await post(
        "opinions",
        ",\"consultation\":\(consultation),\"reachedOn\":\"\(office.today)\",\"answeredOn\":\"\(office.today)\",\"answer\":\"agrees\""
      )
      _ = try await post("steps", ",\"event\":\"endConsultation\"")
      _ = try await post("proposal", ",\"proposal\":\"拟公开\"")
      _ = try await post(
        "parties/\(party)", ",\"party\":{\"kind\":\"naturalPerson\",\"name\":\"张三平\",\"contact\":\"13800001234\"}")
      let end = try await handler.get(path)
      #expect(end.entry.text("proposal") == "拟公开")
      #expect(end.entry.entries("consultations").first?.text("answer") == "agrees")
      #expect(
        try await handler.post(
          "\(path)/parties/1", "{\"version\":\(version),\"party\":{\"kind\":\"other\",\"name\":\"x\"}}"
        ).status == 404)
      let secret = try await handler.post("\(path)/secret", "{}")
      #expect(secret.entry.text("secret").count == 19)
      let list = try await handler.get("/api/v1/requests?state=open&organ=1")
      #expect(list.entry.entries("matters").count == 2)
    }
  }

  @Test("A list goes on where the page before ended")
  func pages() async throws {
    let office = try await CaseOffice()
    for number in 0..<27 { _ = try await office.register(office.draft("第\(number)件：方案及批准文件。")) }
    try await office.visit { program in
      let handler = try await program(office.handler)
      let first = try await handler.get("/api/v1/requests")
      let next = try #require(first.entry.textOrNil("next"))
      let second = try await handler.get("/api/v1/requests?after=\(next)")
      let ids = (first.entry.entries("matters") + second.entry.entries("matters")).compactMap { $0.integer("id") }
      #expect(Set(ids).count == 27)
      #expect(second.entry.textOrNil("next") == nil)
      for wrong in ["after=x", "state=gone", "organ=0", "organ=1&organ=1", "dueFrom=2026-02-30", "below=1"] {
        #expect(try await handler.get("/api/v1/requests?\(wrong)").status == 422, "\(wrong)")
      }
    }
  }
}
