import CivilTime
import Cryptography
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Seals of organs") struct OrganSealTests {
  private struct House {
    var story: RequestStory
    var editor: Principal
    var desk: Desk { story.test.desk }
    var today: CivilDate { story.test.clock.now.beijingDate }

    func add(
      _ digest: String, from days: Int = 0, until: Int? = nil, millimetres: Int = 42, by principal: Principal? = nil
    ) async throws -> OrganSeal {
      let draft = OrganSealDraft(
        from: today.adding(days: days), until: until.map { today.adding(days: $0) }, millimetres: millimetres)
      return try await desk.perform(
        AddOrganSeal(of: TestOffice.county, draft, blob: StoredBlob(digest: digest, bytes: 9)),
        as: principal ?? editor)
    }

    func receipt() async throws -> FrozenLetter {
      let id = try await story.request()
      return try #require(try await story.letter(id, .receipt).frozen)
    }

    func seals() async throws -> [OrganSeal] {
      try await desk.answer(OrganSealList(of: TestOffice.county), as: editor).seals
    }
  }

  private func house(_ engine: TestDatabase = .sqlite) async throws -> House {
    let test = try await TestDesk(engine)
    let office = try await TestOffice(test)
    _ = try await test.database.write { connection in
      try connection.execute(
        "INSERT INTO role_capability (role_id, duty_class, capability) VALUES (12, 'business', 'editGuide')")
    }
    let story = try await RequestStory(test, at: TestOffice.county, by: try await office.person(101, .handler))
    return House(story: story, editor: .test(try await office.person(102, .sectionHead)))
  }

  @Test("A letter keeps the seal of its day, whatever the organ does with its seals later", arguments: TestDatabase.all)
  func keeps(engine: TestDatabase) async throws {
    let house = try await house(engine)
    let unsealed = try await house.receipt()
    #expect(unsealed.seal == nil)
    _ = try await house.add("a")
    let first = try await house.receipt()
    #expect(first.seal == SealMark(digest: "a", millimetres: 42))
    #expect(first.isGenuine { Hexadecimal.encode(SM3.hash($0)) })
    _ = try await house.add("b", from: 1, millimetres: 45)
    #expect(try await house.receipt().seal?.digest == "a")
    house.story.test.clock.set(to: house.today.adding(days: 1))
    #expect(try await house.receipt().seal == SealMark(digest: "b", millimetres: 45))
    let used = try #require(try await house.seals().first { $0.digest == "b" })
    let end = EndOrganSeal(used.id, version: used.version, lastDay: house.today.adding(days: -1))
    try await house.desk.perform(end, as: house.editor)
    #expect(try await house.receipt().seal == nil)
    let letters = try await house.story.test.database.read { connection in
      try connection.rows("SELECT id FROM letter ORDER BY id") { try $0.id("id", as: CaseLetter.ID.self) }
        .compactMap { try LetterRepository(connection).find($0)?.frozen?.seal?.digest }
    }
    #expect(letters == ["a", "a", "b"])
    #expect(try await house.seals().map(\.until) == [house.today.adding(days: -1), house.today.adding(days: -1)])
  }

  @Test("A form has no seal, and a draft has none")
  func forms() async throws {
    let house = try await house()
    _ = try await house.add("a")
    let id = try await house.story.drafted()
    let reply = try #require(try await house.story.letters(id).last { $0.kind.outcome != nil })
    #expect(reply.frozen == nil)
    let proof = try #require(LetterTemplates.shipped.template(.deliveryProof, on: house.today))
    let values = Dictionary(uniqueKeysWithValues: LetterField.allCases.map { ($0, $0.example) })
    let frozen = try FrozenLetter(
      LetterDraft(template: proof, values: values), organName: "机关", number: "", signedOn: house.today,
      seal: SealMark(digest: "a", millimetres: 42), digest: { "\($0.count)" })
    #expect(frozen.seal == nil)
  }

  @Test("The picture of a seal stays on the shelf for good", arguments: TestDatabase.all)
  func stays(engine: TestDatabase) async throws {
    let house = try await house(engine)
    let seal = try await house.add("a")
    try await house.desk.perform(
      EndOrganSeal(seal.id, version: 1, lastDay: house.today.adding(days: -1)), as: house.editor)
    let (isNeeded, others) = try await house.story.test.database.read { connection in
      let files = AttachmentRepository(connection)
      var digests: [String] = []
      try files.forEachNeededBlob { digest, _ in digests.append(digest) }
      return (try files.isNeeded("a"), try files.isNeeded("b") ? ["b"] : digests)
    }
    #expect(isNeeded && others == ["a"])
  }

  @Test(
    "Days and sizes that cannot be are refused",
    arguments: [
      (-1, nil, 42, "seal.issue.past"), (3, 2, 42, "seal.issue.order"), (0, nil, 61, "form.notInRange"),
      (5, nil, 42, "seal.issue.overlap"), (2, 8, 42, "seal.issue.overlap"),
    ] as [(Int, Int?, Int, String)])
  func refused(from: Int, until: Int?, millimetres: Int, key: String) async throws {
    let house = try await house()
    _ = try await house.add("a")
    _ = try await house.add("b", from: 5)
    await #expect {
      _ = try await house.add("c", from: from, until: until, millimetres: millimetres)
    } throws: { ($0 as? Issues)?.list.contains { $0.key == key } == true }
    #expect(try await house.seals().map(\.digest) == ["b", "a"])
  }

  @Test("The last day is neither past nor later than the day that is set, and two people do not overwrite each other")
  func ends() async throws {
    let house = try await house()
    let seal = try await house.add("a", until: 9)
    for (days, key) in [(-2, "seal.issue.lastDayPast"), (9, "seal.issue.lastDayLate")] {
      await #expect {
        try await house.desk.perform(
          EndOrganSeal(seal.id, version: 1, lastDay: house.today.adding(days: days)), as: house.editor)
      } throws: { ($0 as? Issues)?.list.map(\.key) == [key] }
    }
    try await house.desk.perform(EndOrganSeal(seal.id, version: 1, lastDay: house.today), as: house.editor)
    await #expect(throws: Conflict()) {
      try await house.desk.perform(
        EndOrganSeal(seal.id, version: 1, lastDay: house.today.adding(days: -1)), as: house.editor)
    }
    // The seal was used until today; the next one may begin tomorrow, and nothing of the first changes.
    _ = try await house.add("b", from: 1)
    #expect(try await house.seals().map(\.until) == [nil, house.today])
  }

  @Test("Only those who may change templates supply seals")
  func access() async throws {
    let house = try await house()
    await #expect(throws: AccessRefusal.self) {
      _ = try await house.add("a", by: .test(house.story.person))
    }
    #expect(try await house.seals().isEmpty)
  }
}
