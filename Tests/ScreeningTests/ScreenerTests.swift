import CivilTime
import Disclosure
import Screening
import TestSupport
import Testing

@Suite("Screening") struct ScreenerTests {
  private let screener = Screener()

  private func hits(
    _ text: String, _ role: ScreeningText.Role = .paragraph, profile: ScreeningContext.Profile = .ordinary,
    publicFacts: Set<String> = [], with screener: Screener? = nil
  ) -> [ScreeningHit] {
    var context = LabelledSet.context(profile)
    context.publicFacts = publicFacts
    let pieces = [ScreeningText.Piece(ScreeningPlace("body", "0"), role, text)]
    return (screener ?? self.screener).hits(in: ScreeningText(pieces), context)
  }

  @Test(
    "The examples of the standards are told right from wrong",
    arguments: [
      ("11010519491231002X", ["P01"]), ("440524188001010014", []), ("110105194912310020", []),
      ("身份证号110105194912310020", ["P01U"]), ("身份证号440524190001010013", ["P01U"]),
      ("91350100M000100Y43", []), ("信用代码91350100M000100Y44", ["P04U"]),
      ("卡号6222021234567890128", ["P07"]), ("编号6222021234567890128", []),
    ])
  func standards(_ text: String, _ rules: [String]) { #expect(hits(text).map(\.rule) == rules) }

  @Test("A number is known by what the office has told of itself, however it is written")
  func publicFacts() {
    #expect(hits("请致电13800001111", publicFacts: ["138-0000-1111"]).isEmpty)
    #expect(hits("请致电138 0000 1111", publicFacts: ["13800001111"]).isEmpty)
    #expect(hits("请致电13800001112", publicFacts: ["13800001111"]).map(\.rule) == ["P05"])
  }

  @Test("What was found is a slice of the text, also where full-width and invisible characters stand in it")
  func positions() {
    let text = "甲：１３８１２３４５６７８；乙\u{200B}：机\u{200B}密★１年"
    let found = hits(text)
    #expect(found.map(\.rule) == ["P05", "F14", "S01"])
    for hit in found {
      #expect(Array(text.utf8)[hit.start..<hit.start + hit.length].elementsEqual(hit.found.utf8))
    }
  }

  @Test("Of two rules at one place the heavier one speaks, of two of one weight the longer one")
  func overlaps() {
    #expect(hits("行政诉讼及申述的情况").map(\.rule) == ["TY030"])
    #expect(hits("举报人王二小，患有癌症").map(\.rule) == ["S12"])
  }

  @Test("An office sets the weight of a rule, of a row and of a table, and turns them off")
  func levels() {
    let text = "补征后，手机13812345678"
    #expect(hits(text, with: Screener(levels: ["TY019": nil])).map(\.rule) == ["P05L"])
    #expect(hits(text, with: Screener(levels: ["table.misprint": nil, "P05L": .hint])).map(\.level) == [.hint])
    #expect(hits("甲,乙", with: Screener(levels: ["F09": .hint])).map(\.rule) == ["F09"])
    #expect(hits("甲,乙").isEmpty)
  }

  @Test("A rule that a profile turns off stays off whatever its weight")
  func profiles() {
    let loud = Screener(levels: ["P05L": .block])
    #expect(hits("电话13812345678", profile: .contacts, with: loud).isEmpty)
    #expect(hits("电话13812345678", profile: .vulnerable, with: loud).map(\.level) == [.block])
  }

  @Test("The same rules have the same version; another row or weight has another")
  func version() {
    let row = ScreeningTerm(id: "X1", table: .own, pattern: "试验")
    #expect(Screener().version == screener.version)
    #expect(
      Set([Screener().version, Screener(terms: [row]).version, Screener(levels: ["P01": nil]).version]).count == 3)
  }

  @Test("Two people of a surname are told apart through the whole text, and one stays the same")
  func names() {
    let pieces = ["信访人：赵铁柱", "举报人：赵来福", "信访人：赵铁柱", "举报人：钱多多"].enumerated().map {
      ScreeningText.Piece(ScreeningPlace("body", String($0.offset)), .paragraph, $0.element)
    }
    let found = screener.hits(in: ScreeningText(pieces), LabelledSet.context(.ordinary))
    #expect(found.map(\.replacement) == ["赵某甲", "赵某乙", "赵某甲", "钱某"])
  }

  @Test("A mark on the first page is one, the same words further down are not")
  func places() {
    var pieces = (0..<30).map { ScreeningText.Piece(ScreeningPlace("file.1", String($0)), .paragraph, "第\($0)段") }
    pieces[20].text = "机密"
    #expect(screener.hits(in: ScreeningText(pieces), LabelledSet.context(.ordinary)).isEmpty)
    pieces[2].text = "机密"
    #expect(screener.hits(in: ScreeningText(pieces), LabelledSet.context(.ordinary)).map(\.place.path) == ["2"])
    pieces[29].text = "（此件不予公开）"
    pieces[2].text = "（此件不予公开）"
    #expect(screener.hits(in: ScreeningText(pieces), LabelledSet.context(.ordinary)).map(\.place.path) == ["29"])
  }

  @Test("A letter to one applicant may say that it is not published")
  func letters() {
    var context = LabelledSet.context(.letter)
    let text = ScreeningText([ScreeningText.Piece(ScreeningPlace("body"), .paragraph, "（此件不予公开）")])
    #expect(screener.hits(in: text, context).map(\.rule) == ["S05"])
    context.isForEverybody = false
    #expect(screener.hits(in: text, context).isEmpty)
  }
}
