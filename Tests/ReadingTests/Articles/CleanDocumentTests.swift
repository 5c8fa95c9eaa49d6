import Disclosure
import Reading
import TestSupport
import Testing

@Suite("Word documents without traces") struct CleanDocumentTests {
  static func file(_ body: String) -> [UInt8] {
    let p = WordArticleTests.p, space = WordArticleTests.space
    var file = ZipFixture([
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": "<?xml version=\"1.0\"?><w:document \(space)><w:body>\(body)</w:body></w:document>",
      "docProps/core.xml": FileTextTests.core,
      "word/_rels/document.xml.rels": """
      <Relationships xmlns="x"><Relationship Id="r1" Target="comments.xml"/><Relationship Id="r2" Target="header1.xml"/></Relationships>
      """,
      "word/comments.xml":
        "<w:comments \(space)><w:comment w:id=\"0\" w:author=\"孙\">\(p("请核", ""))</w:comment></w:comments>",
      "word/header1.xml": "<w:hdr \(space)>\(p("页眉", ""))</w:hdr>",
    ])
    file.add("word/media/a.jpg", PhotoFixture.jpeg)
    return file.bytes
  }

  @Test("The text stays, and what stands beside it goes")
  func cleaned() throws {
    let r = WordArticleTests.r, p = WordArticleTests.p
    let body =
      p(
        "<w:commentRangeStart w:id=\"0\"/>\(r("公开", "<w:rPrChange w:id=\"9\" w:author=\"赵\"><w:rPr><w:b/></w:rPr></w:rPrChange>"))"
          + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
          + "<w:del w:id=\"1\" w:author=\"赵\"><w:r><w:delText>旧 &gt; </w:delText></w:r></w:del>"
          + "<w:ins w:id=\"2\" w:author=\"钱 > x\">\(r("新", ""))</w:ins>\(r("密", "<w:vanish/>"))\(r("显", "<w:vanish w:val=\"0\"/>"))",
        "")
      + "<w:tbl><w:tr><w:trPr><w:del w:id=\"5\" w:author=\"赵\"/></w:trPr><w:tc>\(p("删行", ""))</w:tc></w:tr>"
      + "<w:tr><w:trPr><w:ins w:id=\"6\" w:author=\"赵\"/></w:trPr><w:tc>\(p("甲", ""))</w:tc><w:tc>\(p("乙", ""))</w:tc></w:tr></w:tbl>"
    let before = Self.file(body)
    #expect(try FileTextReader().read(before, name: "a.docx").hidden.count > 6)
    let after = try #require(try CleanDocument.cleaned(before))
    let text = try FileTextReader().read(after, name: "a.docx")
    #expect(text.hidden == [HiddenText(.pageMargin, "header", "页眉")])
    #expect(ArticleText(text.article).lines == ["公开新显", "甲\t乙"])
    #expect(text.article == (try FileTextReader().read(before, name: "a.docx").article))
    #expect(!text.remarks.contains { $0.kind == .changesAccepted })
  }

  @Test("What cannot be cleaned is told instead of handed out")
  func refused() throws {
    #expect(throws: ArticleRefusal.unsupported(kind: "ZIP")) { try CleanDocument.cleaned(ZipFixture(["a": "b"]).bytes) }
    #expect(throws: ArticleRefusal.self) { try CleanDocument.cleaned(Array("text".utf8)) }
    let hiding =
      "<w:styles \(WordArticleTests.space)><w:style w:styleId=\"h\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    let body = WordArticleTests.p(WordArticleTests.r("密", "<w:rStyle w:val=\"h\"/>"), "")
    let file = ZipFixture([
      "word/document.xml": "<w:document \(WordArticleTests.space)><w:body>\(body)</w:body></w:document>",
      "word/styles.xml": hiding,
    ])
    #expect(try CleanDocument.cleaned(file.bytes) == nil)
  }
}
