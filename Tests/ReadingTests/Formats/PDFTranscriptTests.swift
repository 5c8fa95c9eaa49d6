import Containers
import Disclosure
import TestSupport
import Testing

@testable import Reading

@Suite("Transcribing PDF") struct PDFTranscriptTests {
  private let prose = PDFFixture.Text(60, 100, "Annual report on government information")

  @Test("Columns stay apart, words of a sentence together, page numbers are left out")
  func readsPages() throws {
    let first = [
      prose, .init(60, 140, "Rules"), .init(250, 140, "12"), .init(275, 140, "0"), .init(300, 140, "3001"),
      .init(290, 800, "- 1 -"),
    ]
    let second = [PDFFixture.Text(60, 100, "Licences"), .init(250, 100, "447228"), .init(295, 810, "2")]
    #expect(
      try TranscriptText.ofFile(PDFFixture([first, second]).bytes) == [
        "~ Annual report on government information", "~ Rules | 12 | 0 | 3001", "---", "~ Licences | 447228",
      ])
  }

  @Test("A piece says on which page and where it stands")
  func tellsPlaces() throws {
    let file = PDFFixture([[prose], [.init(60, 200, "12")]])
    let transcript = try PDFTranscriber().transcribe(file.bytes, limits: .standard)
    guard case .aligned(let pieces) = transcript.lines.last, let source = pieces.first?.source, let box = source.box
    else {
      Issue.record("an aligned line is expected")
      return
    }
    #expect(source.page == 2)
    #expect(source.text == "12")
    #expect(abs(box.left - 60) < 1 && box.top < 200 && box.bottom > 199 && box.right > 70 && box.right < 76)
  }

  @Test("A bare number in the middle of the page is no page number")
  func keepsNumbers() throws {
    let file = PDFFixture([[prose, .init(60, 400, "7")]])
    #expect(try TranscriptText.ofFile(file.bytes).last == "~ 7")
  }

  @Test("A file without text has no text layer, not even with page numbers")
  func refusesPictures() {
    let pages = (1...9).map { [PDFFixture.Text(290, 800, "- \($0) -")] }
    #expect(throws: ReadingRefusal.noTextLayer) { try TranscriptText.ofFile(PDFFixture(pages).bytes) }
    #expect(throws: ReadingRefusal.noTextLayer) { try TranscriptText.ofFile(PDFFixture([[]]).bytes) }
  }

  @Test("What the tool cannot open is damaged, or locked")
  func refusesBroken() {
    #expect(throws: ReadingRefusal.damaged(kind: "PDF")) { try TranscriptText.ofFile(Array("%PDF-1.7 rubbish".utf8)) }
    let locked = Array("%PDF-1.7\ntrailer<</Encrypt 9 0 R>>".utf8)
    #expect(throws: ReadingRefusal.encrypted) { try TranscriptText.ofFile(locked) }
  }

  @Test("Without the tool the refusal names it, and one that hangs is ended")
  func dependsOnTool() throws {
    #expect(throws: ReadingRefusal.helperMissing(name: "poppler-utils", kind: "PDF")) {
      try PDFTranscriber(tool: nil).transcribe([1], limits: .standard)
    }
    let folder = try #require(PrivateFolder())
    #expect(folder.write(Array("#!/bin/sh\nsleep 63\n".utf8), name: "slow", isExecutable: true))
    let limits = ReadingLimits(fileBytes: 100, unpackedBytes: 100, helperSeconds: 1)
    #expect(throws: ReadingRefusal.timedOut(seconds: 1)) {
      try PDFTranscriber(tool: Tool("slow", searchPath: folder.path)).transcribe([1], limits: limits)
    }
  }
}

@Suite("Composing the words of a page") struct PDFLineComposerTests {
  /// A word of Chinese characters and digits in type of ten points, whose box begins at `top`.
  private func word(_ text: String, _ left: Double, _ top: Double) -> PDFWord {
    let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.isASCII ? 5 : 10) }
    return PDFWord(text: text, box: .init(left: left, top: top, right: left + width, bottom: top + 12))
  }

  private func lines(_ words: [PDFWord]) -> [String] {
    PDFLineComposer().lines(of: PDFPage(number: 1, height: 842, words: words))
      .map { $0.map(\.text).joined(separator: " | ") }
  }

  @Test("A number beside the middle of a label of two lines has a line of its own between them")
  func separatesWrappedLabels() {
    let words = [word("（二）部分公开", 50, 100), word("情形）", 50, 115), word("447", 200, 107.5), word("7", 240, 107.5)]
    #expect(lines(words) == ["（二）部分公开", "447 | 7", "情形）"])
  }

  @Test("Fonts whose boxes differ stand on one line")
  func joinsFonts() {
    var number = word("12", 200, 0)
    number.box.top = 98
    number.box.bottom = 118
    #expect(lines([word("规章", 50, 100), number]) == ["规章 | 12"])
  }

  @Test(
    "Gaps decide what belongs together",
    arguments: [
      ("2024", "年", 2.5, "2024年"), ("规章", "0", 6.0, "规章 | 0"), ("结果", "结果", 7.0, "结果 | 结果"),
      ("公开", "情况", 3.0, "公开情况"), ("3", "001", 1.0, "3001"), ("12", "0", 3.0, "12 | 0"),
      ("96171.6", "1,234", -8.0, "96171.6 | 1,234"), ("17", "-15", 3.0, "17 | -15"), ("ab", "cd", 2.5, "ab cd"),
    ])
  func decidesByGaps(left: String, right: String, gap: Double, text: String) {
    let first = word(left, 50, 100)
    #expect(lines([word(right, first.box.right + gap, 100), first]) == [text])
  }

  @Test("The table of words is read, and lines that are none are passed over")
  func readsTable() throws {
    let table = """
      level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
      1\t1\t0\t0\t0\t0\t0.0\t0.0\t595.0\t842.0\t-1\t###PAGE###
      4\t1\t0\t0\t0\t0\t1\t1\t1\t1\t-1\t###LINE###
      5\t1\t0\t0\t0\t0\t219.36\t156.29\t153.95\t26.14\t100\t规章
      5\t1\t0\t0\t0\t1\tx\ty\t1\t1\t100\t许可
      rubbish
      1\t2\t0\t0\t0\t0\t0.0\t0.0\t595.0\t842.0\t-1\t###PAGE###
      """
    let pages = try PDFWordTable.pages(in: Array(table.utf8))
    #expect(pages.map(\.number) == [1])
    #expect(pages.first?.words.map(\.text) == ["规章"])
    #expect(pages.first?.words.first?.box == Source.Box(left: 219.36, top: 156.29, right: 373.31, bottom: 182.43))
  }

  @Test(
    "Lines that number a page",
    arguments: [
      ("- 3 -", 400.0, true), ("— 4 —", 400, true), ("－12－", 400, true), ("第3页", 400, true), ("第3页共6页", 400, true),
      ("3", 810, true), ("3/12", 810, true), ("3", 400, false), ("-15", 810, false), ("3件", 810, false),
      ("2024年", 810, false),
    ])
  func recognisesPageNumbers(text: String, top: Double, isPageNumber: Bool) {
    let box = Source.Box(left: 290, top: top, right: 310, bottom: top + 12)
    let line = [Transcript.Piece(text: text, source: Source(page: 1, box: box))]
    #expect(PageNumberLine.removed(from: [line], pageHeight: 842).isEmpty == isPageNumber)
  }
}
