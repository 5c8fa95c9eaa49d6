import Disclosure
import Foundation
import Testing

@testable import Documents

@Suite("Many reports as one table") struct TableTests {
  private func columns(_ rows: [TableRow]) -> TableColumns { TableColumns(of: rows) }

  @Test("A CSV begins with the mark of UTF-8, has one head, and ends its lines as RFC 4180 says")
  func csv() throws {
    let row = TableRow(try .sample())
    let table = CSVTable(columns: columns([row]))
    #expect(table.head.starts(with: [0xEF, 0xBB, 0xBF]))
    let head = String(decoding: table.head.dropFirst(3), as: UTF8.self)
    #expect(head.hasPrefix("file,organisation,year,format,title,errors,warnings,notes,ambiguous,proactive.art20_8."))
    let line = String(decoding: table.bytes(row), as: UTF8.self)
    #expect(
      line == """
        青岚县财政局2023.txt,青岚县财政局,2023,2021,青岚县财政局2023年政府信息公开工作年度报告,1,0,0,\
        requests.resultsTotal.total=5|50,12.50,49,0,,,,\r\n
        """.replacingOccurrences(of: "\n", with: "") + "\n")
  }

  @Test(
    "Text that a spreadsheet would calculate is kept as text",
    arguments: [
      ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"\r\n"), ("+1", "\"'+1\"\r\n"), ("-cmd", "\"'-cmd\"\r\n"),
      ("@SUM(1)", "\"'@SUM(1)\"\r\n"), ("a,b", "\"a,b\"\r\n"), ("a\nb", "\"a\nb\"\r\n"), ("plain", "plain\r\n"),
    ])
  func formulas(_ text: String, _ line: String) {
    #expect(String(decoding: CSVTable.line([.text(text)]), as: UTF8.self) == line)
  }

  @Test("A negative number is a number and gets no apostrophe")
  func negative() {
    #expect(String(decoding: CSVTable.line([.number(-18), .empty]), as: UTF8.self) == "-18,\r\n")
  }

  @Test(
    "A row survives the way through the journal",
    arguments: ["a.txt", "a\tb\nc\r\\n.txt", "\\-", "", "\u{301}x:y|z", "名字 😀"])
  func journal(_ name: String) throws {
    var checked = try CheckedReport.sample(file: name)
    checked.report.organisation = name
    checked.report.title = name.isEmpty ? nil : name
    checked.report.cells[try address("proactive.art20_9.centralizedProcurement.totalAmount")] = Cell(
      .read, 251_000, unit: "元:\t", source: Source())
    let row = TableRow(checked)
    #expect(!row.line.utf8.contains(10))
    #expect(TableRow(line: row.line) == row)
  }

  @Test(
    "A damaged line gives no row", arguments: ["", "a\tb", "a\t\t\t2021\t\t0,0,0\t9999:read:1:", "a\t\t\tx\t\t0,0,0"])
  func damaged(_ line: String) {
    #expect(TableRow(line: line) == nil)
  }

  @Test("A cell that prints its own unit has a column for it")
  func units() throws {
    var checked = try CheckedReport.sample()
    checked.report.cells[try address("proactive.art20_9.centralizedProcurement.totalAmount")] = Cell(
      .read, 251_000, unit: "元", source: Source())
    let row = TableRow(checked)
    let table = CSVTable(columns: columns([row]))
    #expect(
      String(decoding: table.head, as: UTF8.self).contains(
        "totalAmount,proactive.art20_9.centralizedProcurement.totalAmount.unit"))
    #expect(String(decoding: table.bytes(row), as: UTF8.self).contains("251000,元"))
  }

  @Test("The JSON of a table is whole, with its unreadable files")
  func json() throws {
    let row = TableRow(try .sample())
    let table = JSONTable(columns: columns([row]))
    let bytes =
      table.head + table.bytes(row, isFirst: true) + table.bytes(row, isFirst: false)
      + JSONTable.tail([.init(file: "b.pdf", code: "no-text-layer", message: "只有图片。")])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect((json["rows"] as? [Any])?.count == 2)
    #expect((json["unreadable"] as? [[String: Any]])?.first?["file"] as? String == "b.pdf")
  }
}
