import Testing

@testable import Containers

@Suite("Writing zip files") struct ZipWriterTests {
  @Test("What was packed is unpacked, and twice the same")
  func roundTrip() throws {
    let entries = [
      ("a.xml", Array("<a/>".utf8)), ("b/空.bin", [UInt8]()), ("c.bin", Array(repeating: 7, count: 70_000)),
    ]
    let bytes = try ZipWriter.bytes(entries)
    #expect(bytes.count < 1_000)
    #expect(try ZipWriter.bytes(entries) == bytes)
    let archive = try ZipArchive(bytes, limits: ZipArchive.Limits(unpackedBytes: 1 << 20))
    for (name, content) in entries { #expect(try archive.bytes(of: name) == content) }
  }

  @Test("A name given twice is refused")
  func twice() {
    #expect(throws: ZipWriter.Fault.self) { try ZipWriter.bytes([("a", [1]), ("a", [2])]) }
  }
}
