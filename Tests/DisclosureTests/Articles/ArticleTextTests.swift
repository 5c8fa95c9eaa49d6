import Disclosure
import Testing

@Suite("Articles as plain text") struct ArticleTextTests {
  static func paragraph(_ text: String) -> Article.Block {
    .paragraph(text: [.text(text, style: [])], alignment: .text)
  }

  @Test("Lists, tables, pictures and notes stand in lines")
  func lines() {
    let article = Article(
      [
        .heading(level: 1, text: [.text("一、甲", style: [])]),
        .list(isOrdered: true, start: 3, items: [[Self.paragraph("乙")], [Self.paragraph("丙"), Self.paragraph("丁")]]),
        .list(isOrdered: false, start: 1, items: [[Self.paragraph("戊")]]),
        .table(
          .init(
            caption: "表",
            rows: [.init([.init([Self.paragraph("1")]), .init([Self.paragraph("2"), Self.paragraph("3")])])])),
        .picture(.init(file: "1", alternative: "章")), .picture(.init(file: "2")), .rule,
      ], notes: [[.text("注", style: [])]])
    #expect(ArticleText(article).lines == ["一、甲", "3. 乙", "4. 丙", "丁", "• 戊", "表", "1\t2 3", "［图片：章］", "[1] 注"])
  }

  @Test("A summary is the first paragraph that says something, cut at the end of a sentence")
  func summary() {
    let article = Article([
      .heading(level: 1, text: [.text("一、甲", style: [])]), Self.paragraph("各县（区）人民政府，市政府各部门，各直属机构，各有关单位："),
      Self.paragraph("为贯彻落实政府信息公开条例的各项规定，现通知如下。各单位要认真执行。"),
    ])
    #expect(ArticleText(article).summary() == "为贯彻落实政府信息公开条例的各项规定，现通知如下。各单位要认真执行。")
    #expect(ArticleText(article).summary(limit: 30) == "为贯彻落实政府信息公开条例的各项规定，现通知如下。")
    #expect(ArticleText(article).summary(limit: 10) == "为贯彻落实政府信息…")
    #expect(ArticleText(Article([Self.paragraph("短")])).summary() == "")
  }
}
