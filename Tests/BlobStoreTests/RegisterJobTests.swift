import BlobStore
import CivilTime
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("An old register is taken in by a job") struct RegisterJobTests {
  private static let heads = ["编号", "收到日期", "申请人类型", "申请人", "申请内容", "承办人"]

  private func sheet(_ count: Int, handler: String = "") throws -> RegisterSheet {
    let rows = (1...count).map { ["2016-\($0)", "2025-05-09", "自然人", "王某", "第\($0)号规划许可", handler] }
    return try RegisterSheet([
      ([Self.heads] + rows).enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) }
    ])
  }

  private func house(_ engine: TestDatabase = .sqlite) async throws -> CabinetHouse {
    try await CabinetHouse(engine, may: [.viewMatters, .handleMatters, .registerMatters])
  }

  private func begin(_ house: CabinetHouse, _ sheet: RegisterSheet) async throws -> RegisterImport.ID {
    try await house.cabinet.importRegister(sheet, of: house.office.organ, as: house.office.asOfficer).id
  }

  private func details(_ house: CabinetHouse, _ id: RegisterImport.ID) async throws -> RegisterImportDetails.Outcome {
    try await house.test.desk.answer(RegisterImportDetails(id), as: house.office.asOfficer)
  }

  private func imported(_ house: CabinetHouse) async throws -> Int {
    try await house.test.database.read { try $0.count("SELECT count(*) AS n FROM request") }
  }

  @Test("The sheet lies sealed on the shelf until the last row is done", arguments: TestDatabase.all)
  func runs(engine: TestDatabase) async throws {
    let house = try await house(engine)
    let id = try await begin(house, try sheet(230))
    let digest = try #require(try await details(house, id).item.digest)
    let stored = try await house.folder.shelf.open(digest).collected()
    #expect(!String(decoding: stored, as: UTF8.self).contains("规划许可"))
    #expect(try await house.care.sweep() == 0)
    try await house.runJobs()
    let item = try await details(house, id).item
    #expect(item.state == .done && item.tally == RegisterTally(imported: 230) && item.finishedAt != nil)
    #expect(try await imported(house) == 230)
    #expect(item.digest == nil)
    #expect(try house.folder.count() == 0)
    let events = try await house.test.database.read { connection in
      try connection.rows("SELECT kind, count(*) AS n FROM journal_event GROUP BY kind") {
        "\(try $0.text("kind")) \(try $0.int("n"))"
      }
    }
    #expect(Set(events).isSuperset(of: ["register.confirmed 1", "register.imported 3", "matter.registered 230"]))
  }

  @Test("A worker that dies half-way is followed by another that goes on where it was", arguments: TestDatabase.all)
  func resumes(engine: TestDatabase) async throws {
    let house = try await house(engine)
    let sheet = try sheet(230)
    let id = try await begin(house, sheet)
    // What a killed worker leaves behind: a leased job, and the parts that were committed.
    let dead = try await house.test.database.write { connection in
      let now = house.test.clock.now
      return try JobRepository(connection).claim(
        kinds: [.registerImport], owner: "dead", at: now, until: now.adding(seconds: 120))
    }
    #expect(dead != nil)
    _ = try await house.test.desk.perform(
      ImportRegister(id: id, from: 0, rows: Array(sheet.rows.prefix(100))), as: house.office.asOfficer)
    try await house.runJobs()
    #expect(try await details(house, id).item.tally.done == 100, "nobody takes it over while the lease runs")
    house.test.clock.advance(seconds: 121)
    let clock = house.test.clock
    let runner = JobRunner(database: house.test.database, works: house.cabinet.works, owner: "b") { clock.now }
    try await runner.keepHouse()
    try await runner.drain()
    let item = try await details(house, id).item
    #expect(item.state == .done && item.tally == RegisterTally(imported: 230))
    #expect(try await imported(house) == 230)
  }

  @Test("Whoever confirmed it and has lost the power meanwhile imports no more")
  func lostPower() async throws {
    let house = try await house()
    let sheet = try sheet(230)
    let id = try await begin(house, sheet)
    _ = try await house.test.desk.perform(
      ImportRegister(id: id, from: 0, rows: Array(sheet.rows.prefix(100))), as: house.office.asOfficer)
    _ = try await house.test.database.write {
      try $0.execute("DELETE FROM role_capability WHERE capability = 'registerMatters'")
    }
    try await house.runJobs()
    let item = try await house.test.desk.answer(
      RegisterImportDetails(id), as: Principal(.system("test"), source: "test")
    ).item
    #expect(item.state == .stopped && item.halt == .lacksPower && item.tally.done == 100 && item.digest == nil)
    #expect(try await imported(house) == 100)
  }

  @Test("A sheet that is gone stops the import with a reason")
  func lostSheet() async throws {
    let house = try await house()
    let id = try await begin(house, try sheet(3))
    let digest = try #require(try await details(house, id).item.digest)
    _ = try await house.folder.shelf.discard(digest, untouchedSince: BlobCare.anytime)
    try await house.runJobs()
    let item = try await details(house, id).item
    #expect(item.halt == .sheetLost && item.tally.done == 0)
  }

  @Test("What changed since the rows were looked at is refused row by row; the rows can be taken out for a month")
  func leftOut() async throws {
    let house = try await house()
    _ = try await house.test.database.write { connection in
      try connection.execute("UPDATE person SET name = '周敏' WHERE id = \(house.office.officer.rawValue)")
    }
    let id = try await begin(house, try sheet(3, handler: "周敏"))
    _ = try await house.test.database.write { connection in
      try connection.execute("UPDATE person SET name = '周明' WHERE id = \(house.office.officer.rawValue)")
    }
    try await house.runJobs()
    let found = try await details(house, id)
    #expect(found.item.state == .done && found.item.tally == RegisterTally(refused: 3) && found.mayTakeOut)
    #expect(found.findings.map(\.number) == ["2016-1", "2016-2", "2016-3"])
    #expect(found.findings.flatMap(\.issues).allSatisfy { $0.key == "register.issue.handler" })
    let rows = try await house.cabinet.leftOutRows(of: id, as: house.office.asOfficer)
    #expect(rows.map { $0.row[.content] } == ["第1号规划许可", "第2号规划许可", "第3号规划许可"])
    #expect(rows.allSatisfy { $0.problem.contains("没有这个人") })
    await #expect(throws: AccessRefusal.lacks(.registerMatters)) {
      try await house.cabinet.leftOutRows(of: id, as: house.office.asStranger)
    }
    house.test.clock.advance(seconds: Int64(RegisterImport.keptDays) * 86_400 + 1)
    try await house.runJobs()
    #expect(try await details(house, id).mayTakeOut == false)
    #expect(try house.folder.count() == 0)
    await #expect(throws: NotFound.self) { try await house.cabinet.leftOutRows(of: id, as: house.office.asOfficer) }
  }

  @Test("Rows in which something is wrong are not kept at all")
  func refusedAtOnce() async throws {
    let house = try await house()
    await #expect(throws: Issues.self) {
      try await house.cabinet.importRegister(
        try sheet(3, handler: "没有"), of: house.office.organ, as: house.office.asOfficer)
    }
    #expect(try house.folder.count() == 0)
  }
}
