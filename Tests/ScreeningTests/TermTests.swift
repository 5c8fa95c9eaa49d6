import CivilTime
import Disclosure
import Screening
import Testing

@Suite("Rows of an office's tables") struct TermTests {
  private func found(_ term: ScreeningTerm, in text: String, on day: String = "2026-06-01") throws -> [String] {
    let context = ScreeningContext(day: try #require(CivilDate(iso: day)))
    let pieces = [ScreeningText.Piece(ScreeningPlace("body"), .paragraph, text)]
    return Screener(terms: [term]).hits(in: ScreeningText(pieces), context).map(\.found)
  }

  @Test("A row holds from a day through a day")
  func days() throws {
    let term = ScreeningTerm(
      id: "R1", table: .renamedOrgan, pattern: "县扶贫办", replacement: "县乡村振兴局", from: CivilDate(iso: "2021-06-01"),
      through: CivilDate(iso: "2024-03-01"))
    #expect(try found(term, in: "由县扶贫办牵头", on: "2021-05-31") == [])
    #expect(try found(term, in: "由县扶贫办牵头", on: "2021-06-01") == ["县扶贫办"])
    #expect(try found(term, in: "由县扶贫办牵头", on: "2024-03-01") == ["县扶贫办"])
    #expect(try found(term, in: "由县扶贫办牵头", on: "2024-03-02") == [])
  }

  @Test("What stands right before and behind, and in the same sentence, makes a row right")
  func surroundings() throws {
    let term = ScreeningTerm(
      id: "R2", table: .own, pattern: "公开", notAfter: "未", notBefore: "课", requires: ["信息", "政务"])
    #expect(try found(term, in: "信息公开") == ["公开"])
    #expect(try found(term, in: "信息未公开") == [])
    #expect(try found(term, in: "信息公开课") == [])
    #expect(try found(term, in: "信息。公开") == [])
    #expect(try found(term, in: "公开政务") == ["公开"])
  }

  @Test(
    "A title is found with one character wrong, missing or too many, and not as it should be",
    arguments: [
      ("《政府信息公开条例》", [String]()), ("《政府信息公天条例》", ["政府信息公天条例"]), ("《政府信公开条例》", ["政府信公开条例"]),
      ("《政府的信息公开条例》", ["政府的信息公开条例"]), ("《政府信息公开条列》", ["政府信息公开条列"]), ("《政务信息公升条例》", []),
    ])
  func near(_ text: String, _ wanted: [String]) throws {
    let term = ScreeningTerm(
      id: "R3", table: .titles, pattern: "政府信息公开条例", kind: .near, replacement: "政府信息公开条例")
    let context = ScreeningContext(day: try #require(CivilDate(iso: "2026-06-01")))
    let pieces = [ScreeningText.Piece(ScreeningPlace("body"), .paragraph, text)]
    let hits = Screener(terms: [term], levels: ["table.misprint": nil]).hits(in: ScreeningText(pieces), context)
    #expect(hits.filter { $0.rule == "R3" }.map(\.found) == wanted)
  }

  @Test("An official with the post is found with another name of as many characters")
  func leaders() throws {
    let term = ScreeningTerm(id: "L1", table: .leaders, pattern: "县长陈示范", kind: .near, replacement: "县长陈示范")
    #expect(try found(term, in: "副县长陈示范、县长陈示犯出席") == ["县长陈示犯"])
  }

  @Test("Short rows are found only as they are")
  func short() throws {
    let term = ScreeningTerm(id: "R4", table: .titles, pattern: "五年规划", kind: .near)
    #expect(try found(term, in: "五年规划、六年规划") == ["五年规划"])
  }

  @Test("Every misprint that is shipped is found by its own row, and no right form is")
  func misprints() throws {
    let screener = Screener()
    let context = ScreeningContext(day: try #require(CivilDate(iso: "2026-06-01")))
    let rows = try LabelledFiles.misprints()
    #expect(rows.count == 402)
    for row in rows {
      let sentence = row.wrong + "，" + (row.requires.first ?? "")
      let pieces = [ScreeningText.Piece(ScreeningPlace("body"), .paragraph, sentence)]
      let hits = screener.hits(in: ScreeningText(pieces), context)
      let isFound = hits.contains { $0.start < row.wrong.utf8.count && $0.rule.hasPrefix("TY") }
      #expect(isFound, "\(row.id)")
      let right = [
        ScreeningText.Piece(ScreeningPlace("body"), .paragraph, row.right + "，" + (row.requires.first ?? ""))
      ]
      #expect(screener.hits(in: ScreeningText(right), context).filter { $0.rule == row.id }.isEmpty, "\(row.id)")
    }
  }
}
