import Disclosure
import Testing

@testable import Reading

@Suite("Table 3 in layouts that tear labels and numbers apart") struct UnusualLayoutTests {
  let rows = SmallReport.requests

  func spaced(_ values: [Int]) -> String { values.map(String.init).joined(separator: " ") }
  func barred(_ values: [Int]) -> String { values.map(String.init).joined(separator: " | ") + " |" }

  func expectAllRight(_ table: String) throws {
    let score = SmallReport.score(try SmallReport.read(table3: table))
    #expect(score.wrong == [])
    #expect(score.ambiguous == 0)
  }

  @Test("All labels first, then all numbers row by row") func labelsFirst() throws {
    try expectAllRight(
      SmallReport.head + rows.map(\.label).joined(separator: "\n") + "\n"
        + rows.map { spaced($0.values) }.joined(separator: "\n"))
  }

  @Test("All labels first, then the numbers column by column") func byColumn() throws {
    let numbers = (0..<7).flatMap { column in rows.map { String($0.values[column]) } }
    try expectAllRight(
      SmallReport.head + rows.map(\.label).joined(separator: "\n") + "\n" + numbers.joined(separator: "\n"))
  }

  @Test("Every row of numbers above its label") func numbersAbove() throws {
    try expectAllRight(SmallReport.head + rows.map { spaced($0.values) + "\n" + $0.label }.joined(separator: "\n"))
  }

  @Test("A table of one row for every label") func tablePerRow() throws {
    let head = "| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|\n"
    try expectAllRight(
      "申请人情况\n" + rows.map { "#### \($0.label)\n\n" + head + "| " + barred($0.values) }.joined(separator: "\n\n"))
  }

  @Test("Columns under the wrong words") func wrongHead() throws {
    try expectAllRight(
      "申请人情况\n项目 | 本年新收件数 | 上年结转件数 | 予以公开 | 部分公开 | 不予公开 | 其他 | 合计 |\n"
        + rows.map { "\($0.label) | " + barred($0.values) }.joined(separator: "\n"))
  }

  @Test("Rows that lost their labels are placed by their neighbours, and say so") func lostLabels() throws {
    let table =
      SmallReport.head
      + rows.enumerated().map { index, row in
        [13, 16].contains(index) ? "| " + barred(row.values) : "| \(row.label) | " + barred(row.values)
      }.joined(separator: "\n")
    let report = try SmallReport.read(table3: table)
    #expect(SmallReport.score(report).wrong == [])
    #expect(report.cells["requests.declinedDuplicate.total"]?.status == .derived)
    #expect(report.cells["requests.declinedPetition.total"]?.status == .read)
  }

  @Test("Labels wrapped inside the cells of a drawn table") func drawn() throws {
    let lines = rows.flatMap { row -> [String] in
      let first = String(row.label.prefix(9))
      let rest = String(row.label.dropFirst(9))
      let numbers = "│\(first)│" + row.values.map { "  \($0)  │" }.joined()
      let blank = "│\(rest)│" + row.values.map { _ in "     │" }.joined()
      return (rest.isEmpty ? [numbers] : [numbers, blank]) + ["├────┼───┤"]
    }
    try expectAllRight(SmallReport.head + lines.joined(separator: "\n"))
  }

  @Test("The table printed twice") func twice() throws {
    let table = SmallReport.head + rows.map { "\($0.label) | " + barred($0.values) }.joined(separator: "\n")
    try expectAllRight(table + "\n" + table)
  }

  @Test("Digits run together over a page number and a repeated head") func run() throws {
    let run = rows.enumerated().map { index, row in
      (row.group ?? "") + row.label + row.values.map(String.init).joined()
        + (index == 12 ? " - 5 - 申请人情况自然人法人或其他组织总计" : "")
    }
    let report = try SmallReport.read(table3: "申请人情况" + run.joined())
    #expect(SmallReport.score(report).wrong == [])
    #expect(report.cells["requests.receivedNew.naturalPerson"]?.status != .read)
  }

  @Test("Where the digits allow two readings the cell is ambiguous") func ambiguous() throws {
    let report = try SmallReport.read(
      table3: "申请人情况一、本年新收政府信息公开申请数量110000011二、上年结转政府信息公开申请数量0000000")
    let cell = try #require(report.cells["requests.receivedNew.naturalPerson"])
    #expect(cell.value == Numeral(11) || cell.status == .ambiguous && cell.candidates.contains(11))
  }

  @Test("One number for several merged cells belongs to none of them for sure") func merged() throws {
    let head =
      "行政复议 | 行政诉讼 |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |\n"
      + "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
    let report = try SmallReport.read(table3: "", table4: head + "0 | 0 | |||||||||||||")
    let cells = report.cells.filter { $0.address.definition.table == "remedies" }
    #expect(cells.count == 15)
    for cell in cells { #expect(cell.cell.value == nil) }
  }
}
