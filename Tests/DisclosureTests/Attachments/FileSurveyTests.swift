import Disclosure
import TestSupport
import Testing

@Suite("What a file is") struct FileSurveyTests {
  private static func survey(_ bytes: [UInt8], _ limits: FileLimits = FileLimits()) throws -> AttachmentKind {
    var survey = FileSurvey(limits: limits)
    var rest = bytes[...]
    while !rest.isEmpty {
      try survey.add(Array(rest.prefix(1_000)))
      rest = rest.dropFirst(1_000)
    }
    return try survey.finish()
  }

  private static func png(width: [UInt8] = [0, 0, 1, 0], end: String = "IEND") -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + width + [
      0, 0, 1, 0, 8, 6, 0, 0, 0,
    ]
      + [0, 0, 0, 0, 0, 0, 0, 0] + Array(end.utf8) + [0xAE, 0x42, 0x60, 0x82]
  }

  /// An archive whose entries are stored, with what its directory says about each.
  private static func zip(_ names: [String], flags: UInt8 = 0, unpacked: UInt32 = 1) -> [UInt8] {
    func little(_ value: UInt32, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for name in names {
      let text = Array(name.utf8)
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0, flags, 0, 0, 0] + [UInt8](repeating: 0, count: 8)
      directory += little(1, 4) + little(unpacked, 4) + little(UInt32(text.count), 2)
      directory += [UInt8](repeating: 0, count: 12) + little(UInt32(body.count), 4) + text
      body +=
        [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + little(UInt32(text.count), 2) + [0, 0] + text + [65]
    }
    let count = little(UInt32(names.count), 2)
    return body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + little(UInt32(directory.count), 4)
      + little(UInt32(body.count), 4) + [0, 0]
  }

  @Test("The kind comes from the content")
  func kinds() throws {
    #expect(try Self.survey(Array("%PDF-1.7\nx\n%%EOF\n".utf8)) == .pdf)
    #expect(try Self.survey(Array("\u{FEFF}%PDF-1.7\nx\n%%EOF".utf8)) == .pdf)
    #expect(try Self.survey(Array("关于公开的申请\r\n".utf8)) == .text)
    #expect(try Self.survey([0xB9, 0xAB, 0xBF, 0xAA]) == .text, "GB 18030")
    #expect(try Self.survey(Self.png()) == .png)
    #expect(try Self.survey(Self.zip(["[Content_Types].xml", "word/document.xml"])) == .docx)
    #expect(try Self.survey(Self.zip(["[Content_Types].xml", "xl/workbook.xml"])) == .xlsx)
    #expect(try Self.survey(Self.zip(["OFD.xml"])) == .ofd)
    #expect(try Self.survey(Self.zip(["a.txt", "文件/b.txt"])) == .zip)
    #expect(
      try Self.survey([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 2_000))
        == .compound)
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 16, 0, 16, 3, 0, 0, 0xFF, 0xD9]
    #expect(try Self.survey(jpeg) == .jpeg)
  }

  @Test(
    "What could act or mislead is refused",
    arguments: [
      ([], FileRefusal.empty),
      (Array("<html><script>1</script>".utf8), .markup),
      (Array("  \n<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .markup),
      (Array("\u{FEFF}<?xml version='1.0'?><svg/>".utf8), .markup),
      (Array("MZ\u{90}\0\u{3}\0".utf8), .unknownKind),
      (Array("{\\rtf1 x}".utf8), .unknownKind),
      (Array("%PDF-1.7 cut off".utf8), .damaged),
      (Array("PK\u{3}\u{4}cut off".utf8), .damaged),
      (zip(["a"]) + [1], .damaged),
      (zip(["a"], flags: 1), .locked),
      (zip(["../../etc/passwd"]), .escapes),
      (zip(["a\\..\\b"]), .escapes),
      (zip(["/etc/passwd"]), .escapes),
      (zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), .macros),
      (zip(["a"], unpacked: 1 << 31), .swells),
      (zip(["a"], unpacked: 9 << 20), .swells),
      (png(width: [0x7F, 0xFF, 0xFF, 0xFF]), .tooManyPixels),
      (png(end: "zzzz"), .damaged),
    ] as [([UInt8], FileRefusal)])
  func refusals(bytes: [UInt8], refusal: FileRefusal) {
    #expect(throws: refusal) { try Self.survey(bytes) }
  }

  @Test("Too many entries and too many bytes are refused")
  func limits() {
    var limits = FileLimits()
    limits.entries = 2
    limits.bytes = 4_096
    #expect(throws: FileRefusal.swells) { try Self.survey(Self.zip(["a", "b", "c"]), limits) }
    #expect(throws: FileRefusal.tooLarge(limit: 4_096)) {
      try Self.survey([UInt8](repeating: 65, count: 4_097), limits)
    }
  }

  @Test("Any bytes get an answer, and quickly", arguments: 0..<40)
  func fuzz(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let samples = [Self.png(), Self.zip(["a", "b"]), Array("%PDF-1.7\n%%EOF".utf8)]
    var bytes = samples[seed % samples.count]
    for _ in 0..<8 { bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next()) }
    do { _ = try Self.survey(bytes) } catch { #expect(error is FileRefusal) }
  }

  @Test("A name tells the truth about the content")
  func names() {
    #expect(AttachmentKind.pdf.truthful(name: "答复.PDF") == "答复.PDF")
    #expect(AttachmentKind.pdf.truthful(name: "a.exe") == "a.exe.pdf")
    #expect(AttachmentKind.compound.truthful(name: "公文.wps") == "公文.wps")
    #expect(AttachmentKind.text.truthful(name: "x") == "x.txt")
  }
}
