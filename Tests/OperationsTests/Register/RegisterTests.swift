import CivilTime
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The register of requests is taken in and out") struct RegisterTests {
  private static let heads = ["登记编号", "受理日期", "申请渠道", "申请人类别", "申请人姓名", "所需信息", "答复类型", "办结时间", "备注"]

  private func sheet(_ rows: [[String]]) throws -> RegisterSheet {
    let all = [["政府信息公开申请台账"], Self.heads] + rows
    return try RegisterSheet([all.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) }])
  }

  private let today = CivilDate(dayNumber: 20_528)

  private let old = [
    ["2016-7", "2016/5/9", "当面", "公民", "王某", "河滨路规划许可", "同意公开", "2016-05-20", ""],
    ["青政办申〔2026〕9号", "2026-01-05", "网上申请", "企业", "甲公司", "第二小学招标文件", "D04 部分公开", "2026年1月26日", "x"],
    ["青政办申〔2026〕12号", "2026-03-02", "邮寄", "自然人", "李四", "排污许可证", "", "", ""],
  ]

  @Test("Rows become cases under their own numbers, and a second run passes over them", arguments: TestDatabase.all)
  func imports(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let sheet = try sheet(old)
    let lines = try await office.desk.answer(RegisterPreview(organ: TestOffice.county, sheet), as: .test(clerk))
    #expect(lines.flatMap(\.issues) == [])
    #expect(try await office.takeIn(sheet, as: .test(clerk)).tally == RegisterTally(imported: 3))
    #expect(try await office.takeIn(sheet, as: .test(clerk)).tally == RegisterTally(known: 3))
    let again = try await office.desk.answer(RegisterPreview(organ: TestOffice.county, sheet), as: .test(clerk))
    #expect(again.map(\.standing) == [.known, .known, .known])
    let found = try await office.database.read {
      try RequestRepository($0).numbered(old.map { $0[0] }, organ: TestOffice.county)
    }
    #expect(found["2016-7"]?.state == .closed)
    #expect(found["2016-7"]?.closedOn?.description == "2016-05-20")
    let open = try #require(found["青政办申〔2026〕12号"])
    #expect(open.state == .open)
    #expect(open.term == "2026-03-02 20wd")
    let formerID = try #require(found["2016-7"]?.id)
    let former = try await office.database.read { connection in
      (try RequestRepository(connection).find(formerID), try RequestItemRepository(connection).ofMatter(formerID))
    }
    #expect(former.0?.course.regime == .law2007)
    #expect(former.1.map { $0.counted.ending?.code } == ["E02"])
    let table = try await office.desk.answer(RequestTable(organ: TestOffice.county, year: 2026), as: .test(clerk))
    #expect(table.tally?.count("partiallyGranted", "commercialEnterprise") == 1)
    #expect(table.tally?.count("carriedOut", "naturalPerson") == 1)
    let next = try await office.database.read {
      try NumberRepository($0).last(.matters(.request), organ: TestOffice.county, year: 2026)
    }
    #expect(next == 12, "no number is given twice")
  }

  @Test("What is wrong is told cell by cell, and nothing of the rows is taken in")
  func issues() async throws {
    let office = try await TestOffice()
    let clerk = try await office.person(101, .handler)
    _ = try await office.desk.perform(
      RegisterMatter(organ: TestOffice.county, draft: MatterDraft(title: "信访", openedOn: today)), as: .test(clerk))
    let taken = try #require(
      try await office.database.read {
        try $0.row("SELECT number FROM matter ORDER BY id DESC LIMIT 1")?.text("number")
      })
    let wrong = try sheet([
      [taken, "2016/5/9", "当面", "公民", "王某", "别的内容", "", "", ""],
      ["", "昨天", "鸽子", "法人", "", "", "D02", "", ""],
      ["1", "2026-03-20", "当面", "公民", "王某", "内容", "", "", ""],
      ["1", "2007-05-01", "当面", "公民", "王某", "内容", "", "", ""],
      ["2", "2018-05-02", "当面", "公民", "王某", "内容", "D02", "2018-05-01", ""],
    ])
    let lines = try await office.desk.answer(RegisterPreview(organ: TestOffice.county, wrong), as: .test(clerk))
    #expect(lines[0].issues.map(\.key) == ["register.issue.taken"])
    #expect(
      lines[1].issues.map(\.field) == ["number", "receivedOn", "channel", "kind", "name", "content", "dispatchedOn"])
    #expect(lines[2].issues.map(\.key) == ["request.refusal.inFuture"])
    #expect(lines[3].issues.map(\.key) == ["register.issue.tooEarly", "register.issue.repeated"])
    #expect(lines[4].issues.map(\.key) == ["register.issue.outcome.law2007", "register.issue.beforeReceipt"])
    let item = try await office.takeIn(wrong, as: .test(clerk))
    #expect(item.tally == RegisterTally(refused: 5))
    let findings = try await office.findings(of: item)
    #expect(findings.map(\.position) == [0, 1, 2, 3, 4] && findings.map(\.row) == [3, 4, 5, 6, 7])
    #expect(findings[4].issues == lines[4].issues)
  }

  @Test("A sheet without the heads says which are missing")
  func heads() {
    let issues = #expect(throws: Issues.self) {
      try RegisterSheet([[SheetRow(number: 1, cells: ["编号", "收到日期", "标题"])]])
    }
    #expect(issues?.list.map(\.key) == ["sheet.head"])
    #expect(issues?.list.first?.arguments["heads"] == "“申请人类型”、“申请人”、“申请内容”")
  }

  @Test("What is taken out can be taken in elsewhere, with masked names, and is recorded", arguments: TestDatabase.all)
  func exports(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = try await office.person(101, .handler)
    let system = Principal(.system("test"), source: "test")
    _ = try await office.takeIn(try sheet(old), as: .test(clerk))
    await #expect(throws: AccessRefusal.lacks(.exportRecords)) {
      try await office.desk.perform(ExportRegister(organ: TestOffice.county, year: 2026), as: .test(clerk))
    }
    let found = try await office.desk.perform(ExportRegister(organ: TestOffice.county, year: 2026), as: system)
    #expect(found.rows.map { $0[0] } == ["青政办申〔2026〕9号", "青政办申〔2026〕12号"])
    #expect(found.rows.map { $0[4] } == ["甲公司", "李*"])
    #expect(found.rows.map { $0[9] } == ["D04 部分公开", ""])
    let cells = [found.heads] + found.rows
    let sheet = try RegisterSheet([cells.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) }])
    let lines = try await office.desk.answer(RegisterPreview(organ: TestOffice.township, sheet), as: system)
    #expect(lines.flatMap(\.issues) == [])
    #expect(lines.map(\.standing) == [.new, .new])
  }
}
