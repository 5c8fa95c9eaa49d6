import Disclosure
import Testing

@testable import Reading

@Suite("A cell says how it was obtained") struct HonestyTests {
  @Test("Blanks, marks and zeros are kept apart") func blanks() throws {
    let report = try SmallReport.read(
      table3: SmallReport.head + "一、本年新收政府信息公开申请数量 | 5 |  | / | — | 0 |  | 5 |\n")
    func status(_ column: String) -> Cell.Status? { report.cells["requests.receivedNew.\(column)"]?.status }
    #expect(status("naturalPerson") == .read)
    #expect(status("commercialEnterprise") == .blank)
    #expect(status("researchInstitution") == .placeholder)
    #expect(status("publicWelfareOrg") == .placeholder)
    #expect(report.cells["requests.receivedNew.legalServiceOrg"]?.value == 0)
    #expect(status("otherOrg") == .blank)
  }

  @Test("A row that is not in the text has no cell") func absentRow() throws {
    let report = try SmallReport.read(table3: SmallReport.head + "一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n")
    #expect(report.cells["requests.granted.total"] == nil)
  }

  @Test("A label without numbers has blank cells") func labelsOnly() throws {
    let report = try SmallReport.read(table3: "申请人情况\n" + SmallReport.requests.map(\.label).joined(separator: "\n"))
    #expect(report.cells["requests.granted.total"]?.status == .blank)
    #expect(report.cells.allSatisfy { $0.cell.value == nil })
  }

  @Test("A cell knows its line and its printed text") func source() throws {
    let report = try SmallReport.read(
      table3: SmallReport.head + "一、本年新收政府信息公开申请数量 | ３２ | ２ | ０ | ０ | ０ | ０ | ３４ |\n")
    let cell = try #require(report.cells["requests.receivedNew.naturalPerson"])
    #expect(cell.value == 32)
    #expect(cell.source.text == "３２")
    #expect(cell.source.line == 8)
  }

  @Test("An equation that told cells apart is assumed") func assumed() throws {
    let report = try SmallReport.read(table3: "申请人情况一、本年新收政府信息公开申请数量640020470二、上年结转政府信息公开申请数量0000000")
    #expect(report.cells["requests.receivedNew.naturalPerson"]?.value == 64)
    #expect(report.cells["requests.receivedNew.naturalPerson"]?.status == .derived)
    #expect(report.assumedEquations.contains(EquationInstance(check: "t3.columnSum", scope: "receivedNew")))
    #expect(!report.assumedEquations.contains(EquationInstance(check: "t3.columnSum", scope: "carriedIn")))
  }

  @Test("Rows of services that no form knows give their numbers to no cell") func foreignRows() throws {
    let text = """
      2019年新华街道办事处政府信息公开工作年度报告
      二、主动公开政府信息情况
      第二十条第（五）项 |
      信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
      行政许可 | 0 | 0 | 0 |
      其他对外管理服务事项 | 行政检查 | 7 | 0 | 9 |
      行政确认 | 3 | 0 | 4 |
      第二十条第（六）项 |
      信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
      行政处罚 | 2 | -1 | 5 |
      """
    let report = try ReportReader().read(Array(text.utf8), name: "services.txt")
    #expect(report.format == .form2019)
    #expect(report.cells["proactive.art20_5.otherServices.decisions"]?.value == nil)
    #expect(report.cells["proactive.art20_6.penalties.change"]?.value == -1)
  }

  @Test("A run in table 2, where no equation helps, lists all its readings") func table2Run() throws {
    let text = "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件693665第二十条第（五）项信息内容本年处理决定数量行政许可2293"
    let report = try ReportReader().read(Array(text.utf8), name: "run.txt")
    let issued = try #require(report.cells["proactive.art20_1.normativeDocuments.issued"])
    #expect(issued.status == .ambiguous)
    #expect(issued.candidates == [6, 69, 693, 6936])
    #expect(report.cells["proactive.art20_1.rules.issued"]?.value == 0)
    #expect(report.cells["proactive.art20_5.licensing.decisions"]?.value == 2293)
  }

  @Test("A scanned letter in a cell of numbers is illegible and moves no other cell") func letterForDigit() throws {
    let report = try SmallReport.read(
      table3: SmallReport.head + "一、本年新收政府信息公开申请数量 | 5 | O | 0 | 0 | 0 | 无 | 5 |\n")
    func cell(_ column: String) -> Cell? { report.cells["requests.receivedNew.\(column)"] }
    #expect(cell("naturalPerson")?.value == 5)
    #expect(cell("commercialEnterprise")?.status == .illegible)
    #expect(cell("researchInstitution")?.value == 0)
    #expect(cell("otherOrg")?.status == .placeholder)
    #expect(cell("total")?.value == 5)
  }

  @Test("A row printed twice with different numbers keeps both as candidates") func twoVersions() throws {
    let report = try SmallReport.read(
      table3: SmallReport.head + "一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n"
        + "一、本年新收政府信息公开申请数量 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |\n")
    let cell = try #require(report.cells["requests.receivedNew.total"])
    #expect(cell.status == .ambiguous)
    #expect(cell.candidates == [5, 7])
    #expect(report.cells["requests.receivedNew.otherOrg"]?.value == 0)
  }

  @Test("Where the text breaks off in a row, the last number may be the beginning of one") func cutOff() throws {
    let start = "三、收到和处理政府信息公开申请情况\n" + SmallReport.head
    let whole = "一、本年新收政府信息公开申请数量\n61\n3\n0\n0\n0\n0\n64\n二、上年结转政府信息公开申请数量\n12\n5"
    let report = try ReportReader().read(Array((start + whole).utf8), name: "cut.txt")
    #expect(report.cells["requests.carriedIn.naturalPerson"]?.value == 12)
    let last = try #require(report.cells["requests.carriedIn.commercialEnterprise"])
    #expect(last.status == .ambiguous)
    #expect(last.candidates == [5])
    #expect(last.candidatesTruncated)
    #expect(report.cells["requests.carriedIn.total"] == nil)
  }

  @Test("A row of blanks at the end of the text is whole") func blankRowAtEnd() throws {
    let text = "三、收到和处理政府信息公开申请情况\n" + SmallReport.head + "四、结转下年度继续办理 | 72 |  |  |  |  |  | 72 |"
    let report = try ReportReader().read(Array(text.utf8), name: "end.txt")
    #expect(report.cells["requests.carriedOut.total"]?.value == 72)
    #expect(report.cells["requests.carriedOut.otherOrg"]?.status == .blank)
  }

  @Test("A text much longer than any report is refused before it costs anything") func endless() {
    let text = Array(repeating: UInt8(ascii: "1"), count: 1_000_001)
    #expect(throws: ReadingRefusal.tooComplex) { try ReportReader().read(text, name: "endless.txt") }
  }

  @Test("A text without a full stop is read like any other", .timeLimit(.minutes(20))) func noFullStop() throws {
    let text = "一、总体情况\n" + String(repeating: "2022年，收到申请12件，占50%，同比增长3%；", count: 4_000)
    let report = try ReportReader().read(Array(text.utf8), name: "breathless.txt")
    #expect(report.facts.count > 4_000)
    #expect(report.facts.allSatisfy { $0.excerpt.unicodeScalars.count <= 1_500 })
  }
}
