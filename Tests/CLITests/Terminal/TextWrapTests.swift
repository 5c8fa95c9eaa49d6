import Testing

@testable import CLI

@Suite("Lines of text on a terminal") struct TextWrapTests {
  @Test(
    "Chinese characters take two columns, marks that combine none",
    arguments: [("abc", 3), ("新收", 4), ("（一）", 6), ("e\u{301}", 1), ("１２", 4), ("😀", 2), ("", 0), ("│─", 2)])
  func width(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "No line is wider than asked", arguments: [10, 20, 40, 79, 80],
    [
      "第三部分“自然人”列：本年新收 11 ＋ 上年结转 0 ＝ 11，办理结果总计 10 ＋ 结转下年度 2 ＝ 12，相差 1。",
      "requests.receivedNew.naturalPerson requests.carriedIn.naturalPerson", String(repeating: "a", count: 300),
      String(repeating: "长", count: 99), "，，，，，，，，，，，，，，，，，，，，，，，",
    ])
  func fits(_ width: Int, _ text: String) {
    let lines = TextWrap.lines(text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("A number is not torn and a line does not begin with a comma")
  func breaks() {
    #expect(TextWrap.lines("共收到申请1234件，占", width: 13) == ["共收到申请", "1234件，占"])
    #expect(TextWrap.lines("收到申请，占", width: 8) == ["收到申", "请，占"])
    #expect(TextWrap.lines("甲乙（一）丙", width: 6) == ["甲乙", "（一）", "丙"])
  }

  @Test("Breaks of the text stay and an empty text is one empty line")
  func lines() {
    #expect(TextWrap.lines("甲\n乙", width: 80) == ["甲", "乙"])
    #expect(TextWrap.lines("", width: 80) == [""])
  }

  @Test("Escape sequences and direction marks do not reach the terminal")
  func safe() {
    #expect(SafeText.of("a\u{1B}[2Jb\u{202E}c\u{9B}d\rE") == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}E")
    #expect(SafeText.of("青岚县\n财政局") == "青岚县\n财政局")
  }
}
