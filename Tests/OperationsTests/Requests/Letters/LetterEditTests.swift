import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Words of a draft can be changed until it is approved") struct LetterEditTests {
  private func story() async throws -> (story: RequestStory, viewer: Person.ID) {
    let test = try await TestDesk()
    let office = try await TestOffice(test)
    let story = try await RequestStory(test, at: TestOffice.county, by: try await office.person(101, .handler))
    return (story, try await office.person(102, .leader))
  }

  private func reply(_ story: RequestStory, _ id: Matter.ID) async throws -> CaseLetter {
    try #require(try await story.letters(id).last { $0.kind.outcome != nil })
  }

  @Test("Changed words stay when the values are taken anew; the template's own words are no change")
  func edit() async throws {
    let (story, _) = try await story()
    let id = try await story.drafted()
    let letter = try await reply(story, id)
    let desk = story.test.desk
    let title = letter.draft.template.blocks[0].text
    try await desk.perform(
      EditLetter(letter.id, of: id, version: letter.version, texts: ["title": title, "decision": "经查找，没有该信息。"]),
      as: .test(story.person))
    let edited = try await reply(story, id)
    #expect(edited.draft.edits == ["decision": "经查找，没有该信息。"])
    try await desk.perform(RefillLetter(letter.id, of: id, version: edited.version), as: .test(story.person))
    let refilled = try await reply(story, id)
    #expect(refilled.draft.edits == edited.draft.edits && refilled.draft.values == edited.draft.values)
    let shown = try await desk.answer(PreviewLetter(letter.id, of: id), as: .test(story.person))
    #expect(shown.changes.map(\.block.key) == ["decision"] && shown.mayEdit && shown.mayRead)
  }

  @Test(
    "What the law asks for stays in the letter",
    arguments: [
      ("search", "本机关查找了。", "letter.field.dropped"), ("title", "", "letter.block.empty"),
      ("decision", "{{nonsense}}", "letter.field.unknown"), ("nonsense", "多余", "letter.block.unknown"),
      ("remedies", "没有救济。", "letter.remedies.fixed"),
    ])
  func mandatory(key: String, words: String, issue: String) async throws {
    let (story, _) = try await story()
    let id = try await story.drafted()
    let letter = try await reply(story, id)
    let edit = EditLetter(letter.id, of: id, version: letter.version, texts: [key: words])
    await #expect {
      try await story.test.desk.perform(edit, as: .test(story.person))
    } throws: { error in
      (error as? Issues)?.list.contains { $0.key == issue } == true
    }
  }

  @Test("Neither a stale form nor a signed letter is saved")
  func guards() async throws {
    let (story, _) = try await story()
    let id = try await story.drafted()
    let letter = try await reply(story, id)
    let desk = story.test.desk
    await #expect(throws: Conflict()) {
      try await desk.perform(
        EditLetter(letter.id, of: id, version: letter.version + 1, texts: [:]), as: .test(story.person))
    }
    let receipt = try await story.letter(id, .receipt)
    await #expect(throws: LetterRefusal.notDraft) {
      try await desk.perform(
        EditLetter(receipt.id, of: id, version: receipt.version, texts: [:]), as: .test(story.person))
    }
  }

  @Test("Who only sees cases reads whom a letter is for masked, and gets no file")
  func masked() async throws {
    let (story, _) = try await story()
    let id = try await story.drafted()
    let letter = try await reply(story, id)
    let (receipt, desk) = (try await story.letter(id, .receipt), story.test.desk)
    _ = try await story.test.database.write { connection in
      try connection.execute("DELETE FROM role_capability WHERE role_id = 13 AND capability = 'approveMatters'")
    }
    let office = Principal.test(Person.ID(rawValue: 102))
    for id in [letter.id, receipt.id] {
      let shown = try await desk.answer(PreviewLetter(id, of: letter.matter), as: office)
      let words = shown.paragraphs.map(\.text).joined()
      #expect(words.contains("张**") && !words.contains("张三丰") && !shown.mayRead)
      await #expect(throws: AccessRefusal.self) {
        _ = try await desk.answer(LetterFile(id, of: letter.matter), as: office)
      }
    }
  }

  @Test("A letter of another case is not there, whatever is done with it")
  func foreign() async throws {
    let (story, _) = try await story()
    let (id, other) = (try await story.drafted(), try await story.drafted("县医院采购合同"))
    let (letter, receipt) = (try await reply(story, id), try await story.letter(id, .receipt))
    let (desk, person, today) = (story.test.desk, Principal.test(story.person), story.test.clock.now.beijingDate)
    let delivery = try await desk.perform(
      RecordDelivery(receipt.id, of: id, way: .post, sentOn: today, reference: "XA1"), as: person)
    let version = letter.version
    let exits: [@Sendable () async throws -> Void] = [
      { _ = try await desk.answer(PreviewLetter(letter.id, of: other), as: person) },
      { _ = try await desk.answer(LetterFile(letter.id, of: other), as: person) },
      { try await desk.perform(EditLetter(letter.id, of: other, version: version, texts: [:]), as: person) },
      { try await desk.perform(RefillLetter(letter.id, of: other, version: version), as: person) },
      {
        _ = try await desk.perform(
          RecordDelivery(receipt.id, of: other, way: .post, sentOn: today, reference: "1"), as: person)
      },
      { _ = try await desk.perform(RecordDeliveryResult(delivery, of: other, reachedOn: today), as: person) },
      { _ = try await desk.answer(DeliveryDetails(delivery, of: other), as: person) },
    ]
    for exit in exits { await #expect(throws: NotFound()) { try await exit() } }
  }
}
