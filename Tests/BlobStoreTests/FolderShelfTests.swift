import BlobStore
import CivilTime
import Cryptography
import Foundation
import Operations
import Synchronization
import Testing

@Suite("A folder as shelf") struct FolderShelfTests {
  @Test("What is put comes back, under its digest, for its owner only")
  func roundTrip() async throws {
    let folder = try ShelfFolder()
    let content = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
    let blob = try await folder.shelf.put(BlobPortions(content))
    #expect(blob == StoredBlob(digest: Hexadecimal.encode(SM3.hash(content)), bytes: content.count))
    #expect(try await folder.shelf.open(blob.digest).collected() == content)
    for (path, mode) in [(folder.place(of: blob.digest), 0o600), (folder.path, 0o700)] {
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    }
  }

  @Test("The same content lies there once")
  func twice() async throws {
    let folder = try ShelfFolder()
    let first = try await folder.shelf.put(BlobPortions([1, 2, 3]))
    #expect(try await folder.shelf.put(BlobPortions([1, 2, 3])) == first)
    #expect(try folder.count() == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/drafts").isEmpty)
  }

  @Test("A file that breaks off while it arrives leaves nothing behind")
  func broken() async throws {
    struct Broken: Error {}
    let folder = try ShelfFolder()
    let turns = Mutex(0)
    let portions = BlobPortions {
      let turn = turns.withLock { turns in
        turns += 1
        return turns
      }
      guard turn < 3 else { throw Broken() }
      return [1]
    }
    await #expect(throws: Broken.self) { try await folder.shelf.put(portions) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/drafts").isEmpty)
  }

  @Test("A changed byte is found when the file is read, and healed when the file is put again")
  func damaged() async throws {
    let folder = try ShelfFolder()
    let digest = try await folder.shelf.put(BlobPortions([1, 2, 3])).digest
    try Data([1, 2]).write(to: URL(filePath: folder.place(of: digest)))
    await #expect(throws: BlobFault.damaged(digest)) { try await folder.shelf.open(digest).collected() }
    _ = try await folder.shelf.put(BlobPortions([1, 2, 3]))
    #expect(try await folder.shelf.open(digest).collected() == [1, 2, 3])
  }

  @Test("What was put anew a moment ago is not removed")
  func discard() async throws {
    let folder = try ShelfFolder()
    let digest = try await folder.shelf.put(BlobPortions([1, 2, 3])).digest
    #expect(try await !folder.shelf.discard(digest, untouchedSince: Instant(milliseconds: 0)))
    #expect(try await folder.shelf.exists(digest))
    #expect(try await folder.shelf.discard(digest, untouchedSince: ShelfFolder.farAhead))
    #expect(try await !folder.shelf.exists(digest))
    #expect(try await folder.shelf.discard(digest, untouchedSince: ShelfFolder.farAhead), "twice is as good as once")
  }

  @Test(
    "No digest leads out of the folder", arguments: ["../../etc/passwd", "", "AB", String(repeating: "/", count: 64)])
  func paths(digest: String) async throws {
    let folder = try ShelfFolder()
    await #expect(throws: BlobFault.missing(digest)) { try await folder.shelf.open(digest) }
  }
}
