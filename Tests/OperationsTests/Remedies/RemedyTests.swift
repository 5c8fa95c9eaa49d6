import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Reconsiderations and suits of a case") struct RemedyTests {
  private let id = Matter.ID(rawValue: 9_001)

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  /// An office with a case that was answered on 2 February 2026; today is 16 March 2026.
  private func office(_ engine: TestDatabase = .sqlite) async throws -> (office: TestOffice, clerk: Person.ID) {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let item = CountedRequest(
      id: 9_001, applicant: .naturalPerson, receivedOn: try day("2026-01-05"), dispatchedOn: try day("2026-02-02"),
      ending: .outcome(.refusedDeliberative))
    let (id, now) = (id, office.clock.now)
    _ = try await office.database.write { try CaseBook($0, at: now).add(id, items: [item]) }
    return (office, clerk)
  }

  private func review() throws -> RemedyDraft {
    RemedyDraft(
      path: .review, authority: "青禾县人民政府", number: "青政复〔2026〕3号", acceptedOn: try day("2026-03-02"),
      servedOn: try day("2026-03-06"))
  }

  @Test("The day of the reply is counted from the copy, a suit is linked to its review", arguments: TestDatabase.all)
  func life(engine: TestDatabase) async throws {
    let (office, clerk) = try await office(engine)
    let first = try await office.desk.perform(AddRemedy(to: id, try review()), as: .test(clerk))
    var found = try await office.desk.answer(CaseRemedies(of: id), as: .test(clerk))
    #expect(found.remedies.map(\.replyDueOn) == [try day("2026-03-20")])
    var simplified = try review()
    (simplified.isSimplified, simplified.repliedOn) = (true, try day("2026-03-12"))
    try await office.desk.perform(ChangeRemedy(first, version: 1, simplified), as: .test(clerk))
    found = try await office.desk.answer(CaseRemedies(of: id), as: .test(clerk))
    #expect(found.remedies.map(\.replyDueOn) == [try day("2026-03-13")])
    try await office.desk.perform(
      EndRemedy(
        first, version: 2, on: try day("2026-03-13"), decision: .reviewUpheld, lesson: "说明检索过程即可维持。"),
      as: .test(clerk))
    let suit = RemedyDraft(
      path: .litigationAfterReview, authority: "青禾县人民法院", acceptedOn: try day("2026-03-16"),
      servedOn: try day("2026-03-16"), follows: first)
    _ = try await office.desk.perform(AddRemedy(to: id, suit), as: .test(clerk))
    found = try await office.desk.answer(CaseRemedies(of: id), as: .test(clerk))
    #expect(found.remedies.map(\.path) == [.review, .litigationAfterReview])
    #expect(found.remedies.last?.replyDueOn == (try day("2026-03-31")))
    #expect(found.remedies.first?.lesson == "说明检索过程即可维持。")
    let pending = try await office.desk.answer(PendingRemedies(), as: .test(clerk))
    #expect(pending.entries.map(\.remedy.path) == [.litigationAfterReview])
  }

  @Test("Days out of order, wrong links and wrong procedures are told all at once")
  func issues() async throws {
    let (office, clerk) = try await office()
    func keys(_ draft: RemedyDraft) async -> [String] {
      let issues = await #expect(throws: Issues.self) {
        try await office.desk.perform(AddRemedy(to: id, draft), as: .test(clerk))
      }
      return issues?.list.map(\.key) ?? []
    }
    var draft = try review()
    (draft.authority, draft.acceptedOn, draft.servedOn) = ("", try day("2025-12-01"), try day("2025-11-01"))
    #expect(
      await keys(draft) == ["remedy.issue.noAuthority", "remedy.issue.beforeRequest", "remedy.issue.beforeAcceptance"])
    draft = try review()
    draft.repliedOn = try day("2026-03-05")
    #expect(await keys(draft) == ["remedy.issue.beforeService"])
    draft = try review()
    draft.servedOn = try day("2026-03-17")
    #expect(await keys(draft) == ["request.refusal.inFuture"])
    draft = RemedyDraft(path: .litigationAfterReview, authority: "法院", acceptedOn: try day("2026-03-02"))
    #expect(await keys(draft) == ["remedy.issue.noReview"])
    draft = RemedyDraft(
      path: .litigationDirect, authority: "法院", acceptedOn: try day("2026-03-02"), isSimplified: true,
      follows: .init(rawValue: 7))
    #expect(await keys(draft) == ["remedy.issue.notSimplified", "remedy.issue.followsNothing"])
    _ = try await office.desk.perform(AddRemedy(to: id, try review()), as: .test(clerk))
    #expect(await keys(try review()) == ["remedy.issue.known"])
  }

  @Test("A decision must be one of the procedure, and an older form is refused")
  func endings() async throws {
    let (office, clerk) = try await office()
    let first = try await office.desk.perform(AddRemedy(to: id, try review()), as: .test(clerk))
    let court = EndRemedy(first, version: 1, on: try day("2026-03-05"), decision: .claimDismissed)
    let issues = await #expect(throws: Issues.self) { try await office.desk.perform(court, as: .test(clerk)) }
    #expect(issues?.list.map(\.key) == ["remedy.issue.endTooEarly", "remedy.issue.otherPath"])
    let ended = EndRemedy(first, version: 1, on: try day("2026-03-10"), decision: .reviewAnnulled)
    try await office.desk.perform(ended, as: .test(clerk))
    await #expect(throws: Conflict()) { try await office.desk.perform(ended, as: .test(clerk)) }
    var asSuit = try review()
    asSuit.path = .litigationDirect
    let other = await #expect(throws: Issues.self) {
      try await office.desk.perform(ChangeRemedy(first, version: 2, asSuit), as: .test(clerk))
    }
    #expect(other?.list.map(\.key) == ["remedy.issue.otherDecision"])
  }

  @Test("Whoever works on the case is told, and the latest due comes last in the list", arguments: TestDatabase.all)
  func told(engine: TestDatabase) async throws {
    let (office, clerk) = try await office(engine)
    let colleague = try await office.person(102, .handler)
    let (id, now) = (id, office.clock.now)
    _ = try await office.database.write { connection in
      try connection.execute("UPDATE matter SET assignee_id = \(colleague.rawValue) WHERE id = \(id.rawValue)")
      let item = CountedRequest(id: 9_002, applicant: .other, receivedOn: CivilDate(dayNumber: 20_450))
      try CaseBook(connection, at: now).add(.init(rawValue: 9_002), label: .restricted, items: [item])
    }
    _ = try await office.desk.perform(AddRemedy(to: id, try review()), as: .test(clerk))
    var open = try review()
    (open.number, open.servedOn) = ("", nil)
    _ = try await office.desk.perform(AddRemedy(to: id, open), as: .test(clerk))
    let notices = try await office.desk.answer(NoticeList(), as: .test(colleague))
    #expect(notices.notices.map(\.kind) == [.remedyAdded, .remedyAdded])
    let first = try await office.desk.answer(PendingRemedies(size: 1), as: .test(clerk))
    #expect(first.entries.map(\.remedy.replyDueOn) == [try day("2026-03-20")])
    let rest = try await office.desk.answer(PendingRemedies(after: first.next, size: 1), as: .test(clerk))
    #expect(rest.entries.map(\.remedy.replyDueOn) == [nil])
    #expect(rest.next == nil)
    await #expect(throws: NotFound()) {
      try await office.desk.answer(CaseRemedies(of: .init(rawValue: 9_002)), as: .test(clerk))
    }
  }
}
