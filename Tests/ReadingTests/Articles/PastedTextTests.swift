import Disclosure
import Documents
import Reading
import Testing

@Suite("Text pasted from elsewhere") struct PastedTextTests {
  static func read(_ html: String, takesTitle: Bool = false) throws -> ArticleReading {
    try ArticleReader(takesTitle: takesTitle).read(html: html)
  }

  static func html(_ reading: ArticleReading) -> String {
    ArticleHTML(address: { $0.hasPrefix("picture") ? "/files/" + $0 : nil }).html(reading.article)
  }

  /// What is written of a pasted text, without line ends.
  static func html(_ pasted: String, takesTitle: Bool = false) throws -> String {
    html(try read(pasted, takesTitle: takesTitle)).replacing("\n", with: "")
  }

  @Test("A document of Word keeps its text, and loses its markup")
  func word() throws {
    let reading = try Self.read(PastedPages.word, takesTitle: true)
    #expect(reading.title == "关于做好2024年政府信息公开工作的通知")
    #expect(Self.html(reading) == PastedPages.wordResult)
    #expect(
      Set(reading.remarks.map(\.kind)) == [
        .titleTaken, .headingMade, .headFound, .activeLeftOut, .hiddenLeftOut, .linkDropped,
      ])
  }

  @Test("A document of WPS is understood in the same way")
  func wps() throws {
    let reading = try Self.read(PastedPages.wps, takesTitle: true)
    #expect(reading.title == "某县人民政府办公室关于开展检查的通知")
    #expect(
      Self.html(reading).replacing("\n", with: "")
        == """
        <p class="centre">某政办发〔2024〕8号</p><p>各乡镇人民政府：</p><h2 id="s1">一、检查内容</h2>\
        <h3 id="s2">（一）公开栏目。</h3><p>检查<strong>公开栏目</strong>更新情况。</p><p class="right">某县人民政府办公室</p>\
        <p class="right">2024年3月1日</p>
        """)
  }

  @Test("Paragraphs that an old site parts by line ends are paragraphs")
  func lineEnds() throws {
    let html = try Self.html(
      "<font size=3>　　第一段文字。<br><br>　　第二段文字，<br>接着写。<br>　　第三段。<br>&nbsp;&nbsp;&nbsp;&nbsp;第四段。</font>")
    #expect(html == "<p>第一段文字。</p><p>第二段文字，<br>接着写。</p><p>第三段。</p><p>第四段。</p>")
  }

  @Test("Of the page of a content system only the text is taken")
  func contentSystem() throws {
    let reading = try Self.read(PastedPages.site)
    #expect(reading.title == "关于公布清单的公告")
    #expect(reading.statements["PubDate"] == "2023-05-06 10:00")
    #expect(
      Self.html(reading).replacing("\n", with: "")
        == """
        <p>正文第一段，见<a href="https://www.a.gov.cn/zwgk/2023/t1.pdf" rel="external nofollow noopener">附件</a>。</p><p>正文第二段。</p>
        """)
    #expect(reading.remarks.contains { $0.kind == .surroundingsLeftOut })
  }

  @Test("Marks of lists that a word processor prints become lists, and numbers of official documents stay text")
  func lists() throws {
    func item(_ mark: String, _ text: String, level: Int = 1) -> String {
      """
      <p class=MsoListParagraph style='mso-list:l0 level\(level) lfo1'><![if !supportLists]><span style='font-family:Symbol'>\
      <span style='mso-list:Ignore'>\(mark)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>\
      <![endif]><span>\(text)</span></p>
      """
    }
    let bullets = item("·", "甲") + item("o", "乙", level: 2) + item("·", "丙")
    #expect(try Self.html(bullets) == "<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>")
    #expect(try Self.html(item("1.", "甲") + item("2.", "乙")) == "<ol><li>甲</li><li>乙</li></ol>")
    #expect(try Self.html(item("3.", "甲") + "<p>乙</p>") == "<p>3. 甲</p><p>乙</p>")
    #expect(try Self.html(item("（一）", "甲") + item("（二）", "乙")) == "<p>（一）甲</p><p>（二）乙</p>")
    #expect(try Self.html("<p>● 甲</p><p>●乙</p>") == "<ul><li>甲</li><li>乙</li></ul>")
    #expect(try Self.html("<p>1.甲</p><p>2.乙</p>") == "<p>1.甲</p><p>2.乙</p>")
    #expect(
      try Self.html("<ol start=3><li>甲<ul><li>乙<li>丙</ul></ol>")
        == "<ol start=\"3\"><li>甲<ul><li>乙</li><li>丙</li></ul></li></ol>")
  }

  @Test(
    "Heads of tables are told from what stands in them",
    arguments: [
      ("<table><tr><td>序号</td><td>名称</td></tr><tr><td>1</td><td>甲</td></tr></table>", 1),
      ("<table><tr><td><b>甲</b></td><td><b>乙</b></td></tr><tr><td>丙</td><td>丁</td></tr></table>", 1),
      ("<table><thead><tr><td>甲</td><td>乙</td></tr></thead><tr><td>丙</td><td>丁</td></tr></table>", 1),
      ("<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>", 0),
      ("<table><tr><td>乡镇</td><td>收入</td></tr><tr><td>丙</td><td>1,200.5</td></tr></table>", 1),
      (
        """
        <table><tr><td rowspan=2>科目</td><td colspan=2>预算</td></tr><tr><td>上年</td><td>本年</td></tr>\
        <tr><td>甲</td><td>1</td><td>2</td></tr></table>
        """, 2
      ),
      ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>", 0),
    ])
  func tableHeads(html: String, rows: Int) throws {
    let reading = try Self.read(html)
    guard case .table(let table)? = reading.article.blocks.first else {
      return #expect(Bool(false), "\(reading.article)")
    }
    #expect(table.headRows == rows)
    #expect(reading.remarks.map(\.kind) == [rows > 0 ? .headFound : .headMissing])
  }

  @Test("Tables that only lay out a page are taken apart")
  func layout() throws {
    let html = """
      <table width=900 border=0><tr><td><table><tr><td colspan=2><p>第一段。</p><p>第二段。</p></td></tr></table></td></tr>\
      <tr><td>尾</td></tr></table>
      """
    #expect(try Self.html(html) == "<p>第一段。</p><p>第二段。</p><p>尾</p>")
    #expect(try Self.read(html).remarks.map(\.kind) == [.layoutTable])
  }

  @Test("Pasted pictures are taken out, those elsewhere are told")
  func pictures() throws {
    let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    let reading = try Self.read(
      """
      <p>图：<img src="data:image/gif;base64,\(png)" alt="示意图" width=12 height="20%"><img alt="1.png" src=data:image/png;base64,\(png)></p>
      <p><img src="http://a.cn/x.jpg"></p><p><img src="data:image/svg+xml;base64,PHN2Zz4="><img src="file:///c:/a.png"></p>
      """)
    #expect(reading.pictures.map(\.name) == ["picture-1.png"])
    #expect(reading.pictures.first?.mediaType == "image/png")
    #expect(reading.pictures.first?.bytes.count == 70)
    #expect(
      reading.article.blocks == [
        .paragraph(
          text: [
            .text("图：", style: []), .picture(.init(file: "picture-1.png", alternative: "示意图", width: 12)),
            .picture(.init(file: "picture-1.png")),
          ], alignment: .text),
        .picture(.init(file: "http://a.cn/x.jpg")),
      ])
    #expect(reading.remarks.map(\.kind) == [.alternativeMissing, .pictureElsewhere, .pictureLeftOut])
    #expect(reading.remarks.map(\.count) == [2, 1, 2])
  }

  @Test("Notes of a word processor become notes")
  func notes() throws {
    let html = """
      <p>依据规定<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>办理。</p>\
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>\
      <a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 见第十条。</p></div></div>
      """
    let article = try Self.read(html).article
    #expect(
      article.blocks == [
        .paragraph(text: [.text("依据规定", style: []), .note(0), .text("办理。", style: [])], alignment: .text)
      ])
    #expect(article.notes == [[.text("见第十条。", style: [])]])
  }

  @Test("Bold lines are headings only where they stand over text")
  func boldLines() throws {
    #expect(try Self.html("<p><b>工作目标</b></p><p>到年底完成。</p>") == "<h2 id=\"s1\">工作目标</h2><p>到年底完成。</p>")
    #expect(try Self.html("<p><b>联系人：张三</b></p><p>完</p>") == "<p><strong>联系人：张三</strong></p><p>完</p>")
    #expect(try Self.html("<p><b>甲</b></p><p><b>乙</b></p>") == "<p><strong>甲</strong></p><p><strong>乙</strong></p>")
    #expect(try Self.html("<p><b>一、甲。</b>乙</p><p>丙</p>") == "<p><strong>一、甲。</strong>乙</p><p>丙</p>")
    #expect(
      try Self.html("<p>一、甲</p><p>乙。</p><p>二、丙</p><p>丁。</p>")
        == "<h2 id=\"s1\">一、甲</h2><p>乙。</p><h2 id=\"s2\">二、丙</h2><p>丁。</p>")
    #expect(try Self.html("<p>一、甲</p><p>二、丙</p><p>丁。</p>") == "<p>一、甲</p><p>二、丙</p><p>丁。</p>")
  }

  @Test("Our own editor is taken at its word")
  func own() throws {
    let html =
      "<p><strong>一、甲</strong></p><p>乙</p><table><tbody><tr><td>序号</td><td>名</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>"
    let reading = try ArticleReader(.own).read(html: html)
    #expect(reading.remarks.isEmpty)
    #expect(reading.article.blocks.first == .paragraph(text: [.text("一、甲", style: .strong)], alignment: .text))
    #expect(try ArticleReader(.own).read(html: "<p></p>").article.isEmpty)
  }
}
