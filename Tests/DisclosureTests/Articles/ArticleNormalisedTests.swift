import Disclosure
import Testing

@Suite("The form that articles are kept in") struct ArticleNormalisedTests {
  static func line(_ parts: [Article.Inline]) -> [Article.Inline] {
    guard case .paragraph(let line, _)? = Article([.paragraph(text: parts, alignment: .text)]).normalised.blocks.first
    else { return [] }
    return line
  }

  @Test(
    "Spaces at the ends are gone, rows of them are one, and what shows nothing is gone",
    arguments: [
      ("\u{3000}\u{3000}甲\u{A0} \u{A0}乙 ", "甲 乙"), ("甲\n乙", "甲乙"), ("甲\nab\ncd", "甲 ab cd"),
      ("甲\u{200B}\u{202E}\u{FEFF}乙\u{0}", "甲乙"),
      ("张\u{3000}三", "张\u{3000}三"), ("\t\r\n", ""),
    ])
  func spaces(raw: String, text: String) {
    #expect(ArticleText.line(Self.line([.text(raw, style: [])])) == text)
  }

  @Test("Stretches that look alike are one, and spaces look like both their sides")
  func joined() {
    #expect(
      Self.line([.text("甲", style: .strong), .text("乙 ", style: .strong), .text(" 丙", style: [])])
        == [.text("甲乙", style: .strong), .text(" 丙", style: [])])
    #expect(
      Self.line([.lineBreak, .text("甲", style: []), .lineBreak, .lineBreak, .text(" 乙", style: []), .lineBreak]) == [
        .text("甲", style: []), .lineBreak, .text("乙", style: []),
      ])
  }

  @Test("Links without text are gone, those within another are part of it, and forbidden ones are text")
  func links() {
    let inner = Article.Inline.link(address: "/b", text: [.text("乙", style: [])])
    #expect(
      Self.line([.link(address: "/a", text: [.text("甲", style: []), inner])]) == [
        .link(address: "/a", text: [.text("甲乙", style: [])])
      ])
    #expect(
      Self.line([.text("甲", style: []), .link(address: "/a", text: [.text(" ", style: [])])]) == [.text("甲", style: [])]
    )
    #expect(
      Self.line([.link(address: "javascript:x", text: [.text("甲", style: [])]), .text("乙", style: [])]) == [
        .text("甲乙", style: [])
      ])
  }

  @Test(
    "Levels of headings leave none out",
    arguments: [([2, 4, 3, 2, 1], [1, 2, 2, 1, 1]), ([1, 2, 3, 4, 9], [1, 2, 3, 4, 4]), ([3, 3], [1, 1])])
  func levels(raw: [Int], levels: [Int]) {
    let article = Article(raw.map { .heading(level: $0, text: [.text("甲", style: [])]) }).normalised
    #expect(article.blocks.map { if case .heading(let level, _) = $0 { level } else { 0 } } == levels)
  }

  @Test("Headings in tables are paragraphs of weight, unused notes are gone, and spans stay within their table")
  func others() {
    let heading = Article.Block.heading(level: 1, text: [.text("甲", style: []), .note(1)])
    let article = Article(
      [
        .table(.init(rows: [.init([.init([heading], columns: 0, rows: 9)])])),
        .list(isOrdered: false, start: 7, items: [[], []]), .rule, .rule,
      ],
      notes: [[.text("弃", style: [])], [.text("留", style: [])]])
    #expect(
      article.normalised
        == Article(
          [
            .table(
              .init(rows: [
                .init([.init([.paragraph(text: [.text("甲", style: .strong), .note(0)], alignment: .text)])])
              ])), .rule,
          ], notes: [[.text("留", style: [])]]))
  }
}
