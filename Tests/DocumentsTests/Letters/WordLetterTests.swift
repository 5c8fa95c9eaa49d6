import CivilTime
import Containers
import Disclosure
import Testing

@testable import Documents

@Suite("Letters as DOCX") struct WordLetterTests {
  private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes, limits: ZipArchive.Limits(unpackedBytes: 4 << 20))
    return String(decoding: try #require(try archive.bytes(of: name)), as: UTF8.self)
  }

  @Test("Every kind of letter is well-formed, and the same bytes twice", arguments: LetterKind.all)
  func wellFormed(kind: LetterKind) throws {
    let sheet = try SheetSamples.sheet(kind, enclosures: ["清单"])
    let bytes = try WordLetter.bytes(of: sheet)
    #expect(try WordLetter.bytes(of: sheet) == bytes)
    for name in [
      "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
      "word/styles.xml", "word/settings.xml", "word/header1.xml", "word/footer1.xml", "word/footer2.xml",
      "word/footer3.xml",
    ] {
      let text = try Self.part(name, of: bytes)
      #expect(throws: Never.self, "\(kind.rawValue) \(name)") { try WellFormed(text) }
    }
  }

  @Test("The page is that of the standard: A4, margins 37, 35, 28 and 26 mm, 22 lines of 28 characters")
  func page() throws {
    let text = try Self.part("word/document.xml", of: WordLetter.bytes(of: SheetSamples.sheet(.extensionNotice)))
    #expect(text.contains(#"<w:pgSz w:w="11906" w:h="16838"/>"#))
    #expect(text.contains(#"w:top="2098" w:right="1474" w:bottom="1985" w:left="1587""#))
    #expect(text.contains(#"<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/>"#))
    let block = (width: 11_906 - 1_474 - 1_587, height: 16_838 - 2_098 - 1_985)
    #expect(block.height / 579 == 22)
    // The grid takes 842 of 4096 parts of a point from the 16 points of a character.
    let pitch = 16.0 - 842.0 / 4096.0
    #expect(Int(Double(block.width) / 20 / pitch) == 28)
  }

  @Test(
    "What an applicant wrote stays text",
    arguments: ["<w:t>x</w:t>", "a&b", "]]>", "{{pronoun}}", "#read(\"x\")", "甲\u{1}\u{FFFF}乙"])
  func literal(content: String) throws {
    let sheet = try SheetSamples.sheet(#require(LetterKind.reply("D01")), content: content)
    let text = try Self.part("word/document.xml", of: WordLetter.bytes(of: sheet))
    let words = LetterParagraph(.body, content, block: "").text
    #expect(!text.contains("<w:t>x"))
    #expect(try WellFormed(text).text.contains("“\(words)”"))
  }

  @Test("Name and date stand as the standard says, with a seal and without")
  func signature() throws {
    let sealed = try Self.part("word/document.xml", of: WordLetter.bytes(of: SheetSamples.sheet(.extensionNotice)))
    // Ten characters of name over 8 characters' width of date, which ends four from the margin.
    #expect(sealed.contains(#"<w:ind w:right="\#(4 * 316)"/></w:pPr><w:r><w:t xml:space="preserve">2026年"#))
    let named = try Self.part(
      "word/document.xml", of: WordLetter.bytes(of: SheetSamples.sheet(.extensionNotice, signature: .name)))
    #expect(named.contains(#"<w:ind w:right="632"/></w:pPr><w:r><w:t xml:space="preserve">示例县"#))
  }

  @Test("A seal stands in the file where there is one, and only there")
  func seal() throws {
    let seal = try LetterSeal(png: SheetSamples.seal)
    let bytes = try WordLetter.bytes(of: SheetSamples.sheet(.extensionNotice, signature: .seal(seal)))
    let archive = try ZipArchive(bytes, limits: ZipArchive.Limits(unpackedBytes: 4 << 20))
    #expect(try archive.bytes(of: "word/media/seal.png") == SheetSamples.seal)
    #expect(try Self.part("word/document.xml", of: bytes).contains(#"<wp:extent cx="1512000" cy="1512000"/>"#))
    let plain = try WordLetter.bytes(of: SheetSamples.sheet(.extensionNotice))
    #expect(!(try ZipArchive(plain, limits: ZipArchive.Limits(unpackedBytes: 4 << 20)).contains("word/media/seal.png")))
    #expect(throws: LetterSeal.Fault.notPNG) { try LetterSeal(png: Array("GIF89a".utf8)) }
  }

  @Test("Enclosures are numbered where there are several")
  func enclosures() throws {
    let one = try Self.part(
      "word/document.xml", of: WordLetter.bytes(of: SheetSamples.sheet(.extensionNotice, enclosures: ["清单"])))
    #expect(one.contains("附件：清单<"))
    let two = try Self.part(
      "word/document.xml", of: WordLetter.bytes(of: SheetSamples.sheet(.extensionNotice, enclosures: ["清单", "图"])))
    #expect(two.contains("附件：1.清单<") && two.contains(">2.图<"))
  }
}
