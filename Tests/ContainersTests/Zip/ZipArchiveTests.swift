import Containers
import TestSupport
import Testing

@Suite("Reading zip files") struct ZipArchiveTests {
  private let limits = ZipArchive.Limits(unpackedBytes: 1 << 20)

  @Test("Entries are found by name, and only by name")
  func readsEntries() throws {
    let archive = try ZipArchive(ZipFixture(["a/b.xml": "甲", "../../x": "乙"]).bytes, limits: limits)
    #expect(archive.contains("a/b.xml"))
    #expect(try archive.bytes(of: "a/b.xml") == Array("甲".utf8))
    #expect(try archive.bytes(of: "b.xml") == nil)
  }

  @Test("Damaged files are refused", arguments: [0, 4, 30, 60])
  func refusesDamaged(count: Int) {
    let whole = ZipFixture(["a": "甲", "b": "乙"]).bytes
    #expect(throws: ZipArchive.Fault.damaged) { try ZipArchive(Array(whole.prefix(count)), limits: limits) }
  }

  @Test("An entry whose checksum is wrong is damaged")
  func refusesWrongChecksum() throws {
    var bytes = ZipFixture(["a": "0123456789"]).bytes
    bytes[33] ^= 1
    let archive = try ZipArchive(bytes, limits: limits)
    #expect(throws: ZipArchive.Fault.damaged) { try archive.bytes(of: "a") }
  }

  @Test("Entries with a password are refused")
  func refusesEncrypted() throws {
    var fixture = ZipFixture()
    fixture.add("a", Array(repeating: 1, count: 20), isEncrypted: true)
    let archive = try ZipArchive(fixture.bytes, limits: limits)
    #expect(throws: ZipArchive.Fault.encrypted) { try archive.bytes(of: "a") }
  }

  @Test("What all entries read unpack to is limited")
  func limitsSum() throws {
    let text = String(repeating: "x", count: 600_000)
    let archive = try ZipArchive(ZipFixture(["a": text, "b": text]).bytes, limits: limits)
    #expect(try archive.bytes(of: "a")?.count == 600_000)
    #expect(throws: ZipArchive.Fault.tooLarge) { try archive.bytes(of: "b") }
  }

  @Test("An entry that unpacks to far more than it is packed is a bomb")
  func refusesBomb() throws {
    var fixture = ZipFixture()
    fixture.addBomb("a", count: 40 << 20)
    var limits = ZipArchive.Limits(unpackedBytes: 1 << 30)
    limits.ratio = 100
    let archive = try ZipArchive(fixture.bytes, limits: limits)
    #expect(throws: ZipArchive.Fault.tooLarge) { try archive.bytes(of: "a") }
  }

  @Test("The number of entries is limited")
  func limitsEntries() {
    var limits = limits
    limits.entries = 1
    let bytes = ZipFixture(["a": "", "b": ""]).bytes
    #expect(throws: ZipArchive.Fault.tooManyEntries) { try ZipArchive(bytes, limits: limits) }
  }
}
