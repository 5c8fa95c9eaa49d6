import CivilTime
import Cryptography
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Letters are written from the case") struct LetterTests {
  private func story(_ engine: TestDatabase = .sqlite) async throws -> RequestStory {
    let test = try await TestDesk(engine)
    let office = try await TestOffice(test)
    return try await RequestStory(test, at: TestOffice.county, by: try await office.person(101, .handler))
  }

  private func text(_ letter: CaseLetter) throws -> String {
    try #require(letter.frozen).paragraphs.map(\.text).joined(separator: "\n")
  }

  @Test(
    "The receipt says number, day, channel, due day and whom to ask, and proves itself", arguments: TestDatabase.all)
  func receipt(engine: TestDatabase) async throws {
    let story = try await story(engine)
    let id = try await story.request()
    let letter = try await story.letter(id, .receipt)
    let words = try text(letter)
    for part in ["张三丰：", "2026年3月16日", "当面提交", try await story.matter(id).number, "县政府公开办", "示例路1号"] {
      #expect(words.contains(part), "\(part) is missing in \(words)")
    }
    #expect(words.contains("2026年4月14日"), "twenty workdays, with the holiday of Qingming")
    #expect(letter.state == .signed && letter.number == "青政办函〔2026〕1号")
    let frozen = try #require(letter.frozen)
    #expect(frozen.isGenuine { Hexadecimal.encode(SM3.hash($0)) })
    #expect(frozen.number == letter.number && frozen.organName == "青禾县人民政府办公室")
  }

  @Test("What an agent receives is still for the applicant")
  func agent() async throws {
    let story = try await story()
    let id = try await story.request(agent: "李四光")
    #expect(try text(try await story.letter(id, .receipt)).contains("张三丰（代理人：李四光）："))
  }

  @Test("A draft of a reply carries the clause of remedies of its outcome and of the organ")
  func reply() async throws {
    let story = try await story()
    let id = try await story.drafted()
    let letter = try #require(try await story.letters(id).last { $0.kind.outcome != nil })
    #expect(letter.kind.outcome == "D13" && letter.state == .draft)
    #expect(letter.draft.issues() == [])
    let clause = letter.draft.remedies.joined()
    #expect(clause.contains("示例市人民政府") && clause.contains("示例市中级人民法院"))
  }

  @Test("Without a court a reply stays a draft, and says what is missing")
  func noCourt() async throws {
    let story = try await story()
    _ = try await story.test.database.write { connection in
      try connection.execute("UPDATE organ SET court = '', reconsideration_organ = ''")
    }
    let id = try await story.drafted()
    let letter = try #require(try await story.letters(id).last { $0.kind.outcome != nil })
    #expect(letter.draft.issues().map(\.key) == ["letter.remedies.missing"])
    let shown = try await story.test.desk.answer(PreviewLetter(letter.id, of: id), as: .test(story.person))
    #expect(shown.paragraphs.contains { $0.text.contains("〔待补：救济途径〕") })
  }

  @Test("A letter that is served online names the online route, and is not finished without one")
  func online() async throws {
    let story = try await story()
    let id = try await story.request(delivery: .online)
    try await story.take(.beginHandling, id)
    let place = PublicPlace(place: "https://www.example.gov.cn/1.html")
    let details = OutcomeDetails(outcome: .alreadyPublic, extras: [.publicPlace(place)])
    try await story.take(.propose(details: details, answers: [], proposal: ""), id)
    let letter = try #require(try await story.letters(id).last { $0.kind.outcome != nil })
    #expect(letter.draft.remedies.isEmpty)
    _ = try await story.test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO setting (organ_id, name, value, version)
        VALUES (1, 'remedies.onlineRoute', 'https://fy.example.gov.cn', 1)
        """)
    }
    let desk = story.test.desk
    try await desk.perform(RefillLetter(letter.id, of: id, version: letter.version), as: .test(story.person))
    let filled = try await story.letter(id, letter.kind)
    #expect(filled.draft.remedies.joined().contains("https://fy.example.gov.cn"))
  }
}
