import Disclosure
import TestSupport
import Testing

@testable import Reading

@Suite("Transcribing DOCX") struct WordTranscriptTests {
  private static let space = "xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps'"

  private func lines(_ body: String, numbering: String = "", styles: String = "") throws -> [String] {
    let file = ZipFixture([
      "word/document.xml": "<w:document \(Self.space)><w:body>\(body)<w:sectPr/></w:body></w:document>",
      "word/numbering.xml": "<w:numbering \(Self.space)>\(numbering)</w:numbering>",
      "word/styles.xml": "<w:styles \(Self.space)>\(styles)</w:styles>",
    ])
    return try TranscriptText.ofFile(file.bytes)
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.isEmpty ? "<w:p/>" : paragraph(text))</w:tc>"
  }

  private func list(level: Int) -> String {
    "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='1'/></w:numPr>"
  }

  private let numbering = """
    <w:abstractNum w:abstractNumId='4'>
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/><w:lvlText w:val='%1、'/></w:lvl>
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl>
    <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%3'/></w:lvl>
    </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>
    """

  @Test("Runs, tabs and breaks make up the text; what was deleted, hidden or computed by a field code does not")
  func readsRuns() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>收到</w:t></w:r>
      <w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>
      <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:tab/><w:t>申请</w:t><w:br/><w:t>3件</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["收到新\t申请", "3件"])
  }

  @Test("Numbers that Word counts itself stand in front of their paragraphs")
  func numbersParagraphs() throws {
    let styles =
      "<w:style w:styleId='H'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
      + "<w:style w:styleId='I'><w:basedOn w:val='H'/></w:style>"
    let body =
      paragraph("总体情况", list(level: 0)) + paragraph("主动公开", list(level: 1)) + paragraph("依申请公开", list(level: 1))
      + paragraph("数量", list(level: 2)) + paragraph("申请情况", "<w:pStyle w:val='I'/>")
      + paragraph("受理", list(level: 1)) + paragraph("正文")
    #expect(
      try lines(body, numbering: numbering, styles: styles)
        == ["一、总体情况", "（一）主动公开", "（二）依申请公开", "一.1 数量", "二、申请情况", "（一）受理", "正文"])
  }

  @Test("A main part of another name is found by the relationships")
  func findsMainPart() throws {
    let file = ZipFixture([
      "_rels/.rels": "<a><Relationship Type='x/officeDocument' Target='/word/document2.xml'/></a>",
      "word/document2.xml": "<w:document \(Self.space)>\(paragraph("正文"))</w:document>",
    ])
    #expect(try TranscriptText.ofFile(file.bytes) == ["正文"])
  }

  @Test("Merged cells keep the grid")
  func resolvesMerges() throws {
    let first = cell("三、结果", "<w:vMerge w:val='restart'/>") + cell("（一）予以公开", "<w:gridSpan w:val='2'/>") + cell("12")
    let second = cell("", "<w:vMerge/>") + cell("（三）不予公开") + cell("1.属于国家秘密") + cell("")
    let body = "<w:tbl><w:tr>\(first)</w:tr><w:tr>\(second)</w:tr></w:tbl>"
    #expect(
      try lines(body) == ["1/4: 0+1 三、结果 | 1+2 （一）予以公开 | 3+1 12", "1/4: 1+1 （三）不予公开 | 2+1 1.属于国家秘密 | 3+1 "])
  }

  @Test("Columns that a row leaves out before its first cell count")
  func countsGridBefore() throws {
    let row = "<w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>" + cell("规章") + cell("1")
    #expect(try lines("<w:tbl><w:tr>\(row)</w:tr></w:tbl>") == ["1/4: 1+1 规章 | 2+1 1"])
  }

  @Test("A text box is read once")
  func readsTextBoxOnce() throws {
    let box = "<w:txbxContent>\(paragraph("框"))</w:txbxContent>"
    let body = """
      <w:p><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>
      </mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["框", "后"])
  }

  @Test("Nested tables, content controls and page breaks")
  func readsNested() throws {
    let inner = "<w:tbl><w:tr>\(cell("规章") + cell("1"))</w:tr></w:tbl>"
    let body =
      "<w:tbl><w:tr><w:tc>\(paragraph("前"))\(inner)<w:p/></w:tc></w:tr></w:tbl>"
      + "<w:sdt><w:sdtContent>\(paragraph("控件"))</w:sdtContent></w:sdt><w:p><w:r><w:br w:type='page'/></w:r></w:p>"
      + paragraph("尾")
    #expect(try lines(body) == ["前", "2/2: 0+1 规章 | 1+1 1", "控件", "---", "尾"])
  }

  @Test("A cell says where it stands")
  func tellsPlaces() throws {
    let body = paragraph("前") + "<w:tbl><w:tr>\(cell("规章") + cell("1"))</w:tr></w:tbl>"
    let file = ZipFixture(["word/document.xml": "<w:document \(Self.space)>\(body)</w:document>"])
    guard case .transcript(let transcript) = try FileOpener().open(file.bytes, name: "a.docx", limits: .standard),
      case .row(_, let cells, _) = transcript.lines[1]
    else {
      Issue.record("a row is expected")
      return
    }
    #expect(cells.map(\.source.cell) == ["T1R1C1", "T1R1C2"])
    #expect(cells.map(\.source.line) == [2, 3])
  }

  @Test(
    "Numbers are written as Word writes them",
    arguments: [
      ("chineseCounting", 1, "一"), ("chineseCounting", 10, "十"), ("chineseCounting", 12, "十二"),
      ("chineseCountingThousand", 20, "二十"), ("chineseCountingThousand", 105, "一百零五"),
      ("chineseCountingThousand", 1010, "一千零一十"), ("decimal", 7, "7"), ("decimalZero", 7, "07"),
      ("decimalEnclosedCircle", 3, "③"), ("decimalFullWidth", 12, "１２"), ("upperRoman", 4, "IV"),
      ("lowerLetter", 27, "aa"), ("ideographTraditional", 2, "乙"), ("bullet", 1, ""), ("unknown", 5, "5"),
    ])
  func formatsNumbers(format: String, number: Int, text: String) {
    #expect(NumberFormat(name: format).string(number) == text)
  }

  @Test(
    "Hostile documents are refused",
    arguments: [
      ("<w:document xmlns:w='w'><w:body><w:p>", ReadingRefusal.damaged(kind: "DOCX")),
      ("<!DOCTYPE a [<!ENTITY b 'bb'>]><w:document xmlns:w='w'>&b;</w:document>", .tooComplex),
      (String(repeating: "<w:tbl xmlns:w='w'>", count: 9000), .tooComplex),
    ])
  func refusesHostile(document: String, refusal: ReadingRefusal) {
    let file = ZipFixture(["word/document.xml": document])
    #expect(throws: refusal) { try TranscriptText.ofFile(file.bytes) }
  }
}
