import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Several requests of one applicant at once") struct WorkOnRequestsTests {
  @Test(
    "He is asked for his reasons once for each, they are found unsound, and all are refused",
    arguments: TestDatabase.all)
  func serial(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    var ids: [Matter.ID] = []
    for number in 1...3 { ids.append(try await it.register(it.draft("第\(number)号文件"))) }
    let history = try await it.desk.answer(ApplicantHistory(of: ids[0]), as: .test(it.handler))
    #expect(history.lines.map(\.matter.id) == ids.reversed() && history.withinYear == 3)
    #expect(history.months.map(\.month) == ["2026-03"])
    let term = try #require(Term(10, .workdays))
    try await it.work(.step(.requestExplanation(counts: "一月内3件", term: term)), on: ids)
    try await it.work(.step(.rejectExplanation), on: ids)
    let excess = ExcessCount(
      count: 3, from: it.today, through: it.today, askedOn: it.today, applicantReasons: "", assessment: "没有说明理由")
    try await it.work(.proposal(OutcomeDetails(outcome: .excessive, extras: [.excess(excess)]), proposal: ""), on: ids)
    for id in ids {
      let found = try await it.details(id)
      #expect(found.request.details?.outcome == .excessive)
      #expect(found.letters.map(\.kind) == [.receipt, .explanationNotice, try #require(LetterKind.reply("D20"))])
    }
  }

  @Test("Where the law refuses one of them, it is told with its number, and none is touched")
  func refused() async throws {
    let it = try await CaseOffice()
    let first = try await it.register(it.draft("甲文件"))
    let second = try await it.register(it.draft("乙文件"))
    try await it.take(.beginHandling, of: second)
    let issues = await #expect(throws: Issues.self) { try await it.work(.step(.beginHandling), on: [first, second]) }
    #expect(issues?.list.map { $0.arguments["number"] } == ["青政办申〔2026〕2号"])
    #expect(try await it.details(first).request.course.stage == .registered)
  }

  @Test("Cases of another organ are not among them")
  func otherOrgan() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    await #expect(throws: NotFound()) {
      try await it.desk.perform(
        WorkOnRequests(at: TestOffice.bureau, [.init(id, version: 1)], .step(.beginHandling)), as: .test(it.handler))
    }
  }

  @Test(
    "A changed calendar counts the due days of requests anew, and tells who works on them", arguments: TestDatabase.all)
  func recount(engine: TestDatabase) async throws {
    let it = try await CaseOffice(engine)
    let id = try await it.register()
    let waiting = try await it.register(it.draft("乙文件"))
    let term = try #require(Term(10, .workdays))
    try await it.take(.requestCorrection(items: "文号", guidance: "写明文号", term: term), of: waiting)
    let day = try #require(CivilDate(iso: "2026-03-20"))
    _ = try await it.desk.perform(
      ChangeCalendarDay(date: day, kind: .holiday, name: "临时放假", version: 0),
      as: Principal(.system("test"), source: "test"))
    try await DueDateRecount(desk: it.desk).run(from: day)
    #expect(try await it.office.matter(id).dueOn == CivilDate(iso: "2026-04-15"))
    #expect(try await it.office.matter(waiting).dueOn == CivilDate(iso: "2026-03-31"))
    let notices = try await it.office.database.read { connection in
      try connection.count(
        "SELECT count(*) AS n FROM notification WHERE kind = 'due.changed' AND person_id = \(it.handler.rawValue)")
    }
    #expect(notices == 2)
  }
}

extension CaseOffice {
  /// Works on several cases as the handler.
  fileprivate func work(_ work: WorkOnRequests.Work, on ids: [Matter.ID]) async throws {
    var cases: [WorkOnRequests.Case] = []
    for id in ids { cases.append(.init(id, version: try await office.matter(id).version)) }
    try await desk.perform(WorkOnRequests(at: Self.organ, cases, work), as: .test(handler))
  }
}
