import CivilTime
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("A register that tells of cases which are there already") struct RegisterAgainTests {
  private static let heads = [
    "编号", "收到日期", "申请方式", "申请人类型", "申请人", "申请内容", "办理结果", "发出日期", "送达方式", "复议诉讼途径", "复议诉讼受理日期",
    "复议诉讼结果", "复议诉讼审结日期",
  ]
  private static let plain = ["1", "2025-12-01", "邮寄", "自然人", "王某某", "招标文件", "D02", "2025-12-20", "邮寄"]
  private static let review = ["行政复议", "2026-01-08", "—", "—"]

  private func sheet(_ rows: [[String]]) throws -> RegisterSheet {
    try RegisterSheet([
      ([Self.heads] + rows).enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) }
    ])
  }

  private func remedies(_ office: TestOffice) async throws -> [RemedyCase] {
    try await office.database.read { connection in
      guard let id = try RequestRepository(connection).numbered(["1"], organ: TestOffice.county)["1"]?.id else {
        return []
      }
      return try RemedyRepository(connection).ofMatter(id)
    }
  }

  @Test("Remedies that the case lacks are added, and not doubled by a repeat", arguments: TestDatabase.all)
  func adds(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let clerk = Principal.test(try await office.person(101, .handler))
    #expect(
      try await office.takeIn(try sheet([Self.plain + ["", "", "", ""]]), as: clerk).tally
        == RegisterTally(imported: 1))
    let pending = try sheet([Self.plain + Self.review])
    #expect(try await office.takeIn(pending, as: clerk).tally == RegisterTally(known: 1, remedies: 1))
    #expect(try await office.takeIn(pending, as: clerk).tally == RegisterTally(known: 1))
    // The suit follows the reconsideration that the case has, whether the row repeats it or not.
    for path in ["行政复议；复议后起诉", "复议后起诉"] {
      let isWhole = path.contains("；")
      let later = try sheet([
        Self.plain + [path] + (isWhole ? ["2026-01-08；2026-03-02", "—；—", "—；—"] : ["2026-03-02", "—", "—"])
      ])
      let expected = isWhole ? RegisterTally(known: 1, remedies: 1) : RegisterTally(known: 1)
      #expect(try await office.takeIn(later, as: clerk).tally == expected)
    }
    let found = try await remedies(office)
    #expect(found.map(\.path) == [.review, .litigationAfterReview])
    #expect(found.last?.follows == found.first?.id)
    let item = try await office.takeIn(pending, as: clerk)
    let list = try await office.desk.answer(RegisterImportList(of: TestOffice.county), as: clerk)
    #expect(list.items.count == 6 && list.items.first == item && list.items.allSatisfy { $0.digest == nil })
  }

  @Test(
    "A row that says something else than the ledger is reported and left alone, with its remedies",
    arguments: [
      ("2025-12-02", 1, "receivedOn"), ("传真", 2, "channel"), ("商业企业", 3, "kind"), ("李某", 4, "name"),
      ("别的", 5, "content"), ("D04", 6, "outcome"), ("2025-12-21", 7, "dispatchedOn"), ("传真", 8, "delivery"),
    ])
  func differs(cell: String, column: Int, field: String) async throws {
    let office = try await TestOffice()
    let clerk = Principal.test(try await office.person(101, .handler))
    _ = try await office.takeIn(try sheet([Self.plain + ["", "", "", ""]]), as: clerk)
    var row = Self.plain + Self.review
    row[column] = cell
    let item = try await office.takeIn(try sheet([row]), as: clerk)
    #expect(item.tally == RegisterTally(differing: 1))
    let findings = try await office.findings(of: item)
    #expect(findings.map(\.kind) == [.differs] && findings.flatMap(\.issues).map(\.field) == [field])
    #expect(try await remedies(office).isEmpty)
    #expect(item.digest == "d", "the sheet is kept so that the row can be taken out")
  }

  @Test("What a row does not say, and a masked name, make no difference; another decision does")
  func silence() async throws {
    let office = try await TestOffice()
    let clerk = Principal.test(try await office.person(101, .handler))
    let decided = Self.plain + ["行政复议", "2026-01-08", "维持", "2026-02-20"]
    _ = try await office.takeIn(try sheet([decided]), as: clerk)
    var brief = Self.plain + Self.review
    for column in [2, 6, 7, 8] { brief[column] = "" }
    brief[4] = "王**"
    #expect(try await office.takeIn(try sheet([brief]), as: clerk).tally == RegisterTally(known: 1))
    let other = Self.plain + ["行政复议", "2026-01-08", "撤销", "2026-02-20"]
    let item = try await office.takeIn(try sheet([other]), as: clerk)
    #expect(item.tally == RegisterTally(differing: 1))
    #expect(try await office.findings(of: item).flatMap(\.issues).map(\.field) == ["remedyDecision"])
    #expect(try await remedies(office).count == 1)
  }

  @Test("Of a case that the asker may not see no difference is named")
  func restricted() async throws {
    let office = try await TestOffice()
    let clerk = Principal.test(try await office.person(101, .handler))
    _ = try await office.takeIn(try sheet([Self.plain + ["", "", "", ""]]), as: clerk)
    _ = try await office.database.write { try $0.execute("UPDATE matter SET label = 'restricted' WHERE number = '1'") }
    var row = Self.plain + Self.review
    row[4] = "李某"
    let lines = try await office.desk.answer(
      RegisterPreview(organ: TestOffice.county, try sheet([row])), as: clerk)
    #expect(lines.map(\.standing) == [.differing([])])
  }

  @Test("Rows are done once, whoever carries on, and those of another import not at all")
  func once() async throws {
    let office = try await TestOffice()
    let clerk = Principal.test(try await office.person(101, .handler))
    let sheet = try sheet([
      Self.plain + ["", "", "", ""], ["2"] + Self.plain.dropFirst() + ["", "", "", ""],
    ])
    let item = try await office.confirm(sheet, as: clerk)
    let first = ImportRegister(id: item.id, from: 0, rows: [sheet.rows[0]])
    #expect(try await office.desk.perform(first, as: clerk).tally.done == 1)
    await #expect(throws: Conflict.self) { try await office.desk.perform(first, as: clerk) }
    await #expect(throws: Conflict.self) {
      try await office.desk.perform(ImportRegister(id: item.id, from: 1, rows: sheet.rows), as: clerk)
    }
    let rest = ImportRegister(id: item.id, from: 1, rows: [sheet.rows[1]])
    #expect(try await office.desk.perform(rest, as: clerk).state == .done)
    await #expect(throws: Conflict.self) { try await office.desk.perform(rest, as: clerk) }
    #expect(try await office.database.read { try $0.count("SELECT count(*) AS n FROM request") } == 2)
  }
}
