import Disclosure
import Reading
import TestSupport
import Testing

@Suite("Files of other kinds as articles") struct FileArticleTests {
  static func lines(_ bytes: [UInt8], name: String) throws -> [String] {
    ArticleText(try ArticleReader().read(file: bytes, name: name).article).lines
  }

  @Test("Every line of plain text is a paragraph, and numbered lines over text are headings")
  func text() throws {
    let text = "一、目的\n　　为了公开。\n\n二、范围\n　　全市。\n　　　　　　　　　　　　某局\n"
    let article = try ArticleReader().read(file: Array(text.utf8), name: "a.txt").article
    #expect(
      article.blocks == [
        .heading(level: 1, text: [.text("一、目的", style: [])]),
        .paragraph(text: [.text("为了公开。", style: [])], alignment: .text),
        .heading(level: 1, text: [.text("二、范围", style: [])]),
        .paragraph(text: [.text("全市。", style: [])], alignment: .text),
        .paragraph(text: [.text("某局", style: [])], alignment: .right),
      ])
  }

  @Test("The first line of plain text is its title where it is no sentence")
  func title() throws {
    let reader = ArticleReader(takesTitle: true)
    let text = "2022年某县政府信息公开工作年度报告\n根据有关规定，编制本报告。\n一、总体情况\n良好。"
    #expect(try reader.read(text: text).title == "2022年某县政府信息公开工作年度报告")
    #expect(try reader.read(text: "各县人民政府，各有关单位：\n通知如下。\n完").title == nil)
    #expect(try ArticleReader().read(text: text).title == nil)
  }

  @Test("A workbook is a table for each sheet that is shown, without what is hidden")
  func workbook() throws {
    let bytes = SheetFixture.bytes(sheets: [
      (
        "公开", "",
        """
        <cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c>\
        <c r="B1" t="inlineStr"><is><t>金额</t></is></c><c r="C1" t="inlineStr"><is><t>身份证</t></is></c></row><row r="2">\
        <c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>12</v></c><c r="C2"><v>99</v></c></row><row r="3" hidden="1"><c r="A3"><v>7</v></c></row>\
        <row r="4"><c r="B4"><v>13</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>
        """
      ),
      ("底稿", "hidden", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"),
    ])
    let reading = try ArticleReader().read(file: bytes, name: "a.xlsx")
    guard reading.article.blocks.count == 1, case .table(let table) = reading.article.blocks[0] else {
      return #expect(Bool(false), "\(reading.article)")
    }
    #expect(table.rows.map { $0.cells.map(\.rows) } == [[1, 1], [2, 1], [1]])
    #expect(ArticleText(reading.article).lines == ["名称\t金额", "甲\t12", "13"])
    #expect(table.headRows == 1)
    #expect(reading.remarks.map(\.kind) == [.hiddenLeftOut, .headFound])
  }

  @Test("The lines of a PDF are joined into paragraphs")
  func pdf() throws {
    let page: [PDFFixture.Text] = [
      .init(100, 100, "  This is the first line of a paragraph that is long enough to be wrapped"),
      .init(72, 120, "and goes on here until it reaches the right hand edge of the text once again"),
      .init(72, 140, "and ends here."), .init(100, 160, "Second paragraph."),
    ]
    let lines = try Self.lines(PDFFixture([page]).bytes, name: "a.pdf")
    #expect(lines.count == 2)
    #expect(lines.last == "Second paragraph.")
    #expect(lines.first?.contains("wrapped and goes") == true)
  }

  @Test("An OFD document is read from its text objects")
  func ofd() throws {
    let bytes = ZipFixture([
      "OFD.xml":
        "<ofd:OFD xmlns:ofd=\"o\"><ofd:DocBody><ofd:DocInfo><ofd:Author>王</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
      "Doc_0/Document.xml":
        "<ofd:Document xmlns:ofd=\"o\"><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>",
      "Doc_0/Pages/Page_0/Content.xml": """
      <ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer><ofd:TextObject Boundary="40 20 100 5" Size="5"><ofd:TextCode X="0" Y="4">政府信息</ofd:TextCode></ofd:TextObject>\
      <ofd:TextObject Boundary="140 20 40 5" Size="5"><ofd:TextCode>公开</ofd:TextCode></ofd:TextObject>\
      <ofd:TextObject Boundary="30 30 100 5" Size="5"><ofd:TextCode>条例。</ofd:TextCode></ofd:TextObject>\
      <ofd:TextObject Boundary="40 40 60 5" Size="5"><ofd:TextCode>第二段。</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>
      """,
    ]).bytes
    #expect(try Self.lines(bytes, name: "a.ofd") == ["政府信息公开条例。", "第二段。"])
  }

  @Test("What has no text is refused with the reason", arguments: [("a.png", ArticleRefusal.unsupported(kind: "PNG"))])
  func refused(name: String, refusal: ArticleRefusal) {
    #expect(throws: refusal) { try ArticleReader().read(file: SealFixture.png, name: name) }
    #expect(throws: ArticleRefusal.empty) { try ArticleReader().read(file: [], name: name) }
    #expect(throws: ArticleRefusal.empty) { try ArticleReader().read(file: Array("  \n ".utf8), name: "a.txt") }
  }
}

/// Writes small workbooks.
enum SheetFixture {
  static let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"r\""

  static func bytes(
    sheets: [(name: String, state: String, xml: String)], more: KeyValuePairs<String, String> = [:], book: String = ""
  ) -> [UInt8] {
    var list = "", links = ""
    var file = ZipFixture()
    for (index, sheet) in sheets.enumerated() {
      list +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.state.isEmpty ? "" : "state=\"\(sheet.state)\"") r:id=\"r\(index)\"/>"
      links += "<Relationship Id=\"r\(index)\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
      file.add("xl/worksheets/sheet\(index + 1).xml", Array("<worksheet \(space)>\(sheet.xml)</worksheet>".utf8))
    }
    file.add("xl/workbook.xml", Array("<workbook \(space)>\(book)<sheets>\(list)</sheets></workbook>".utf8))
    file.add("xl/_rels/workbook.xml.rels", Array("<Relationships xmlns=\"x\">\(links)</Relationships>".utf8))
    for (name, text) in more { file.add(name, Array(text.utf8)) }
    return file.bytes
  }
}
