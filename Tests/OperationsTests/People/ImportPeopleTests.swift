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
      rows([
        heads, ["王小明", "wang.xm", organ, ""], ["", "李", organ, ""], ["张三", "wang.xm", organ, ""],
        ["赵四", "zhao", "没有的局", "局长"], ["=A2", "qian", "", ""],
      ])
    ])
    let lines = try await office.test.desk.answer(ImportPreview(sheet), as: office.operatorItself)
    #expect(
      lines.map { $0.issues.map(\.key) } == [
        [], ["people.signInName.invalid", "people.name.missing"], ["people.import.repeated"],
        ["people.import.organ", "people.import.dutyClass"], ["people.import.organMissing", "people.import.formula"],
      ])
    let imported = try await office.entrance.importPeople(lines, as: office.operatorItself)
    #expect(imported.map(\.number) == [2])
    #expect(try await office.signIn("wang.xm", imported[0].password).missing == [.newPassword])
  }

  @Test("asks for the heads that it needs")
  func missingHeads() {
    #expect(throws: Issues([Issue("", "sheet.head", ["heads": "“所在机关”"])])) {
      try PeopleSheet([rows([["姓名", "账号"]])])
    }
    #expect(throws: Issues([Issue("", "sheet.empty")])) { try PeopleSheet([rows([heads])]) }
    #expect(throws: Issues([Issue("", "sheet.headTwice", ["head": "姓名"])])) {
      try PeopleSheet([rows([heads + ["姓名"], ["王", "wang", "办公室"]])])
    }
  }

  @Test("finds the heads below a title and on a later sheet, and leaves rows without a word of ours out")
  func headsElsewhere() throws {
    let sheet = try PeopleSheet([
      rows([["填写说明", "请勿改动表头"]]),
      rows([["二〇二六年名单", "", ""], ["序号"] + heads, ["1", "王小明", "wang", "办公室"], ["2", "", "", ""]]),
    ])
    #expect(sheet.rows.map(\.number) == [3])
    #expect(sheet.rows[0].values[.signInName] == "wang")
  }

  @Test("a list of passwords is hashed quickly, and found right afterwards")
  func quickHash() async throws {
    let mill = PasswordMill()
    let hash = try await mill.hash(oneTime: "abcd-efgh")
    #expect(hash.hasPrefix("scrypt$1024$"))
    #expect(try await mill.verify("abcd-efgh", against: hash))
    #expect(try await !mill.verify("abcd-efgi", against: hash))
  }

  private func rows(_ cells: [[String]]) -> [SheetRow] {
    cells.enumerated().map { SheetRow(number: $0.offset + 1, cells: $0.element) }
  }
}
