import Disclosure
import Reading
import TestSupport
import Testing

@Suite("What files say and hide") struct FileTextTests {
  static func hidden(_ bytes: [UInt8], name: String) throws -> [String] {
    try FileTextReader().read(bytes, name: name).hidden.map { "\($0.role.rawValue) \($0.name) \($0.text)" }
  }

  static let core = """
    <cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>王作者</dc:creator><cp:lastModifiedBy>李改者</cp:lastModifiedBy></cp:coreProperties>
    """

  @Test("A Word document tells its people, comments, changes, hidden text and margins")
  func word() throws {
    let p = WordArticleTests.p, r = WordArticleTests.r
    let body =
      p(r("公开", "") + r("机密", "<w:vanish/>") + r("内容", "<w:vanish/>"), "")
      + p(
        "<w:del w:id=\"1\" w:author=\"赵\"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"钱\">\(r("新", ""))</w:ins>",
        "")
    let space = WordArticleTests.space
    let bytes = ZipFixture([
      "word/document.xml": "<w:document \(space)><w:body>\(body)</w:body></w:document>",
      "docProps/core.xml": Self.core,
      "docProps/app.xml": "<Properties xmlns=\"e\"><Company>某单位</Company><Pages>3</Pages></Properties>",
      "word/_rels/document.xml.rels": """
      <Relationships xmlns="x"><Relationship Id="r1" Target="comments.xml"/><Relationship Id="r2" Target="header1.xml"/>\
      <Relationship Id="r3" Target="people.xml"/></Relationships>
      """,
      "word/comments.xml":
        "<w:comments \(space)><w:comment w:id=\"0\" w:author=\"孙\">\(p("请核", ""))</w:comment></w:comments>",
      "word/header1.xml": "<w:hdr \(space)>\(p("内部资料", ""))</w:hdr>",
      "word/people.xml": "<w15:people xmlns:w15=\"p\"><w15:person w15:author=\"孙\"/></w15:people>",
    ]).bytes
    let text = try FileTextReader().read(bytes, name: "a.docx")
    #expect(
      Set(text.hidden.map { "\($0.role.rawValue) \($0.name) \($0.text)" }) == [
        "property creator 王作者", "property lastModifiedBy 李改者", "property Company 某单位", "trackedChange deleted 旧",
        "property changeAuthor 赵", "trackedChange inserted 新", "property changeAuthor 钱", "hidden hidden 机密内容",
        "comment comment 请核", "property commentAuthor 孙", "pageMargin header 内部资料",
      ])
    #expect(ArticleText(text.article).lines == ["公开", "新"])
    let pieces = text.pieces(part: "file.7", name: "最终稿.docx")
    #expect(pieces[0] == .init(.init("file.7", "name"), .fileName, "最终稿.docx"))
    #expect(pieces[1] == .init(.init("file.7", "0"), .paragraph, "公开"))
    #expect(pieces.last?.place.path.hasSuffix(".10") == true)
  }

  @Test("A workbook tells hidden sheets, rows and columns, comments and margins")
  func workbook() throws {
    let cell = { (place: String, text: String) in "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let bytes = SheetFixture.bytes(
      sheets: [
        (
          "公开", "",
          """
          <cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">\(cell("A1", "甲"))\(cell("B1", "乙"))</row>\
          <row r="2" hidden="1">\(cell("A2", "丙"))</row></sheetData><headerFooter><oddFooter>&amp;L页脚</oddFooter></headerFooter>
          """
        ),
        ("底稿", "veryHidden", "<sheetData><row r=\"1\">\(cell("A1", "丁"))\(cell("B1", "戊"))</row></sheetData>"),
      ],
      more: [
        "docProps/core.xml": Self.core,
        "xl/comments1.xml":
          "<comments xmlns=\"x\"><authors><author>周</author></authors><commentList><comment ref=\"A1\"><text><t>批注</t></text></comment></commentList></comments>",
      ])
    #expect(
      Set(try Self.hidden(bytes, name: "a.xlsx")) == [
        "property creator 王作者", "property lastModifiedBy 李改者", "hidden sheet 底稿", "hidden sheet 丁 戊", "hidden cell 乙",
        "hidden cell 丙", "property commentAuthor 周", "comment comment 批注", "pageMargin margin &L页脚",
      ])
  }

  @Test("Slides tell their text, and the notes below them")
  func slides() throws {
    let slide = { (text: String) in
      "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:sld>"
    }
    let bytes = ZipFixture([
      "ppt/presentation.xml": "<p/>", "ppt/slides/slide1.xml": slide("政策解读"),
      "ppt/notesSlides/notesSlide1.xml": slide("不要念"),
    ]).bytes
    let text = try FileTextReader().read(bytes, name: "a.pptx")
    #expect(ArticleText(text.article).lines == ["第1页", "政策解读"])
    #expect(text.hidden == (try FileTextReader().read(bytes, name: "b.pptx").hidden))
    #expect(text.hidden.map(\.text) == ["不要念"])
  }

  @Test("Pages of a PDF without text are told")
  func pdf() throws {
    let page: [PDFFixture.Text] = [.init(72, 100, "This page has a text layer that can be read.")]
    let text = try FileTextReader().read(PDFFixture([page, []]).bytes, name: "a.pdf")
    #expect(text.remarks == [ArticleRemark(.scannedPage, examples: ["第2页"])])
    #expect(!text.article.isEmpty)
    let scanned = try FileTextReader().read(PDFFixture([[]]).bytes, name: "a.pdf")
    #expect(scanned.article.isEmpty)
    #expect(scanned.remarks.map(\.kind) == [.scannedPage])
  }

  @Test("A photograph tells where and by whom it was taken, and less when it is cleaned")
  func photograph() throws {
    let bytes = PhotoFixture.jpeg
    let texts = try Self.hidden(bytes, name: "a.jpg")
    #expect(texts.contains("location gps 北纬39.9075，东经116.39139"))
    #expect(texts.contains("property artist 吴摄影"))
    #expect(texts.contains("property serial SN12345"))
    #expect(texts.contains("property comment 现场"))
    let clean = try #require(CleanPicture.cleaned(bytes))
    #expect(try Self.hidden(clean, name: "a.jpg") == [])
    #expect(clean.starts(with: [0xFF, 0xD8, 0xFF, 0xE0]))
    #expect(clean.suffix(4) == bytes.suffix(4))
    #expect(CleanPicture.cleaned(Array("GIF89a".utf8)) == nil)
    #expect(CleanPicture.cleaned(SealFixture.png) == SealFixture.png)
  }

  @Test("Damaged photographs and files never end the program", arguments: 0..<6)
  func fuzz(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let word = ZipFixture([
      "word/document.xml":
        "<w:document \(WordArticleTests.space)><w:body>\(WordArticleTests.p("甲"))</w:body></w:document>"
    ]).bytes
    for _ in 0..<300 {
      var bytes = random.pick([PhotoFixture.jpeg, SealFixture.png, word, PhotoFixture.tiff])
      for _ in 0..<random.number(1...8) { bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255)) }
      if random.chance(0.2) { bytes.removeLast(random.number(0...bytes.count - 1)) }
      _ = try? FileTextReader().read(bytes, name: "a")
      _ = CleanPicture.cleaned(bytes)
    }
  }
}

