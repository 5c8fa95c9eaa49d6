import Containers
import Disclosure
import Documents
import Foundation
import Testing

@Suite("Reports as a workbook") struct ReportWorkbookTests {
  /// The XML of a part of the workbook.
  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes, limits: .init(unpackedBytes: 16 << 20))
    return String(decoding: try #require(try archive.bytes(of: name)), as: UTF8.self)
  }

  @Test("One report has its tables, the findings and the numbers of the prose, each on a sheet")
  func sheets() throws {
    let book = try part("xl/workbook.xml", of: ReportWorkbook.bytes([.sample()]))
    for name in ["表二", "表三", "核对结果", "文字中的数字"] { #expect(book.contains("name=\"\(name)\"")) }
    #expect(!book.contains("name=\"表四\""))
  }

  @Test("Several reports have one table with a row for each")
  func several() throws {
    let bytes = try ReportWorkbook.bytes([.sample(), .sample(file: "另一份.txt")])
    #expect(try part("xl/workbook.xml", of: bytes).contains("name=\"总表\""))
    #expect(try part("xl/sharedStrings.xml", of: bytes).contains("另一份.txt"))
  }

  @Test("Heads are joined as the form prints them")
  func merged() throws {
    let sheet = try part("xl/worksheets/sheet2.xml", of: ReportWorkbook.bytes([.sample()]))
    #expect(sheet.contains("<mergeCell ref=\"A3:C5\"/>"))
    #expect(sheet.contains("<mergeCell ref=\"D3:J3\"/>"))
  }

  @Test("Text from outside never becomes a formula")
  func noFormula() throws {
    let bytes = try ReportWorkbook.bytes([.sample(file: "=HYPERLINK(\"http://x\")")])
    for number in 1...4 { #expect(!(try part("xl/worksheets/sheet\(number).xml", of: bytes)).contains("<f>")) }
    #expect(try part("xl/sharedStrings.xml", of: bytes).contains("=HYPERLINK"))
  }

  @Test("A doubt is shown with its candidates and a note")
  func doubt() throws {
    let bytes = try ReportWorkbook.bytes([.sample()])
    #expect(try part("xl/sharedStrings.xml", of: bytes).contains("5 或 50？"))
    #expect(try part("xl/comments1.xml", of: bytes).contains("存疑"))
  }

  @Test("Characters that XML forbids are left out", arguments: ["a\u{0}b\u{1}c", "a\u{FFFE}b\u{1F}c"])
  func controls(_ name: String) throws {
    let strings = try part("xl/sharedStrings.xml", of: ReportWorkbook.bytes([.sample(file: name)]))
    #expect(strings.contains("abc"))
  }

  @Test("A text longer than a cell may hold is cut, not refused")
  func longText() throws {
    var checked = try CheckedReport.sample()
    checked.findings[0].message = String(repeating: "长", count: 40_000)
    #expect(try !ReportWorkbook.bytes([checked]).isEmpty)
  }

  @Test("A report without tables says so")
  func empty() throws {
    let bytes = try ReportWorkbook.bytes([CheckedReport(report: AnnualReport(file: "a"), checks: [], findings: [])])
    #expect(try part("xl/sharedStrings.xml", of: bytes).contains("未读到法定表格"))
  }

  @Test("No file is left behind")
  func noRest() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: "/dev/shm").filter { $0.hasPrefix("gongkai-") }
    _ = try ReportWorkbook.bytes([.sample()])
    let after = try FileManager.default.contentsOfDirectory(atPath: "/dev/shm").filter { $0.hasPrefix("gongkai-") }
    #expect(Set(after).subtracting(before).isEmpty)
  }
}
