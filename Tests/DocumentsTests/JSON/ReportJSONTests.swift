import Disclosure
import Documents
import Foundation
import Testing

@Suite("A report as JSON") struct ReportJSONTests {
  private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func cell(_ name: String) throws -> [String: Any] {
    let cells = try #require(try parsed(ReportJSON.bytes(.sample()))["cells"] as? [String: [String: Any]])
    return try #require(cells[name])
  }

  @Test("What the text does not tell is null and not left out")
  func unknown() throws {
    let empty = CheckedReport(report: AnnualReport(file: "a.txt"), checks: [], findings: [])
    #expect(
      String(decoding: ReportJSON.bytes(empty), as: UTF8.self) == """
        {"schema":"gongkai.report/1","file":"a.txt","format":"unknown","year":null,"organisation":null,"title":null,\
        "period":null,"publicationDate":null,"contact":null,"sections":[],"cells":{},"statisticsRows":[],"facts":[],\
        "checks":[],"findings":[]}

        """)
  }

  @Test("A read cell has its value, its status and its place")
  func readCell() throws {
    let cell = try cell("requests.receivedNew.total")
    #expect(cell["value"] as? Int == 49)
    #expect(cell["status"] as? String == "read")
    #expect((cell["source"] as? [String: Any])?["line"] as? Int == 12)
    #expect(cell["candidates"] == nil)
  }

  @Test(
    "What is not printed is null",
    arguments: ["requests.granted.total", "requests.partiallyGranted.total", "requests.refusedStateSecret.total"])
  func noValue(_ name: String) throws {
    #expect(try cell(name)["value"] is NSNull)
  }

  @Test("A doubt has no value and all its candidates, ascending")
  func doubt() throws {
    let cell = try cell("requests.resultsTotal.total")
    #expect(cell["value"] is NSNull)
    #expect(cell["candidates"] as? [Int] == [5, 50])
    #expect(cell["candidatesTruncated"] == nil)
  }

  @Test("A cut list of candidates says so")
  func cutDoubt() throws {
    var report = AnnualReport(file: "a.txt", format: .form2021)
    report.cells[try address("requests.granted.total")] = Cell(
      candidates: (1...30).map { Numeral($0) }, source: Source())
    let json = try parsed(ReportJSON.bytes(CheckedReport(report: report, checks: [], findings: [])))
    let cell = (json["cells"] as? [String: [String: Any]])?["requests.granted.total"]
    #expect((cell?["candidates"] as? [Int])?.count == 20)
    #expect(cell?["candidatesTruncated"] as? Bool == true)
  }

  @Test("Decimals keep the zeros that were printed")
  func decimals() throws {
    let text = String(decoding: ReportJSON.bytes(try .sample()), as: UTF8.self)
    #expect(text.contains(#""proactive.art20_8.administrativeFees.feesCollected":{"value":12.50,"#))
    #expect(text.contains(#""percent":81.67"#))
  }

  @Test("Positions in the prose count from 1 and name the last character")
  func spans() throws {
    let facts = try #require(try parsed(ReportJSON.bytes(.sample()))["facts"] as? [[String: Any]])
    let span = try #require(facts.first?["span"] as? [String: Int])
    #expect(span == ["section": 1, "start": 7, "end": 8])
  }

  @Test("A refused file has an error in the place of its report")
  func refusal() throws {
    let json = try parsed(ReportJSON.refusal(file: "a\".pdf", code: "no-text-layer", message: "只有图片。"))
    #expect(json["file"] as? String == "a\".pdf")
    #expect(json["error"] as? [String: String] == ["code": "no-text-layer", "message": "只有图片。"])
    #expect(json.keys.sorted() == ["error", "file", "schema"])
  }
}
