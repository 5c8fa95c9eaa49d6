import Testing

@testable import Reading

@Suite("Finding the words of a form") struct LexiconTests {
  let lexicon = TablePlan.requests.lexicon

  func match(_ text: String) -> (key: String, isWhole: Bool)? {
    let units = Script(utf8: Array(text.utf8)).units
    return lexicon.match(units, at: 0, to: units.count).map {
      (String(decoding: lexicon.words[$0.word].key, as: UTF16.self), $0.isWhole)
    }
  }

  @Test(
    "A label is found whatever stands between its characters",
    arguments: [
      "重复申请", "重 复 申 请", "重复\n申请", "重\n复\n申\n请", "重復申請", "重复申请",
    ])
  func ignoresLayout(text: String) throws {
    let found = try #require(match(text))
    #expect(found.key == "重复申请")
    #expect(found.isWhole)
  }

  @Test("The beginning of a long label is no short label") func longestBeginningWins() throws {
    let found = try #require(match("其他法律行"))
    #expect(found.key == "其他法律行政法规禁止公开")
    #expect(!found.isWhole)
  }

  @Test("A bar ends a label") func barsEndLabels() { #expect(match("重复|申请") == nil) }

  @Test("The radicals that PDF fonts print are the characters they look like") func foldsRadicals() throws {
    let found = try #require(match("\u{2F83}然人"))
    #expect(found.key == "自然人")
  }
}
