import BlobStore
import Disclosure
import Operations
import TestSupport

/// A desk, a shelf and a cabinet.
struct CabinetHouse {
  static let pdf = Array("%PDF-1.7\ncontent\n%%EOF\n".utf8)

  let test: TestDesk
  let office: SmallOffice
  let folder: ShelfFolder
  let cabinet: FileCabinet

  init(
    _ engine: TestDatabase = .sqlite, may capabilities: Set<Capability> = [.viewMatters, .handleMatters],
    scanner: (any MalwareScanner)? = nil
  ) async throws {
    test = try await TestDesk(engine)
    office = try await SmallOffice(in: test.database, officerMay: capabilities)
    folder = try ShelfFolder()
    cabinet = FileCabinet(
      desk: test.desk, shelf: folder.shelf, scanner: scanner, keys: test.surroundings.keys)
  }

  var owner: Attachment.Owner { .init(.matter, office.matter.rawValue) }
  var care: BlobCare { BlobCare(desk: test.desk, shelf: folder.shelf) }

  func attach(_ bytes: [UInt8] = pdf, name: String = "答复.pdf", paper: Bool = false) async throws -> Attachment {
    try await cabinet.attach(
      BlobPortions(bytes), name: name, to: paper ? .init(.party, office.party) : owner, isIdentityPaper: paper,
      as: office.asOfficer)
  }

  func read(_ id: Attachment.ID) async throws -> [UInt8] {
    try await cabinet.open(id, as: office.asOfficer).portions.collected()
  }

  func reveal(_ id: Attachment.ID) async throws -> [UInt8] {
    let purpose = try RevealPurpose(reason: .checkIdentity, note: "")
    return try await cabinet.reveal(id, for: purpose, as: office.asOfficer).portions.collected()
  }

  func remove(_ id: Attachment.ID) async throws {
    try await test.desk.perform(RemoveAttachment(id: id), as: office.asOfficer)
  }

  func runJobs() async throws {
    let clock = test.clock
    try await JobRunner(database: test.database, works: cabinet.works, owner: "a") { clock.now }.drain()
  }
}
