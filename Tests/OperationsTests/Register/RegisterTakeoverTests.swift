import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("An old register is taken over wholly") struct RegisterTakeoverTests {
  private static let heads = [
    "编号", "收到日期", "申请人类型", "申请人", "申请内容", "承办人", "办理结果", "发出日期", "复议诉讼途径", "复议诉讼受理日期", "复议诉讼结果",
    "复议诉讼审结日期",
  ]

  private func sheet(_ rows: [[String]]) throws -> RegisterSheet {
    try RegisterSheet([
      ([Self.heads] + rows).enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) }
    ])
  }

  /// An office with two handlers, of whom the first one imports.
  private func office(_ engine: TestDatabase = .sqlite) async throws -> (office: TestOffice, clerk: Person.ID) {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    try await office.person(102, .handler)
    _ = try await office.database.write { connection in
      try connection.execute("UPDATE person SET name = '周敏', sign_in_name = 'zhoumin' WHERE id = 102")
      try connection.execute("UPDATE person SET name = '钱进', sign_in_name = 'qianjin' WHERE id = 101")
    }
    return (office, clerk)
  }

  @Test("Handlers are found by name or sign-in name, and remedies count in table 4", arguments: TestDatabase.all)
  func takesOver(engine: TestDatabase) async throws {
    let (office, clerk) = try await office(engine)
    let sheet = try sheet([
      [
        "2016-7", "2016-05-09", "自然人", "王某", "河滨路规划许可", "老李", "同意公开", "2016-05-20", "行政复议；复议后起诉",
        "2016-06-01；2016-08-01", "维持；撤诉", "2016-07-20；2016-09-30",
      ],
      ["2025-1", "2025-12-01", "自然人", "王某", "第二小学招标文件", "周敏", "D02", "2025-12-20", "复议", "2026-01-08", "—", "—"],
      ["2026-3", "2026-03-02", "自然人", "李四", "排污许可证", "zhoumin", "", "", "", "", "", ""],
    ])
    let lines = try await office.desk.answer(RegisterPreview(organ: TestOffice.county, sheet), as: .test(clerk))
    #expect(lines.flatMap(\.issues) == [])
    #expect(try await office.takeIn(sheet, as: .test(clerk)).tally == RegisterTally(imported: 3))
    #expect(try await office.takeIn(sheet, as: .test(clerk)).tally == RegisterTally(known: 3))
    let found = try await office.database.read {
      try RequestRepository($0).numbered(["2016-7", "2025-1", "2026-3"], organ: TestOffice.county)
    }
    #expect(found["2025-1"]?.assignee?.rawValue == 102 && found["2026-3"]?.assignee?.rawValue == 102)
    #expect(found["2016-7"]?.assignee == nil)
    let old = try #require(found["2016-7"]?.id)
    let (former, remedies) = try await office.database.read { connection in
      (try RequestRepository(connection).find(old), try RemedyRepository(connection).ofMatter(old))
    }
    #expect(former?.course.steps.first?.note.contains("承办人：老李") == true, "whoever left is kept as a word")
    #expect(remedies.map(\.path) == [.review, .litigationAfterReview])
    #expect(remedies.map(\.decision) == [.reviewUpheld, .suitWithdrawn])
    #expect(remedies.last?.follows == remedies.first?.id)
    for (year, upheld, other, pending) in [(2016, 1, 1, 0), (2026, 0, 0, 1)] {
      let tally = try await office.desk.answer(RemedyTable(organ: TestOffice.county, year: year), as: .test(clerk))
      #expect(tally.count(.review, "upheld") == upheld && tally.count(.litigationAfterReview, "otherResult") == other)
      #expect(tally.count(.review, "pending") == pending, "\(year)")
    }
  }

  @Test(
    "What is wrong with handlers and remedies is told by cell",
    arguments: [
      (["没有这个人", "", "", "", "", "", ""], ["handler register.issue.handler"]),
      (["同名", "", "", "", "", "", ""], ["handler register.issue.handlerTwice"]),
      (["", "D02", "2026-03-10", "上访", "2026-03-11", "", ""], ["remedyPath register.issue.remedyPath"]),
      (["", "D02", "2026-03-10", "复议", "", "", ""], ["remedyAcceptedOn form.missing"]),
      (["", "D02", "2026-03-10", "复议", "2026-03-01", "", ""], ["remedyAcceptedOn remedy.issue.beforeRequest"]),
      (
        ["", "D02", "2026-03-10", "复议", "2026-03-11", "撤诉", "2026-03-12"],
        ["remedyDecision register.issue.remedyDecision"]
      ),
      (["", "D02", "2026-03-10", "复议", "2026-03-11", "维持", ""], ["remedyEndedOn register.issue.halfDecided"]),
      (
        ["", "D02", "2026-03-10", "复议", "2026-03-11", "维持", "2026-03-10"],
        ["remedyEndedOn remedy.issue.endTooEarly"]
      ),
      (["", "D02", "2026-03-10", "复议后起诉", "2026-03-11", "", ""], ["remedyPath remedy.issue.noReview"]),
    ])
  func issues(cells: [String], expected: [String]) async throws {
    let (office, clerk) = try await office()
    try await office.person(103, .handler)
    try await office.person(104, .handler)
    _ = try await office.database.write {
      try $0.execute("UPDATE person SET name = '同名' WHERE id IN (103, 104)")
    }
    let sheet = try sheet([["2026-3", "2026-03-02", "自然人", "李四", "排污许可证"] + cells])
    let lines = try await office.desk.answer(RegisterPreview(organ: TestOffice.county, sheet), as: .test(clerk))
    #expect(lines.flatMap(\.issues).map { "\($0.field) \($0.key)" } == expected)
  }

  @Test("Every decision and every path that a register of ours writes is read back")
  func words() {
    for path in CountedRemedy.Path.allCases {
      #expect(RegisterWords.remedyPath(Texts.text("remedy.path.\(path.rawValue)")) == path)
      for decision in RemedyDecision.all(of: path) {
        #expect(RegisterWords.decision(Texts.text("remedy.decision.\(decision.rawValue)"), of: path) == decision)
      }
    }
  }
}
