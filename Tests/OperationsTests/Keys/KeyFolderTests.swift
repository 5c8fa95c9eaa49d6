import Cryptography
import Foundation
import Operations
import Testing

@Suite("Keys outside of the database") struct KeyFolderTests {
  private func folder() -> KeyFolder {
    KeyFolder(path: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("Set-up makes one key of each kind, for nobody else to read, and never makes them anew")
  func create() throws {
    let folder = folder()
    try folder.create()
    let ring = try folder.ring()
    let key = try #require(try CheckpointKey.load(from: folder))
    #expect(ring.keys.map(\.name) == ["k0001"])
    #expect(key.publicKeyText.count == 64)
    #expect(try mode(folder.path) == 0o700)
    for file in ["seal/k0001.key", "checkpoint.key"] { #expect(try mode("\(folder.path)/\(file)") == 0o600) }
    try folder.create()
    #expect(try folder.ring().newest?.bytes == ring.newest?.bytes)
    #expect(try CheckpointKey.load(from: folder)?.publicKeyText == key.publicKeyText)
    #expect(throws: KeyFault.self) { try CheckpointKey.create(in: folder) }
  }

  @Test("A new key is the newest and leaves the old ones")
  func rotation() throws {
    let folder = folder()
    try folder.create()
    for _ in 0..<10 { _ = try folder.addKey() }
    #expect(try folder.ring().keys.prefix(2).map(\.name) == ["k0011", "k0010"])
    #expect(try folder.ring().keys.count == 11)
  }

  @Test("A file that others can read, or that is no key, is refused by name")
  func refuses() throws {
    let folder = folder()
    try folder.create()
    let path = "\(folder.path)/seal/k0001.key"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let open = #expect(throws: KeyFault.self) { try folder.ring() }
    #expect(open?.description.contains(path) == true)
    try Data("0123".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(throws: KeyFault.self) { try folder.ring() }
  }

  @Test("A ring stands in the environment, the newest first")
  func environment() throws {
    let digits = String(repeating: "ab", count: 32)
    #expect(try KeyRing(environment: "k2:\(digits),k1:\(digits)").keys.map(\.name) == ["k2", "k1"])
    for text in ["", "k1", "k1:ab", ":\(digits)", "k1:\(digits),k1:\(digits)", "k.1:\(digits)", "k1:\(digits):x"] {
      #expect(throws: KeyFault.self) { try KeyRing(environment: text) }
    }
  }
}
