import Containers
import Testing

@Suite("Converting encodings") struct CharacterConverterTests {
  @Test(
    "Text of an encoding becomes UTF-8",
    arguments: [
      ("GB18030", [0xB9, 0xAB, 0xBF, 0xAA] as [UInt8], "公开"), ("UTF-16LE", [0x6C, 0x51, 0x00, 0x5F], "公开"),
      ("BIG5-HKSCS", [0xA4, 0xBD, 0xB6, 0x7D], "公開"), ("GB18030", [], ""),
    ])
  func converts(encoding: String, bytes: [UInt8], text: String) {
    let conversion = CharacterConverter(from: encoding).convert(bytes, tolerance: 0)
    #expect(conversion?.bytes == Array(text.utf8))
    #expect(conversion?.faults == 0)
  }

  @Test("Faulty places become U+FFFD as long as they are few")
  func toleratesFaults() {
    let bytes: [UInt8] = [0xB9, 0xAB, 0xFF, 0xBF, 0xAA]
    #expect(CharacterConverter(from: "GB18030").convert(bytes, tolerance: 1)?.bytes == Array("公\u{FFFD}开".utf8))
    #expect(CharacterConverter(from: "GB18030").convert(bytes, tolerance: 0) == nil)
  }

  @Test("A character cut off by the end is one fault")
  func toleratesCut() {
    #expect(CharacterConverter(from: "GB18030").convert([0xB9, 0xAB, 0xBF], tolerance: 1)?.faults == 1)
  }

  @Test("An unknown encoding converts nothing")
  func refusesUnknown() {
    #expect(CharacterConverter(from: "no-such-encoding").convert([1], tolerance: 9) == nil)
  }
}
