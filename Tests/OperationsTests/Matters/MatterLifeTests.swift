import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The life of a matter") struct MatterLifeTests {
  @Test("Registering numbers, counts and records a matter, and counts its term", arguments: TestDatabase.all)
  func registers(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let handler = try await office.person(101, .handler)
    let first = try await office.matter(by: handler, due: .term(try #require(Term("20wd"))))
    let second = try await office.matter(by: handler)
    #expect([first.number, second.number] == ["青政办事〔2026〕1号", "青政办事〔2026〕2号"])
    #expect(first.dueOn == CivilDate(iso: "2026-04-14"))
    #expect(first.term == "2026-03-16 20wd")
    #expect(second.dueOn == nil)
    let elsewhere = try await office.person(102, .handler, at: TestOffice.township)
    #expect(try await office.matter(by: elsewhere, at: TestOffice.township).number == "柳政事〔2026〕1号")
  }

  @Test("What is wrong with a form is told all at once")
  func issues() async throws {
    let office = try await TestOffice()
    let handler = try await office.person(101, .handler)
    let day = try #require(CivilDate(iso: "2026-03-17"))
    let draft = MatterDraft(title: " \n", openedOn: day, due: .day(day.adding(days: -1)))
    let issues = await #expect(throws: Issues.self) {
      try await office.desk.perform(RegisterMatter(organ: TestOffice.county, draft: draft), as: .test(handler))
    }
    #expect(
      issues?.list.map(\.key) == [
        "matter.issue.noTitle", "matter.issue.futureOpening", "matter.issue.dueBeforeOpening",
      ])
  }

  @Test("A form that was filled from an older version is refused", arguments: TestDatabase.all)
  func conflict(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let handler = try await office.person(101, .handler)
    let matter = try await office.matter(by: handler)
    let draft = MatterDraft(title: "新名称", openedOn: matter.openedOn)
    _ = try await office.desk.perform(ChangeMatter(matter.id, version: 1, draft: draft), as: .test(handler))
    await #expect(throws: Conflict()) {
      try await office.desk.perform(ChangeMatter(matter.id, version: 1, draft: draft), as: .test(handler))
    }
    #expect(try await office.matter(matter.id).version == 2)
  }

  @Test("A matter is given only to somebody who works on matters of the organ")
  func assigning() async throws {
    let office = try await TestOffice()
    let handler = try await office.person(101, .handler)
    let head = try await office.person(102, .sectionHead)
    let stranger = try await office.person(103, .handler, at: TestOffice.township)
    let matter = try await office.matter(by: handler)
    await #expect(throws: MatterRefusal.notAHandler) {
      try await office.desk.perform(AssignMatter(matter.id, version: 1, assignee: stranger), as: .test(head))
    }
    await #expect(throws: AccessRefusal.lacks(.assignMatters)) {
      try await office.desk.perform(AssignMatter(matter.id, version: 1, assignee: handler), as: .test(handler))
    }
    try await office.desk.perform(AssignMatter(matter.id, version: 1, assignee: handler), as: .test(head))
    #expect(try await office.matter(matter.id).assignee == handler)
  }

  @Test("A closed matter can be reopened, a withdrawn one cannot; neither can be changed")
  func ends() async throws {
    let office = try await TestOffice()
    let handler = try await office.person(101, .handler)
    let head = try await office.person(102, .sectionHead)
    let matter = try await office.matter(by: handler)
    try await office.desk.perform(CloseMatter(matter.id, version: 1), as: .test(handler))
    #expect(try await office.matter(matter.id).closedOn == matter.openedOn)
    let draft = MatterDraft(title: "新名称", openedOn: matter.openedOn)
    await #expect(throws: MatterRefusal.notPossible(.change, .closed)) {
      try await office.desk.perform(ChangeMatter(matter.id, version: 2, draft: draft), as: .test(handler))
    }
    try await office.desk.perform(ReopenMatter(matter.id, version: 2), as: .test(head))
    try await office.desk.perform(WithdrawMatter(matter.id, version: 3), as: .test(handler))
    await #expect(throws: MatterRefusal.notPossible(.reopen, .withdrawn)) {
      try await office.desk.perform(ReopenMatter(matter.id, version: 4), as: .test(head))
    }
  }

  @Test("A matter of another organ is not there, and one with a restricted label only for those who may see it")
  func visibility() async throws {
    let office = try await TestOffice()
    let handler = try await office.person(101, .handler)
    let leader = try await office.person(102, .leader)
    let head = try await office.person(103, .sectionHead)
    let outsider = try await office.person(104, .handler, at: TestOffice.bureau)
    let matter = try await office.matter(by: handler)
    let restricted = try await office.matter(by: handler, label: .restricted)
    for (person, id, sees) in [
      (outsider, matter.id, false), (head, matter.id, true), (head, restricted.id, false),
      (leader, restricted.id, true),
    ] {
      let found = try? await office.desk.answer(MatterDetails(id), as: .test(person))
      #expect((found != nil) == sees, "\(person) \(id)")
    }
  }

  @Test("Parties are masked on the page and found by their name; neither name nor contact is in the journal")
  func parties() async throws {
    let office = try await TestOffice()
    let handler = try await office.person(101, .handler)
    let leader = try await office.person(102, .leader)
    let matter = try await office.matter(by: handler)
    let party = try await office.desk.perform(
      AddParty(
        to: matter.id, kind: .naturalPerson, name: "欧阳小明", contact: "13800001234",
        paper: IdentityPaper(.residentCard, number: "11010119900307109X")), as: .test(handler))
    let details = try await office.desk.answer(MatterDetails(matter.id), as: .test(handler))
    #expect(details.parties.map(\.maskedName) == ["欧***"])
    #expect(details.parties.map(\.maskedContact) == ["138******34"])
    #expect(details.secrets[party]?.map(\.masked) == ["110101********109X"])
    let purpose = try RevealPurpose(reason: .service, note: "")
    let found = try await office.desk.answer(Search(try #require(SearchQuery("欧阳小明"))), as: .test(handler))
    #expect(found.hits.map(\.subject.id) == [matter.id.rawValue])
    await #expect(throws: AccessRefusal.lacks(.revealIdentity)) {
      try await office.desk.perform(RevealParty(party, purpose: purpose), as: .test(handler))
    }
    #expect(try await office.desk.perform(RevealParty(party, purpose: purpose), as: .test(leader)).name == "欧阳小明")
    let bodies = try await office.database.read {
      try $0.rows("SELECT body FROM journal_event") { try $0.text("body") }
    }
    #expect(bodies.contains { $0.contains("party.revealed") })
    #expect(!bodies.contains { $0.contains("小明") || $0.contains("13800001234") })
  }
}
