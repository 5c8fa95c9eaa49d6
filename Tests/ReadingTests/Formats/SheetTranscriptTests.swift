import TestSupport
import Testing

@testable import Reading

@Suite("Transcribing XLSX") struct SheetTranscriptTests {
  private func file(_ sheet: String, styles: String = "", strings: String = "") -> [UInt8] {
    ZipFixture([
      "xl/workbook.xml": """
      <workbook xmlns:r='r'><sheets><sheet name='年报' r:id='r1'/><sheet name='藏' state='hidden' r:id='r2'/></sheets>
      </workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>
      <Relationship Id='r2' Target='/xl/worksheets/sheet2.xml'/></Relationships>
      """,
      "xl/worksheets/sheet1.xml": "<worksheet>\(sheet)</worksheet>",
      "xl/worksheets/sheet2.xml": "<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>",
      "xl/sharedStrings.xml": "<sst>\(strings)</sst>", "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
    ]).bytes
  }

  @Test("Strings of every kind, numbers and blanks stand in their columns")
  func readsCells() throws {
    let strings = "<si><t>规章</t></si><si><r><t>行政</t></r><r><t>许可</t></r><rPh><t>x</t></rPh></si>"
    let sheet = """
      <sheetData><row r='2'><c r='B2' t='s'><v>0</v></c><c r='C2'><v>12</v></c><c r='E2' t='str'><f>A1</f><v>/</v></c></row>
      <row r='3'><c r='B3' t='s'><v>1</v></c><c r='D3' t='inlineStr'><is><t>3件</t></is></c></row></sheetData>
      """
    #expect(
      try TranscriptText.ofFile(file(sheet, strings: strings)) == [
        "1/4: 0+1 规章 | 1+1 12 | 2+1  | 3+1 /", "1/4: 0+1 行政许可 | 1+1  | 2+1 3件 | 3+1 ",
      ])
  }

  @Test("Merged cells are wide, and the cells that they cover left out")
  func readsMerges() throws {
    let sheet = """
      <sheetData><row r='1'><c r='A1' t='str'><v>项目</v></c><c r='B1' t='str'><v>数量</v></c></row>
      <row r='2'><c r='B2'><v>1</v></c><c r='C2'><v>2</v></c></row></sheetData>
      <mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:C1'/></mergeCells>
      """
    #expect(try TranscriptText.ofFile(file(sheet)) == ["1/3: 0+1 项目 | 1+2 数量", "1/3: 1+1 1 | 2+1 2"])
  }

  @Test("A merged title and a long text are lines")
  func readsProse() throws {
    let prose = String(repeating: "本机关收到申请。", count: 6)
    let sheet = """
      <sheetData><row r='1'><c r='A1' t='str'><v>年度报告</v></c></row>
      <row r='2'><c r='A2' t='str'><v>规章</v></c><c r='B2'><v>1</v></c></row>
      <row r='3'><c r='A3' t='str'><v>\(prose)</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>
      """
    #expect(try TranscriptText.ofFile(file(sheet)) == ["年度报告", "1/2: 0+1 规章 | 1+1 1", prose])
  }

  @Test("A formula that was never computed is shown as it was typed")
  func showsFormulas() throws {
    let sheet = "<sheetData><row r='1'><c r='A1'><f>B1+C1</f></c><c r='B1'><f>1+1</f><v>2</v></c></row></sheetData>"
    #expect(try TranscriptText.ofFile(file(sheet)) == ["1/2: 0+1 =B1+C1 | 1+1 2"])
  }

  @Test(
    "Numbers are shown as the sheet shows them",
    arguments: [
      ("0.30000000000000004", SheetNumber.Style.general, "0.3"), ("12", .general, "12"), ("1.2E2", .general, "120"),
      ("96171.6", .general, "96171.6"), ("-18", .general, "-18"), ("96171.6", .init(builtIn: 4), "96171.60"),
      ("0.8167", .init(code: "0.00%"), "81.67%"), ("3119", .init(code: "#,##0_);[Red]\\(#,##0\\)"), "3119"),
      ("45688", .init(builtIn: 14), "2025-01-31"), ("45688", .init(code: "yyyy\"年\"m\"月\""), "2025-01-31"),
      ("3", .init(code: "0\"件\""), "3"), ("text", .general, "text"),
    ])
  func formatsNumbers(raw: String, style: SheetNumber.Style, text: String) {
    #expect(SheetNumber().string(raw, style: style) == text)
  }

  @Test("The formats of cells are looked up", arguments: [(0, "0.5"), (1, "50%"), (2, "0.500")])
  func looksUpStyles(index: Int, text: String) throws {
    let styles = """
      <numFmts><numFmt numFmtId='170' formatCode='0.000'/></numFmts><cellStyleXfs><xf numFmtId='10'/></cellStyleXfs>
      <cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='170'/></cellXfs>
      """
    let sheet = "<sheetData><row r='1'><c r='A1' s='\(index)'><v>0.5</v></c></row></sheetData>"
    #expect(try TranscriptText.ofFile(file(sheet, styles: styles)) == [text])
  }

  @Test(
    "Places are read and written",
    arguments: [("A1", 0, 0), ("Z9", 25, 8), ("AA10", 26, 9), ("XFD1048576", 16_383, 1_048_575)])
  func readsPlaces(name: String, column: Int, row: Int) {
    #expect(CellReference(name) == CellReference(column: column, row: row))
    #expect(CellReference(column: column, row: row).name == name)
  }

  @Test("Places that do not exist are none", arguments: ["", "A", "7", "A0", "XFE1", "A1048577", "1A", "A1B", "甲1"])
  func refusesPlaces(name: String) {
    #expect(CellReference(name) == nil)
  }

  @Test(
    "Sheets beyond reason are refused",
    arguments: [
      "<sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData>",
      """
      <sheetData>\((1...5000).map { "<row r='\($0)'><c r='A\($0)'><v>1</v></c><c r='SR\($0)'><v>1</v></c></row>" }
        .joined())</sheetData>
      """,
    ])
  func refusesTooLarge(sheet: String) {
    #expect(throws: ReadingRefusal.tooComplex) { try TranscriptText.ofFile(file(sheet)) }
  }
}
