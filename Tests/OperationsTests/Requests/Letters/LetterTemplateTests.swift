import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Organs make the words of letters their own") struct LetterTemplateTests {
  private struct House {
    var story: RequestStory
    var editor: Principal
    var reviewer: Principal
  }

  private func house() async throws -> House {
    let test = try await TestDesk()
    let office = try await TestOffice(test)
    _ = try await test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO role_capability (role_id, duty_class, capability) VALUES (12, 'business', 'editGuide')
        """)
    }
    let story = try await RequestStory(test, at: TestOffice.county, by: try await office.person(101, .handler))
    return House(
      story: story, editor: .test(try await office.person(102, .sectionHead)),
      reviewer: .test(try await office.person(103, .leader)))
  }

  private static let today = CivilDate(dayNumber: TestClock.morning.beijingDate.dayNumber)

  private func save(_ texts: [String: String], from day: CivilDate, basedOn: Int = 1) -> SaveLetterTemplate {
    SaveLetterTemplate(.receipt, of: TestOffice.county, basedOn: basedOn, effectiveOn: day, texts: texts)
  }

  @Test("New words hold from their day on, and signed letters keep theirs")
  func edition() async throws {
    let house = try await house()
    let (story, desk) = (house.story, house.story.test.desk)
    let first = try await story.request()
    let tomorrow = Self.today.adding(days: 1)
    #expect(try await desk.perform(save(["query": "可以在本机关网站查询。"], from: tomorrow), as: house.editor) == 2)
    let same = try await story.request("县医院采购合同")
    story.test.clock.set(to: tomorrow)
    let later = try await story.request("县道改造合同")
    func words(_ id: Matter.ID) async throws -> String {
      try #require(try await story.letter(id, .receipt).frozen).paragraphs.map(\.text).joined()
    }
    #expect(try await !words(first).contains("可以在本机关网站查询。"))
    #expect(try await !words(same).contains("可以在本机关网站查询。"))
    #expect(try await words(later).contains("可以在本机关网站查询。"))
    let found = try await desk.answer(LetterTemplateDetails(.receipt, of: TestOffice.county), as: house.editor)
    #expect(found.editions.count == 1 && found.current.version == 2 && found.mayEdit)
    #expect(found.latest.changes(since: found.shipped).map(\.block.key) == ["query"])
    let list = try await desk.answer(LetterTemplateList(of: TestOffice.county), as: house.editor)
    #expect(list.count == LetterKind.all.count)
    #expect(list.first { $0.kind == .receipt }?.ownSince == tomorrow)
  }

  @Test(
    "Words that no letter may have are refused",
    arguments: [
      (["due": "本机关将尽快答复。"], 0, "letter.field.dropped"), (["query": "新的说法。"], -1, "letterTemplate.issue.past"),
      ([:], 0, "letterTemplate.issue.unchanged"), (["title": ""], 0, "letter.block.empty"),
      (["query": "{{salary}}"], 0, "letter.field.unknown"),
    ] as [([String: String], Int, String)])
  func refused(texts: [String: String], days: Int, key: String) async throws {
    let house = try await house()
    await #expect {
      _ = try await house.story.test.desk.perform(
        save(texts, from: Self.today.adding(days: days)), as: house.editor)
    } throws: { error in
      (error as? Issues)?.list.contains { $0.key == key } == true
    }
  }

  @Test("Two people who write at once do not overwrite each other")
  func conflict() async throws {
    let house = try await house()
    let desk = house.story.test.desk
    _ = try await desk.perform(save(["query": "一"], from: Self.today), as: house.editor)
    await #expect(throws: Conflict()) {
      _ = try await desk.perform(save(["query": "二"], from: Self.today), as: house.editor)
    }
  }

  @Test("A legal reviewer signs the rules of remedies once; every letter shows it until then")
  func remedies() async throws {
    let house = try await house()
    let (story, desk) = (house.story, house.story.test.desk)
    let id = try await story.drafted()
    let letter = try #require(try await story.letters(id).last { $0.kind.outcome != nil })
    #expect(
      try await desk.answer(PreviewLetter(letter.id, of: id), as: house.reviewer).confirmation == .toBeConfirmed)
    let found = try await desk.answer(RemedyClauses(of: TestOffice.county), as: house.reviewer)
    #expect(found.clauses.count == 26 && found.confirmation.isOpen && found.mayConfirm)
    #expect(found.issues.map(\.key) == ["remedies.onlineRoute.missing"])
    #expect(found.clauses.first { $0.kind.outcome == "D04" }?.paragraphs.count == 4)
    await #expect(throws: Conflict()) {
      try await desk.perform(ConfirmRemedies(of: TestOffice.county, digest: "other"), as: house.reviewer)
    }
    await #expect(throws: AccessRefusal.self) {
      try await desk.perform(
        ConfirmRemedies(of: TestOffice.county, digest: found.digest), as: .test(story.person))
    }
    try await desk.perform(ConfirmRemedies(of: TestOffice.county, digest: found.digest), as: house.reviewer)
    #expect(
      try await desk.answer(PreviewLetter(letter.id, of: id), as: house.reviewer).confirmation
        == .confirmed(by: "人103", on: Self.today))
  }
}