/// Writes a photograph whose camera told everything.
enum PhotoFixture {
  static let jpeg: [UInt8] = {
    let exif = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1] + segment(0xE1, exif) + segment(0xFE, Array("现场".utf8))
      + [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
  }()

  /// The description, lowest bytes first: a directory, that of the camera and that of the place.
  static let tiff: [UInt8] = {
    let artist = Array("吴摄影\0".utf8), serial = Array("SN12345\0".utf8)
    let first = 8, camera = first + 2 + 3 * 12 + 4, place = camera + 2 + 12 + 4, data = place + 2 + 4 * 12 + 4
    var bytes: [UInt8] = [0x49, 0x49] + little(42, 2) + little(first, 4) + little(3, 2)
    bytes +=
      field(0x013B, 2, artist.count, little(data, 4)) + field(0x8769, 4, 1, little(camera, 4))
      + field(0x8825, 4, 1, little(place, 4))
    bytes += little(0, 4) + little(1, 2) + field(0xA431, 2, serial.count, little(data + artist.count, 4)) + little(0, 4)
    let places = data + artist.count + serial.count
    bytes +=
      little(4, 2) + field(1, 2, 2, [0x4E, 0, 0, 0]) + field(2, 5, 3, little(places, 4))
      + field(3, 2, 2, [0x45, 0, 0, 0])
    bytes += field(4, 5, 3, little(places + 24, 4)) + little(0, 4) + artist + serial
    for (value, parts) in [(39, 1), (54, 1), (27, 1), (116, 1), (23, 1), (29, 1)] {
      bytes += little(value, 4) + little(parts, 4)
    }
    return bytes
  }()

  private static func field(_ tag: Int, _ kind: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
    little(tag, 2) + little(kind, 2) + little(count, 4) + value
  }

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
