import BlobStore
import Disclosure
import Foundation
import Operations
import TestSupport
import Testing

@Suite("Shelf and records in step") struct BlobCareTests {
  @Test("The sweep removes what a crash left, and nothing that may still be recorded")
  func sweeping() async throws {
    let house = try await CabinetHouse()
    let needed = try await house.attach()
    _ = try await house.folder.shelf.put(BlobPortions([1, 2, 3]))
    #expect(try await house.care.sweep() == 0, "it may be on its way to a record")
    house.test.clock.now = ShelfFolder.farAhead
    #expect(try await house.care.sweep() == 1)
    #expect(try await house.read(needed.id) == CabinetHouse.pdf)
  }

  @Test("The check names what is missing, damaged, and needless")
  func checking() async throws {
    let house = try await CabinetHouse()
    let missing = try await house.attach()
    let damaged = try await house.attach(Array("hello".utf8), name: "a.txt")
    let needless = try await house.folder.shelf.put(BlobPortions([1, 2, 3])).digest
    _ = try await house.folder.shelf.discard(missing.digest, untouchedSince: ShelfFolder.farAhead)
    try Data("jello".utf8).write(to: URL(filePath: house.folder.place(of: damaged.digest)))
    house.test.clock.now = ShelfFolder.farAhead
    let findings = Findings()
    try await house.care.check(isThorough: true) { await findings.add($0) }
    #expect(
      await findings.all == [
        .missing(digest: missing.digest), .damaged(digest: damaged.digest), .needless(digest: needless),
      ])
  }

  private actor Findings {
    var all: Set<BlobCare.Finding> = []
    func add(_ finding: BlobCare.Finding) { all.insert(finding) }
  }
}
