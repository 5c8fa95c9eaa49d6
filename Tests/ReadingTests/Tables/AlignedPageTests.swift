import Disclosure
import Testing

@testable import Reading

@Suite("The table of a PDF") struct AlignedPageTests {
  /// A line of pieces, each 10 points wide, at the columns given.
  func line(_ number: Int, _ pieces: [(Int, String)]) -> Transcript.Line {
    .aligned(
      pieces.map { column, text in
        Transcript.Piece(
          text: text,
          source: Source(
            page: 1,
            box: .init(
              left: Double(column) * 40, top: Double(number) * 20, right: Double(column) * 40 + 10,
              bottom: Double(number) * 20 + 10)))
      })
  }

  func row(_ number: Int, _ label: String, _ values: [Int?]) -> Transcript.Line {
    line(number, [(0, label)] + values.enumerated().compactMap { column, value in value.map { (column + 5, "\($0)") } })
  }

  func read(_ lines: [Transcript.Line]) -> AnnualReport {
    ReportParser(Script(Transcript(lines: lines))).parse(file: "page.pdf")
  }

  @Test("Blanks keep the columns of the rows around them, and say that position told") func blanks() throws {
    let report = read([
      line(1, [(0, "申请人情况")]),
      row(2, "一、本年新收政府信息公开申请数量", [64, 0, 0, 2, 0, 4, 70]),
      row(3, "二、上年结转政府信息公开申请数量", [18, nil, nil, nil, nil, nil, 18]),
      row(4, "（一）予以公开", [27, nil, nil, 2, nil, 1, 30]),
    ])
    #expect(report.cells["requests.receivedNew.publicWelfareOrg"]?.status == .read)
    #expect(report.cells["requests.carriedIn.naturalPerson"]?.value == 18)
    #expect(report.cells["requests.carriedIn.total"]?.value == 18)
    #expect(report.cells["requests.carriedIn.otherOrg"]?.status == .blank)
    let welfare = try #require(report.cells["requests.granted.publicWelfareOrg"])
    #expect(welfare.value == 2)
    #expect(welfare.status == .derived)
    #expect(welfare.source.page == 1)
    #expect(welfare.source.box?.left == 320)
  }

  @Test("Numbers between the halves of their label") func torn() {
    let report = read([
      line(1, [(0, "申请人情况")]),
      row(2, "一、本年新收政府信息公开申请数量", [1, 0, 0, 0, 0, 0, 1]),
      line(3, [(1, "5.要求行政机关确认或重新出")]),
      line(4, [(0, "（五）不"), (5, "1"), (6, "0"), (7, "0"), (8, "0"), (9, "0"), (10, "0"), (11, "1")]),
      line(5, [(0, "予处理"), (1, "具已获取信息")]),
      row(6, "（七）总计", [1, 0, 0, 0, 0, 0, 1]),
    ])
    #expect(report.cells["requests.declinedConfirmOrReissue.naturalPerson"]?.value == 1)
    #expect(report.cells["requests.resultsTotal.total"]?.value == 1)
  }
}
