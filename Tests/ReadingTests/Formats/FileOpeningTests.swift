import Containers
import TestSupport
import Testing

@testable import Reading

@Suite("Opening a file") struct FileOpeningTests {
  private func open(_ bytes: [UInt8], name: String = "a.txt", limits: ReadingLimits = .standard) throws -> OpenedFile {
    try FileOpener().open(bytes, name: name, limits: limits)
  }

  @Test(
    "Plain text is handed over as it stands, also under another name", arguments: ["a.txt", "a.md", "a.pdf", "a.docx"])
  func opensText(name: String) throws {
    guard case .text(let text) = try open(Array("规章 ¦ 0 ¦\n".utf8), name: name) else {
      Issue.record("text is expected")
      return
    }
    #expect(text == Array("规章 ¦ 0 ¦\n".utf8))
  }

  @Test(
    "Nothing, and nothing but white space, is empty",
    arguments: ["", " \n\t ", "<html><script>x</script><p> </p></html>"])
  func refusesEmpty(text: String) {
    #expect(throws: ReadingRefusal.empty) { try open(Array(text.utf8)) }
  }

  @Test("A file that is too large is not looked into")
  func refusesLarge() {
    let limits = ReadingLimits(fileBytes: 10, unpackedBytes: 10, helperSeconds: 1)
    #expect(throws: ReadingRefusal.tooLarge(limit: 10)) { try open(Array(repeating: 65, count: 11), limits: limits) }
  }

  @Test(
    "Kinds that cannot be read are called by their names",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D] as [UInt8], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
      (Array("Rar!xxxx".utf8), "RAR"), (ZipFixture(["OFD.xml": "x"]).bytes, "OFD"),
      (ZipFixture(["ppt/presentation.xml": "x"]).bytes, "PPTX"), (ZipFixture(["../../etc/passwd": "x"]).bytes, "ZIP"),
    ])
  func refusesForeign(bytes: [UInt8], kind: String) {
    #expect(throws: ReadingRefusal.unsupported(kind: kind)) { try open(bytes, name: "a.docx") }
  }

  @Test("A cut zip file is damaged, one with a password locked")
  func refusesBadZips() {
    let whole = ZipFixture(["word/document.xml": "<a/>"]).bytes
    #expect(throws: ReadingRefusal.damaged(kind: "ZIP")) { try open(Array(whole.prefix(60))) }
    var locked = ZipFixture()
    locked.add("word/document.xml", Array(repeating: 7, count: 40), isEncrypted: true)
    #expect(throws: ReadingRefusal.encrypted) { try open(locked.bytes) }
  }

  @Test("A zip bomb is refused before it is unpacked")
  func refusesBombs() {
    var bomb = ZipFixture()
    bomb.addBomb("word/document.xml", count: 30 << 20)
    let limits = ReadingLimits(fileBytes: 1 << 20, unpackedBytes: 10 << 20, helperSeconds: 1)
    #expect(throws: ReadingRefusal.unpacksTooLarge(limit: 10 << 20)) { try open(bomb.bytes, limits: limits) }
  }
}

@Suite("Older office files") struct LegacyFileTests {
  private static func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
      + (stream + "\0").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test(
    "The streams inside tell the kind",
    arguments: [("WordDocument", "a.doc", "DOC"), ("WordDocument", "a.wps", "WPS"), ("Workbook", "a.xls", "XLS")])
  func tellsKinds(stream: String, name: String, kind: String) throws {
    #expect(try CompoundFile.kind(of: Self.compound(stream), name: name).name == kind)
  }

  @Test("Presentations are not read, and locked packages are locked")
  func refuses() {
    #expect(throws: ReadingRefusal.unsupported(kind: "PPT")) {
      try CompoundFile.kind(of: Self.compound("PowerPoint Document"), name: "a.ppt")
    }
    #expect(throws: ReadingRefusal.encrypted) {
      try CompoundFile.kind(of: Self.compound("EncryptedPackage"), name: "a.docx")
    }
  }

  @Test("Without LibreOffice the refusal names it")
  func namesHelper() {
    #expect(throws: ReadingRefusal.helperMissing(name: "LibreOffice", kind: "DOC")) {
      try LegacyConverter(tool: nil).convert([1], kind: .document("DOC"), limits: .standard)
    }
  }

  @Test("What the program writes into its folder comes back, and the folder goes")
  func converts() throws {
    let folder = try #require(PrivateFolder())
    // Stands in for LibreOffice: checks its arguments and copies its input.
    let script = """
      #!/bin/sh
      case "$1" in -env:UserInstallation=file://*/profile) ;; *) exit 9 ;; esac
      for last; do :; done
      cp "$last" "$(dirname "$last")/source.docx"
      """
    let tool = try install(script, in: folder)
    #expect(try LegacyConverter(tool: tool).convert([1, 2], kind: .document("DOC"), limits: .standard) == [1, 2])
  }

  @Test("A program that fails or writes nothing leaves a damaged file", arguments: ["exit 1", "exit 0"])
  func reportsFailure(command: String) throws {
    let folder = try #require(PrivateFolder())
    let tool = try install("#!/bin/sh\n\(command)\n", in: folder)
    #expect(throws: ReadingRefusal.damaged(kind: "RTF")) {
      try LegacyConverter(tool: tool).convert([1], kind: .document("RTF"), limits: .standard)
    }
  }

  private func install(_ script: String, in folder: PrivateFolder) throws -> Tool {
    #expect(folder.write(Array(script.utf8), name: "soffice", isExecutable: true))
    return try #require(Tool("soffice", searchPath: folder.path))
  }
}
