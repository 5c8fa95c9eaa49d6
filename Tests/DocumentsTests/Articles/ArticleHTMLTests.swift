import Disclosure
import Documents
import Testing

@Suite("Articles as HTML") struct ArticleHTMLTests {
  static func html(
    _ blocks: [Article.Block], notes: [[Article.Inline]] = [], startLevel: Int = 2, prefix: String = ""
  ) -> String {
    ArticleHTML(startLevel: startLevel, prefix: prefix, ownHosts: ["www.a.gov.cn"]) {
      $0 == "gone" ? nil : "/files/\($0)"
    }
    .html(Article(blocks, notes: notes)).replacing("\n", with: "")
  }

  static func text(_ text: String) -> Article.Block { .paragraph(text: [.text(text, style: [])], alignment: .text) }

  @Test("Headings begin below the title of the page and never leave what HTML has")
  func levels() {
    let headings = (1...4).map { Article.Block.heading(level: $0, text: [.text("甲", style: [])]) }
    #expect(Self.html(headings) == "<h2 id=\"s1\">甲</h2><h3 id=\"s2\">甲</h3><h4 id=\"s3\">甲</h4><h5 id=\"s4\">甲</h5>")
    #expect(Self.html(headings, startLevel: 4, prefix: "a-").hasSuffix("<h6 id=\"a-s3\">甲</h6><h6 id=\"a-s4\">甲</h6>"))
  }

  @Test("Everything from outside is escaped")
  func escaped() {
    let nasty = "<script>alert(\"1\")</script> & '"
    let html = Self.html([
      Self.text(nasty), .table(.init(caption: nasty, rows: [.init([.init([Self.text(nasty)])])])),
      .picture(.init(file: "\"><b>", alternative: nasty)),
    ])
    #expect(!html.contains("<script") && !html.contains("<b>"))
    #expect(html.contains("src=\"/files/%22%3E%3Cb%3E\""))
  }

  @Test("Links of foreign hosts say that they leave, forbidden ones are only text")
  func links() {
    let line: [Article.Inline] = ["https://www.a.gov.cn/1", "https://b.com/", "/c", "javascript:alert(1)"].map {
      .link(address: $0, text: [.text("甲", style: [])])
    }
    #expect(
      Self.html([.paragraph(text: line, alignment: .right)])
        == """
        <p class="right"><a href="https://www.a.gov.cn/1">甲</a><a href="https://b.com/" rel="external nofollow noopener">甲</a>\
        <a href="/c">甲</a>甲</p>
        """)
  }

  @Test("Heads of tables say what they are heads of")
  func tables() {
    func cell(_ text: String, isHead: Bool = false, columns: Int = 1, rows: Int = 1) -> Article.Cell {
      Article.Cell([Self.text(text)], columns: columns, rows: rows, isHead: isHead)
    }
    let table = Article.Table(
      caption: "表",
      rows: [
        .init([cell("科目", isHead: true, rows: 2), cell("预算", isHead: true, columns: 2)]),
        .init([cell("上年", isHead: true), cell("本年", isHead: true)]),
        .init([cell("合计", isHead: true), cell("1"), cell("2")]),
      ])
    #expect(
      Self.html([.table(table)])
        == """
        <div class="wide" role="group" tabindex="0" aria-label="表"><table><caption>表</caption><thead><tr>\
        <th scope="col" rowspan="2">科目</th><th scope="colgroup" colspan="2">预算</th></tr><tr><th scope="col">上年</th>\
        <th scope="col">本年</th></tr></thead><tbody><tr><th scope="row">合计</th><td>1</td><td>2</td></tr></tbody></table></div>
        """)
    // A head that reaches below the heads would be cut off by the end of their part.
    let reaching = Article.Table(rows: [.init([cell("甲", isHead: true, rows: 2)]), .init([cell("乙")])])
    #expect(!Self.html([.table(reaching)]).contains("<thead>"))
  }

  @Test("Pictures have words, or say that they have none")
  func pictures() {
    #expect(
      Self.html([.picture(.init(file: "1", alternative: "", width: 3, height: 4))])
        == "<figure class=\"figure\"><img src=\"/files/1\" alt=\"\" width=\"3\" height=\"4\"></figure>")
    #expect(Self.html([.picture(.init(file: "1"))]).contains("class=\"unsaid\" alt=\"图片\""))
    #expect(
      Self.html([.picture(.init(file: "gone", alternative: "章"))]).contains(
        "<span class=\"picture-missing\">［图片：章］</span>"))
  }

  @Test("Notes lead there and back")
  func notes() {
    let html = Self.html(
      [.paragraph(text: [.text("甲", style: []), .note(0), .note(0)], alignment: .text)],
      notes: [[.text("乙", style: [])]], prefix: "x-")
    #expect(
      html
        == """
        <p>甲<sup class="note-mark"><a href="#x-note-1" id="x-mark-1" role="doc-noteref" aria-label="注释1">[1]</a></sup>\
        <sup class="note-mark"><a href="#x-note-1" role="doc-noteref" aria-label="注释1">[1]</a></sup></p>\
        <section class="notes" role="doc-endnotes" aria-label="注释"><ol><li id="x-note-1">乙 \
        <a href="#x-mark-1" role="doc-backlink" aria-label="返回正文">↩</a></li></ol></section>
        """)
  }

  @Test("Two versions stand in one text, with words for what colours say")
  func comparison() {
    let old = Article([Self.text("自收到之日起十五日内办理。"), Self.text("删去的段落")])
    let new = Article([Self.text("自收到之日起七日内办理。"), .list(isOrdered: false, start: 1, items: [[Self.text("甲")]])])
    let html = ArticleHTML { $0 }.html(ArticleComparison(from: old, to: new)).replacing("\n", with: "")
    #expect(
      html
        == """
        <p>自收到之日起<del><span class="vh">删除：</span>十五<span class="vh">（删除完）</span></del><ins><span class="vh">增加：</span>七\
        <span class="vh">（增加完）</span></ins>日内办理。</p><del class="whole"><span class="vh">删除：</span><p>删去的段落</p>\
        <span class="vh">（删除完）</span></del><ins class="whole"><span class="vh">增加：</span><ul><li>甲</li></ul><span class="vh">（增加完）</span></ins>
        """)
  }
}
