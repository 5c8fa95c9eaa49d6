import Testing

@testable import Reading

@Suite("Decoding text") struct TextDecodingTests {
  private static let sentence = "本机关2024年收到申请3件，公开信息12条。\n"
  private static let sentenceGBK: [UInt8] = [
    0xCA, 0xD5, 0xB5, 0xBD, 0xC9, 0xEA, 0xC7, 0xEB, 0x33, 0xBC, 0xFE, 0xA1, 0xA3,
  ]

  private func decode(_ bytes: [UInt8], declared: String? = nil) throws -> String {
    String(decoding: try TextDecoder().decode(bytes, declared: declared), as: UTF8.self)
  }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-8 is taken as it is, without its mark")
  func readsUTF8() throws {
    #expect(try decode(Array(Self.sentence.utf8)) == Self.sentence)
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array(Self.sentence.utf8)) == Self.sentence)
  }

  @Test("UTF-16 is recognised with and without its mark", arguments: [true, false])
  func readsUTF16(isLittle: Bool) throws {
    let bytes = Self.utf16(Self.sentence, isLittle: isLittle)
    #expect(try decode(bytes) == Self.sentence)
    #expect(try decode((isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes) == Self.sentence)
  }

  @Test("GB18030 is recognised when the bytes are no UTF-8, whatever they declare")
  func readsGB18030() throws {
    #expect(try decode(Self.sentenceGBK) == "收到申请3件。")
    #expect(try decode(Self.sentenceGBK, declared: "gb2312") == "收到申请3件。")
    #expect(try decode(Self.sentenceGBK, declared: "utf-8") == "收到申请3件。")
  }

  @Test("A declared encoding goes before the guess")
  func honoursDeclaration() throws {
    #expect(try decode([0xA4, 0xBD, 0xB6, 0x7D], declared: "big5") == "公開")
  }

  @Test("A text that begins or ends within a character is read without it")
  func readsExcerpts() throws {
    let whole = Array(String(repeating: Self.sentence, count: 3).utf8)
    #expect(try decode(whole + [0xE6, 0x94]).hasSuffix("12条。\n"))
    #expect(try decode(Array(whole.dropFirst())).hasPrefix("机关"))
  }

  @Test("A damaged byte here and there is read as U+FFFD")
  func readsDamaged() throws {
    var bytes = Array(String(repeating: Self.sentence, count: 10).utf8)
    bytes[30] = 0xFF
    #expect(try decode(bytes).contains("\u{FFFD}"))
  }

  @Test("NUL bytes are left out")
  func dropsNULs() throws {
    let bytes = Array(Self.sentence.utf8) + [0] + Array(Self.sentence.utf8)
    #expect(try decode(bytes) == Self.sentence + Self.sentence)
  }

  @Test("Bytes that are no text are refused", arguments: [1, 7, 30, 400, 5000])
  func refusesRubbish(seed: Int) {
    var state = UInt64(seed)
    let bytes = (0..<2000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    #expect(throws: ReadingRefusal.undecodable) { try TextDecoder().decode(bytes) }
    #expect(throws: ReadingRefusal.undecodable) { try TextDecoder().decode([UInt8](repeating: 0, count: 99)) }
  }

  @Test(
    "The declared encoding is found",
    arguments: [
      ("<meta charset=\"GB2312\">", "gb2312"), ("<meta content='text/html; charset = gbk'>", "gbk"),
      ("<?xml version='1.0' encoding='UTF-8'?>", "utf-8"), ("<p>", nil),
    ])
  func findsDeclaration(head: String, name: String?) {
    #expect(DeclaredEncoding.name(in: Array(head.utf8)) == name)
  }
}
