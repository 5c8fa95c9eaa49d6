import Cryptography
import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Files of records") struct FileCabinetTests {
  @Test("A file comes back as it was, under a name that tells the truth", arguments: TestDatabase.all)
  func roundTrip(engine: TestDatabase) async throws {
    let house = try await CabinetHouse(engine)
    let attachment = try await house.attach(name: "..\\..\\答\u{202E}复.exe\u{0}")
    #expect(attachment.name == "答复.exe.pdf")
    #expect(attachment.mediaType == "application/pdf")
    #expect(try await house.read(attachment.id) == CabinetHouse.pdf)
    let list = try await house.test.desk.answer(AttachmentList(owner: house.owner), as: house.office.asOfficer)
    #expect(list == [attachment])
  }

  @Test("Who may not see the matter gets neither list nor file")
  func strangers() async throws {
    let house = try await CabinetHouse()
    let attachment = try await house.attach()
    await #expect(throws: NotFound.self) {
      try await house.test.desk.answer(AttachmentList(owner: house.owner), as: house.office.asStranger)
    }
    await #expect(throws: NotFound.self) { try await house.cabinet.open(attachment.id, as: house.office.asStranger) }
    await #expect(throws: NotFound.self) {
      try await house.cabinet.attach(
        BlobPortions(CabinetHouse.pdf), name: "a.pdf", to: house.owner, as: house.office.asStranger)
    }
  }

  @Test("Who may only look attaches nothing")
  func readers() async throws {
    let house = try await CabinetHouse(may: [.viewMatters])
    await #expect(throws: AccessRefusal.lacks(.handleMatters)) { try await house.attach() }
  }

  @Test("What is refused leaves nothing on the shelf")
  func refused() async throws {
    let house = try await CabinetHouse()
    await #expect(throws: FileRefusal.markup) { try await house.attach(Array("<svg/>".utf8)) }
    #expect(try house.folder.count() == 0)
  }

  @Test("An identity paper is sealed on the disk, and opened on the record")
  func identityPapers() async throws {
    let house = try await CabinetHouse(may: [.viewMatters, .handleMatters, .revealIdentity])
    let attachment = try await house.attach(name: "身份证.pdf", paper: true)
    let stored = try Data(contentsOf: URL(filePath: house.folder.place(of: attachment.digest)))
    #expect(stored.starts(with: StreamSealer.magic))
    #expect(stored.range(of: Data("content".utf8)) == nil)
    await #expect(throws: AttachmentRefusal.isIdentityPaper) { try await house.read(attachment.id) }
    #expect(try await house.reveal(attachment.id) == CabinetHouse.pdf)
    let events = try await house.test.database.read { connection in
      try connection.rows("SELECT kind, body FROM journal_event ORDER BY sequence") {
        (try $0.text("kind"), try $0.text("body"))
      }
    }
    #expect(events.map(\.0) == ["attachment.added", "attachment.revealed"])
    #expect(!events.contains { $0.1.contains("身份证") }, "names of files may be personal")
    await #expect(throws: NotFound.self) {
      try await house.cabinet.reveal(
        attachment.id, for: RevealPurpose(reason: .service, note: ""), as: house.office.asStranger)
    }
    try await house.remove(attachment.id)
    try await house.runJobs()
    #expect(try house.folder.count() == 0, "it belongs to nobody else, and goes at once")
  }

  @Test("Without the capability an identity paper stays closed")
  func identityWithoutCapability() async throws {
    let house = try await CabinetHouse()
    let attachment = try await house.attach(paper: true)
    await #expect(throws: AccessRefusal.lacks(.revealIdentity)) { try await house.reveal(attachment.id) }
  }

  /// A scanner that finds one word.
  private struct Scanner: MalwareScanner {
    func scan(_ portions: BlobPortions) async throws -> ScanVerdict {
      let text = String(decoding: try await portions.collected(), as: UTF8.self)
      return text.contains("EICAR") ? .infected("Eicar") : .clean
    }
    func version() async throws -> String { "test" }
  }

  @Test("Nobody gets a file before the scanner has seen it, nor an infected one ever", arguments: TestDatabase.all)
  func scanning(engine: TestDatabase) async throws {
    let house = try await CabinetHouse(engine, scanner: Scanner())
    let clean = try await house.attach()
    let bad = try await house.attach(Array("%PDF-1.7\nEICAR\n%%EOF".utf8))
    await #expect(throws: AttachmentRefusal.notScanned) { try await house.read(clean.id) }
    try await house.runJobs()
    #expect(try await house.read(clean.id) == CabinetHouse.pdf)
    await #expect(throws: AttachmentRefusal.infected) { try await house.read(bad.id) }
    let page = try await house.test.desk.answer(NoticeList(), as: house.office.asOfficer)
    #expect(page.notices.map(\.kind) == [.fileInfected])
  }

  @Test("The bytes go when no record needs them, and not before", arguments: TestDatabase.all)
  func removing(engine: TestDatabase) async throws {
    let house = try await CabinetHouse(engine)
    let (first, second) = (try await house.attach(), try await house.attach())
    #expect(try house.folder.count() == 1)
    try await house.remove(first.id)
    await #expect(throws: AttachmentRefusal.erased) { try await house.read(first.id) }
    // The clock of the disk is the real one, so the desk's is put far ahead of it.
    house.test.clock.now = ShelfFolder.farAhead
    try await house.runJobs()
    #expect(try await house.read(second.id) == CabinetHouse.pdf)
    try await house.remove(second.id)
    house.test.clock.advance(seconds: BlobCare.graceSeconds)
    try await house.runJobs()
    #expect(try house.folder.count() == 0)
  }
}
