import Disclosure
import Persistence
import Synchronization
import TestSupport
import Testing

@testable import Operations

@Suite("Who reads the journal") struct JournalAccessTests {
  private func office(_ engine: TestDatabase) async throws -> EvidenceOffice {
    let office = try await EvidenceOffice(engine)
    for organ in [EvidenceOffice.organ, EvidenceOffice.otherOrgan] {
      let put = PutSecret(secret: "1", owner: .init("party", 1), organID: organ)
      _ = try? await office.desk.perform(put, as: EvidenceOffice.system)
    }
    try await office.desk.perform(RecordNewKey("k0002"), as: EvidenceOffice.system)
    return office
  }

  @Test("The auditor reads his organ's chain and that of the installation, nobody else's", arguments: TestDatabase.all)
  func reads(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    for chain in [EvidenceOffice.organ.rawValue, 0] {
      let page = try await office.desk.answer(JournalPage(.init(.chain(chain))), as: EvidenceOffice.auditor)
      #expect(page.entries.map(\.chain) == [chain])
    }
    let other = JournalPage(.init(.chain(EvidenceOffice.otherOrgan.rawValue)))
    await #expect(throws: AccessRefusal.lacks(.readJournal)) {
      try await office.desk.answer(other, as: EvidenceOffice.auditor)
    }
    let thread = JournalPage(.init(.subject(.init("party", 1))))
    let found = try await office.desk.answer(thread, as: EvidenceOffice.auditor)
    #expect(found.entries.map(\.chain) == [EvidenceOffice.organ.rawValue])
    #expect(found.organs == [EvidenceOffice.organ: "机关5"])
    for principal in [EvidenceOffice.approver, EvidenceOffice.nobody] {
      await #expect(throws: AccessRefusal.lacks(.readJournal)) {
        try await office.desk.answer(thread, as: principal)
      }
    }
  }

  @Test("An export is in the file that it writes", arguments: TestDatabase.all)
  func export(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    let chain = EvidenceOffice.organ.rawValue
    let written = Mutex<[UInt8]>([])
    let file = JournalFile(chain: chain) { bytes in written.withLock { $0 += bytes } }
    await #expect(throws: AccessRefusal.lacks(.exportJournal)) {
      try await office.desk.answer(file, as: EvidenceOffice.approver)
    }
    try await office.desk.perform(RecordExport(chain: chain), as: EvidenceOffice.auditor)
    let count = try await office.desk.answer(file, as: EvidenceOffice.auditor)
    let text = String(decoding: written.withLock { $0 }, as: UTF8.self)
    #expect(text.contains("journal.exported"))
    var check = ExportCheck()
    for line in text.split(separator: "\n") { check.take(String(line)) }
    let report = check.finish()
    #expect((report.isSound, report.chains, report.events) == (true, 1, count))
    let all = JournalFile(chain: nil) { _ in }
    await #expect(throws: AccessRefusal.systemOnly) {
      try await office.desk.answer(all, as: EvidenceOffice.auditor)
    }
  }
}
