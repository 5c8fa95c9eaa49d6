import Disclosure
import TestSupport
import Testing

@testable import Operations

@Suite("Importing accounts") struct ImportPeopleTests {
  private let heads = ["姓名", "账号", "所在机关", "职责类别"]

  @Test("tells everything that is wrong, row by row, and makes the others", arguments: TestDatabase.all)
  func rows(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    let organ = "青禾县政府办公室"
    let sheet = try PeopleSheet([
      heads, ["王小明", "wang.xm", organ, ""], ["", "李", organ, ""], ["张三", "wang.xm", organ, ""],
      ["赵四", "zhao", "没有的局", "局长"],
    ])
    let lines = try await office.test.desk.answer(ImportPreview(sheet), as: office.operatorItself)
    #expect(
      lines.map { $0.issues.map(\.key) } == [
        [], ["people.signInName.invalid", "people.name.missing"], ["people.signInName.taken"],
        ["people.import.organ", "people.import.dutyClass"],
      ])
    let imported = try await office.entrance.importPeople(lines, as: office.operatorItself)
    #expect(imported.map(\.number) == [2])
    #expect(try await office.signIn("wang.xm", imported[0].password).missing == [.newPassword])
  }

  @Test("asks for the heads that it needs")
  func missingHeads() {
    #expect(throws: Issues([Issue("", "people.import.head", ["head": "所在机关"]), Issue("", "people.import.empty")])) {
      try PeopleSheet([["姓名", "账号"]])
    }
  }
}
