import Disclosure
import Documents
import Reading
import TestSupport
import Testing

@Suite("Word documents as articles") struct WordArticleTests {
  static let space = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="a" xmlns:wp="wp" xmlns:mc="mc" \
    xmlns:m="m" xmlns:v="v" xmlns:o="o" xmlns:wps="wps"
    """

  static func read(
    _ body: String, parts: KeyValuePairs<String, String> = [:], pictures: [String: [UInt8]] = [:]
  ) throws -> ArticleReading {
    var file = ZipFixture(["word/document.xml": "<w:document \(space)><w:body>\(body)<w:sectPr/></w:body></w:document>"]
    )
    for (name, text) in parts { file.add(name, Array(text.replacing("SPACE", with: space).utf8)) }
    for (name, bytes) in pictures { file.add(name, bytes) }
    return try ArticleReader(takesTitle: true).read(file: file.bytes, name: "a.docx")
  }

  static func html(_ reading: ArticleReading) -> String {
    ArticleHTML(address: { "/" + $0 }).html(reading.article).replacing("\n", with: "")
  }

  static func html(_ body: String, parts: KeyValuePairs<String, String> = [:]) throws -> String {
    html(try read(body, parts: parts))
  }

  /// A paragraph.
  static func p(_ runs: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs.hasPrefix("<") ? runs : r(runs))</w:p>"
  }

  /// A run.
  static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test("A document in the form of GB/T 9704 keeps its structure")
  func official() throws {
    let face = { (name: String, size: Int) in "<w:rFonts w:eastAsia=\"\(name)\"/><w:sz w:val=\"\(size)\"/>" }
    let body =
      Self.p(Self.r("某政发〔2024〕3号", face("仿宋_GB2312", 32)), "<w:jc w:val=\"center\"/>")
      + Self.p(Self.r("某市人民政府关于", face("方正小标宋简体", 44)), "<w:jc w:val=\"center\"/>")
      + Self.p(Self.r("加强公开工作的意见", face("方正小标宋简体", 44)), "<w:jc w:val=\"center\"/>")
      + Self.p(Self.r("各县人民政府：", face("仿宋_GB2312", 32)))
      + Self.p(Self.r("一、总体要求", face("黑体", 32))) + Self.p(Self.r("（一）主要目标。", face("楷体_GB2312", 32)))
      + Self.p(Self.r("（二）加强领导。", face("楷体_GB2312", 32)) + Self.r("各县要加强领导，落实责任。", face("仿宋_GB2312", 32)))
      + Self.p(Self.r("1.明确责任。各单位按职责办理。", face("仿宋_GB2312", 32)))
      + Self.p(Self.r("某市人民政府", face("仿宋_GB2312", 32)), "<w:jc w:val=\"right\"/>")
      + Self.p(Self.r("2024年3月5日", face("仿宋_GB2312", 32)), "<w:ind w:left=\"5760\"/>")
    let reading = try Self.read(body)
    #expect(reading.title == "某市人民政府关于加强公开工作的意见")
    #expect(reading.statements["documentNumber"] == "某政发〔2024〕3号")
    #expect(reading.statements["formedOn"] == "2024-03-05")
    #expect(
      Self.html(reading)
        == """
        <p class="centre">某政发〔2024〕3号</p><p>各县人民政府：</p><h2 id="s1">一、总体要求</h2><h3 id="s2">（一）主要目标。</h3>\
        <p>（二）加强领导。各县要加强领导，落实责任。</p><p>1.明确责任。各单位按职责办理。</p><p class="right">某市人民政府</p>\
        <p class="right">2024年3月5日</p>
        """)
  }

  @Test("Headings are told by the outline of their styles and by the names of styles in any language")
  func styles() throws {
    let styles = """
      <w:styles SPACE><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>\
      <w:style w:styleId="a2"><w:name w:val="标题 2"/></w:style>\
      <w:style w:styleId="own"><w:name w:val="一级"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>\
      <w:style w:styleId="child"><w:name w:val="x"/><w:basedOn w:val="a2"/></w:style>\
      <w:style w:styleId="t"><w:name w:val="Title"/></w:style><w:style w:styleId="toc1"><w:name w:val="toc 1"/></w:style></w:styles>
      """
    let body = ["t", "toc1", "a1", "a2", "own", "child", "none"].map {
      Self.p("内容\($0)", "<w:pStyle w:val=\"\($0)\"/>")
    }.joined()
    let reading = try Self.read(body, parts: ["word/styles.xml": styles])
    #expect(reading.title == "内容t")
    #expect(
      Self.html(reading)
        == "<h2 id=\"s1\">内容a1</h2><h3 id=\"s2\">内容a2</h3><h4 id=\"s3\">内容own</h4><h3 id=\"s4\">内容child</h3><p>内容none</p>"
    )
    #expect(reading.remarks.contains { $0.kind == .contentsLeftOut })
  }

  @Test("Lists that the program counts become lists where a page would print the same, and text otherwise")
  func lists() throws {
    func level(_ number: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering = """
      <w:numbering SPACE><w:abstractNum w:abstractNumId="0">\(level(0, "bullet", ""))\(level(1, "bullet", "o"))</w:abstractNum>\
      <w:abstractNum w:abstractNumId="1">\(level(0, "decimal", "%1."))</w:abstractNum>\
      <w:abstractNum w:abstractNumId="2">\(level(0, "chineseCounting", "（%1）"))</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>\
      <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>
      """
    func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
      Self.p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    let body =
      item("甲", 1) + item("乙", 1, 1) + item("丙", 1) + Self.p("间") + item("子", 2) + item("丑", 2) + Self.p("间")
      + item("寅", 2)
      + item("卯事项办理，按规定。", 3)
    #expect(
      try Self.html(body, parts: ["word/numbering.xml": numbering])
        == "<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul><p>间</p><ol><li>子</li><li>丑</li></ol><p>间</p><p>3. 寅</p><p>（一）卯事项办理，按规定。</p>"
    )
  }

  @Test("Tracked changes are taken as accepted, and that is said")
  func changes() throws {
    let body =
      Self.p(
        Self.r("保留")
          + "<w:del w:id=\"1\" w:author=\"王\">\(Self.r("删").replacing("w:t ", with: "w:delText ").replacing("</w:t>", with: "</w:delText>"))</w:del>"
          + "<w:ins w:id=\"2\" w:author=\"李\">\(Self.r("增"))</w:ins>")
      + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>\(Self.r("前"))</w:p>" + Self.p("后")
      + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(Self.p("没"))</w:tc><w:tc>\(Self.p("有"))</w:tc></w:tr></w:tbl>"
    let reading = try Self.read(body)
    #expect(Self.html(reading) == "<p>保留增</p><p>前后</p>")
    let remark = reading.remarks.first { $0.kind == .changesAccepted }
    #expect(remark?.count == 3)
    #expect(remark?.examples == ["删", "增", "没有"])
  }

  @Test("Tables keep merged cells and repeated heads")
  func tables() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Self.p(text))</w:tc>"
    }
    let body = """
      <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("科目", "<w:vMerge w:val=\"restart\"/>"))\(cell("预算", "<w:gridSpan w:val=\"2\"/>"))</w:tr>\
      <w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("", "<w:vMerge/>"))\(cell("上年"))\(cell("本年"))</w:tr>\
      <w:tr>\(cell("收入"))\(cell("1"))\(cell("2"))</w:tr></w:tbl>
      """
    #expect(
      try Self.html(body)
        == """
        <div class="wide" role="group" tabindex="0" aria-label="表格"><table><thead><tr><th scope="col" rowspan="2">科目</th>\
        <th scope="colgroup" colspan="2">预算</th></tr><tr><th scope="col">上年</th><th scope="col">本年</th></tr></thead><tbody><tr>\
        <th scope="row">收入</th><td>1</td><td>2</td></tr></tbody></table></div>
        """)
  }

  @Test("Notes, links, raised characters, symbols, formulas and hidden text")
  func runs() throws {
    let notes =
      "<w:footnotes SPACE><w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"1\">\(Self.p("脚注"))</w:footnote></w:footnotes>"
    let ends = "<w:endnotes SPACE><w:endnote w:id=\"1\">\(Self.p("尾注"))</w:endnote></w:endnotes>"
    let links = """
      <Relationships xmlns="x"><Relationship Id="rId1" Target="https://a.gov.cn/" TargetMode="External"/>\
      <Relationship Id="rId2" Target="file:///C:/内部.docx" TargetMode="External"/></Relationships>
      """
    let field = { (text: String) in "<w:r><w:fldChar w:fldCharType=\"\(text)\"/></w:r>" }
    let body =
      Self.p(
        Self.r("甲") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>"
          + Self.r("2", "<w:vertAlign w:val=\"superscript\"/>")
          + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"
          + Self.r("密", "<w:vanish/>"))
      + Self.p(
        "<w:hyperlink r:id=\"rId1\">\(Self.r("网"))</w:hyperlink><w:hyperlink r:id=\"rId2\">\(Self.r("盘"))</w:hyperlink>"
          + field("begin")
          + "<w:r><w:instrText> HYPERLINK \"https://b.cn/\" </w:instrText></w:r>" + field("separate") + Self.r("域")
          + field("end") + Self.r("外"))
      + Self.p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")
    let reading = try Self.read(
      body, parts: ["word/footnotes.xml": notes, "word/endnotes.xml": ends, "word/_rels/document.xml.rels": links])
    #expect(
      reading.article.blocks == [
        .paragraph(
          text: [.text("甲", style: []), .note(0), .note(1), .text("2", style: .superscript), .text("☑", style: [])],
          alignment: .text),
        .paragraph(
          text: [
            .link(address: "https://a.gov.cn/", text: [.text("网", style: [])]), .text("盘", style: []),
            .link(address: "https://b.cn/", text: [.text("域", style: [])]), .text("外", style: []),
          ], alignment: .text),
        .paragraph(text: [.text("x=1", style: [])], alignment: .text),
      ])
    #expect(reading.article.notes == [[.text("脚注", style: [])], [.text("尾注", style: [])]])
    #expect(Set(reading.remarks.map(\.kind)) == [.hiddenLeftOut, .linkDropped, .formula])
  }

  @Test("Pictures come with their words and size, text boxes follow their paragraph, other drawings are told")
  func drawings() throws {
    let links =
      "<Relationships xmlns=\"x\"><Relationship Id=\"r1\" Target=\"media/a.png\"/><Relationship Id=\"r2\" Target=\"media/b.emf\"/></Relationships>"
    func picture(_ id: String, _ words: String) -> String {
      "<w:r><w:drawing><wp:inline><wp:extent cx=\"952500\" cy=\"1905000\"/><wp:docPr id=\"1\" name=\"图片 1\" descr=\"\(words)\"/><a:blip r:embed=\"\(id)\"/></wp:inline></w:drawing></w:r>"
    }
    let box = """
      <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\(Self.p("框内"))</w:txbxContent></wps:txbx></w:drawing>\
      </mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>\(Self.p("框内"))</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
      """
    let reading = try Self.read(
      Self.p(picture("r1", "示意图")) + Self.p(Self.r("前") + box + Self.r("后")) + Self.p(picture("r2", ""))
        + Self.p("<w:r><w:drawing><wps:wsp/></w:drawing></w:r>")
        + Self.p(picture("r1", "")),
      parts: ["word/_rels/document.xml.rels": links],
      pictures: ["word/media/a.png": SealFixture.png, "word/media/b.emf": [1, 2, 3]])
    #expect(
      reading.article.blocks == [
        .picture(.init(file: "picture-1.png", alternative: "示意图", width: 100, height: 200)),
        .paragraph(text: [.text("前后", style: [])], alignment: .text),
        .paragraph(text: [.text("框内", style: [])], alignment: .text),
        .picture(.init(file: "picture-1.png", width: 100, height: 200)),
      ])
    #expect(reading.pictures.count == 1)
    #expect(reading.remarks.map(\.kind) == [.textBox, .pictureLeftOut, .drawingLeftOut, .alternativeMissing])
  }

  @Test("Our own letters are read back")
  func damaged() {
    #expect(throws: ArticleRefusal.damaged(kind: "ZIP")) {
      try ArticleReader().read(file: Array("PK\u{3}\u{4}xxxx".utf8), name: "a.docx")
    }
    #expect(throws: ArticleRefusal.unsupported(kind: "ZIP")) {
      try ArticleReader().read(file: ZipFixture(["a.txt": "x"]).bytes, name: "a.docx")
    }
    #expect(throws: ArticleRefusal.damaged(kind: "DOCX")) {
      try ArticleReader().read(file: ZipFixture(["word/document.xml": "<a><b></a>"]).bytes, name: "a.docx")
    }
    #expect(throws: ArticleRefusal.tooComplex) {
      try ArticleReader().read(
        file: ZipFixture(["word/document.xml": "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"]).bytes, name: "a.docx")
    }
  }
}
