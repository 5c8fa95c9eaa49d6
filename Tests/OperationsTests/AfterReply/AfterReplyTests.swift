import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("What comes after the reply") struct AfterReplyTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  private func item(_ id: Int64, _ outcome: Outcome = .granted) throws -> CountedRequest {
    CountedRequest(
      id: id, applicant: .naturalPerson, receivedOn: try day("2026-01-05"), dispatchedOn: try day("2026-02-02"),
      ending: .outcome(outcome))
  }

  @Test(
    "Like cases come with how they were answered and what came of it, others do not", arguments: TestDatabase.all)
  func likeCases(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let texts =
      [
        (9_001, "申请公开河滨路征收补偿标准", Matter.Label.ordinary), (9_002, "请提供河滨路改造的征收补偿方案和标准", .ordinary),
        (9_003, "申请公开第二小学食堂招标文件", .ordinary), (9_004, "河滨路征收补偿标准", .restricted),
      ] as [(Int64, String, Matter.Label)]
    let items = try texts.map { try item($0.0) }
    let now = office.clock.now
    _ = try await office.database.write { connection in
      let book = CaseBook(connection, at: now)
      for (text, item) in zip(texts, items) {
        try book.add(.init(rawValue: text.0), title: text.1, summary: text.1, label: text.2, items: [item])
      }
      try RemedyRepository(connection).insert(
        RemedyCase(
          id: .init(rawValue: 77), organ: TestOffice.county, matter: .init(rawValue: 9_002), path: .review,
          authority: "青禾县人民政府", acceptedOn: now.beijingDate, endedOn: now.beijingDate, decision: .reviewAnnulled,
          lesson: "应当区分处理。"))
    }
    try await office.reindex()
    let found = try await office.desk.answer(LikeCases(.init(rawValue: 9_001)), as: .test(clerk))
    #expect(found.cases.map(\.matter.id.rawValue) == [9_002])
    #expect(found.cases.first?.ending?.code == "D02")
    #expect(found.cases.first?.remedies.map(\.lesson) == ["应当区分处理。"])
    let other = try await office.desk.answer(LikeCases(.init(rawValue: 9_001), words: "食堂"), as: .test(clerk))
    #expect(other.cases.map(\.matter.id.rawValue) == [9_003])
  }

  @Test("Several applicants with the same words make a candidate, which is converted once", arguments: TestDatabase.all)
  func publication(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let granted = OutcomeDetails(outcome: .granted, extras: [])
    let refused = OutcomeDetails(outcome: .refusedDeliberative, extras: [])
    let items = try (9_001...9_004).map { try item($0) }
    let now = office.clock.now
    _ = try await office.database.write { connection in
      let book = CaseBook(connection, at: now)
      for (index, item) in items.enumerated() {
        try book.add(
          .init(rawValue: 9_001 + Int64(index)), applicantKey: "k\(index)",
          contentKey: "\(index < 2 ? "same" : "w\(index)"):k\(index)", suggestsPublication: index == 3,
          details: index == 3 ? refused : granted, items: [item])
      }
    }
    let found = try await office.desk.answer(PublicationCandidates(), as: .test(clerk))
    #expect(found.entries.map(\.matter.id.rawValue) == [9_004, 9_002, 9_001])
    #expect(found.entries.map(\.request.isAskedByOthers) == [false, true, true])
    let convert = ConvertToPublication(.init(rawValue: 9_001), version: 1, title: "河滨路征收补偿标准")
    let publication = try await office.matter(try await office.desk.perform(convert, as: .test(clerk)))
    #expect(publication.kind == .publication)
    #expect(publication.term == "2026-03-16 20wd")
    let again = ConvertToPublication(.init(rawValue: 9_001), version: 2, title: "再")
    await #expect(throws: PublicationRefusal.converted) { try await office.desk.perform(again, as: .test(clerk)) }
    let nothing = ConvertToPublication(.init(rawValue: 9_004), version: 1, title: "无")
    await #expect(throws: PublicationRefusal.notDisclosed) { try await office.desk.perform(nothing, as: .test(clerk)) }
    try await office.desk.perform(
      SuggestPublication(.init(rawValue: 9_003), version: 1, isSuggested: true), as: .test(clerk))
    let now2 = try await office.desk.answer(PublicationCandidates(size: 2), as: .test(clerk))
    #expect(now2.entries.map(\.matter.id.rawValue) == [9_004, 9_003])
    let rest = try await office.desk.answer(PublicationCandidates(after: now2.next), as: .test(clerk))
    #expect(rest.entries.map(\.matter.id.rawValue) == [9_002])
  }

  @Test("A report upward says to whom and when", arguments: TestDatabase.all)
  func report(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let item = try item(9_001)
    let now = office.clock.now
    _ = try await office.database.write { try CaseBook($0, at: now).add(.init(rawValue: 9_001), items: [item]) }
    let wrong = ReportUpward(.init(rawValue: 9_001), version: 1, to: " ", on: try day("2026-01-01"))
    let issues = await #expect(throws: Issues.self) { try await office.desk.perform(wrong, as: .test(clerk)) }
    #expect(issues?.list.map(\.key) == ["report.issue.noReceiver", "report.issue.beforeRequest"])
    let report = ReportUpward(
      .init(rawValue: 9_001), version: 1, to: "市政府办公室", on: try day("2026-02-03"), note: "已报")
    try await office.desk.perform(report, as: .test(clerk))
    let saved = try await office.database.read { try RequestRepository($0).find(.init(rawValue: 9_001)) }
    #expect(saved?.reportedTo == "市政府办公室")
    #expect(saved?.reportedNote == "已报")
  }

  @Test("Ratings of a year are counted", arguments: TestDatabase.all)
  func satisfaction(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let items = try (9_001...9_003).map { try item($0) }
    let now = office.clock.now
    _ = try await office.database.write { connection in
      for item in items {
        try CaseBook(connection, at: now).add(.init(rawValue: item.id), items: [item])
        try connection.execute(
          """
          UPDATE request SET rating = \(item.id == 9_003 ? 2 : 5), rated_on = \(item.id == 9_001 ? "2025-12-31" : "2026-01-01")
           WHERE id = \(item.id)
          """)
      }
    }
    let found = try await office.desk.answer(SatisfactionTable(organ: TestOffice.county, year: 2026), as: .test(clerk))
    #expect(found.ratings == [5: 1, 2: 1])
    #expect(found.satisfied == 1)
  }
}

extension TestOffice {
  /// Makes everything findable.
  fileprivate func reindex() async throws {
    _ = try await desk.perform(ReindexMatters(fromBeginning: true), as: Principal(.system("test"), source: "test"))
  }
}
