import Cryptography
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Sealed values") struct SealedValueTests {
  let secret = "110101199003071233"
  let party = JournalEvent.Subject("party", 1_007)

  private func office(_ engine: TestDatabase, label: String = "ordinary") async throws -> EvidenceOffice {
    let office = try await EvidenceOffice(engine)
    try await office.matter(7, closedOn: "2025-01-01", label: label)
    return office
  }

  @Test("A secret is stored sealed, shown masked, and revealed for a purpose that stays", arguments: TestDatabase.all)
  func reveal(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    let value = try await office.desk.perform(PutSecret(secret: secret, owner: party), as: EvidenceOffice.system)
    #expect(value.masked == "110101********1233")
    #expect(!(try await office.dump("SELECT sealed, mask FROM sealed_value").contains(secret)))
    let purpose = try RevealPurpose(reason: .service, note: "邮寄答复书")
    let seen = try await office.desk.perform(RevealIdentity(value.id, purpose: purpose), as: EvidenceOffice.approver)
    #expect(seen == secret)
    let journal = try await office.dump("SELECT body FROM journal_event WHERE kind = 'identity.revealed'")
    #expect(journal.contains("邮寄答复书") && journal.contains("\\\"service\\\"") && journal.contains("\\\"person\\\":41"))
    #expect(!(try await office.dump("SELECT body FROM journal_event").contains(secret)))
  }

  @Test("Nobody sees a secret without the capability, or of a matter that he may not see", arguments: TestDatabase.all)
  func refused(_ engine: TestDatabase) async throws {
    let office = try await office(engine, label: "restricted")
    let value = try await office.desk.perform(PutSecret(secret: secret, owner: party), as: EvidenceOffice.system)
    let reveal = RevealIdentity(value.id, purpose: try RevealPurpose(reason: .service, note: ""))
    for (principal, refusal) in [
      (EvidenceOffice.nobody, AccessRefusal.lacks(.revealIdentity)), (EvidenceOffice.auditor, .lacks(.revealIdentity)),
    ] {
      await #expect(throws: refusal) { try await office.desk.perform(reveal, as: principal) }
    }
    // One sees no matters, the other none that are restricted.
    for principal in [EvidenceOffice.proposer, EvidenceOffice.approver] {
      await #expect(throws: NotFound()) { try await office.desk.perform(reveal, as: principal) }
      await #expect(throws: NotFound()) {
        try await office.desk.answer(SealedValueDetails(value.id), as: principal)
      }
    }
  }

  @Test("A sealed value that was copied to another record does not open", arguments: TestDatabase.all)
  func moved(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    try await office.matter(8, closedOn: "2025-01-01")
    let value = try await office.desk.perform(PutSecret(secret: secret, owner: party), as: EvidenceOffice.system)
    _ = try await office.test.database.write { connection in
      try connection.execute("UPDATE sealed_value SET owner_id = 1008 WHERE id = \(value.id.rawValue)")
    }
    let reveal = RevealIdentity(value.id, purpose: try RevealPurpose(reason: .service, note: ""))
    await #expect(throws: KeyRefusal.broken) { try await office.desk.perform(reveal, as: EvidenceOffice.approver) }
  }

  @Test("Secrets are put under a new key in batches, and a broken one is left", arguments: TestDatabase.all)
  func rotation(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    var ids: [SealedValue.ID] = []
    for number in 0..<3 {
      let put = PutSecret(secret: "\(number)", owner: .init("person", Int64(2_000 + number)))
      ids.append(try await office.desk.perform(put, as: EvidenceOffice.system).id)
    }
    let broken = ids[1]
    _ = try await office.test.database.write { connection in
      try connection.execute("UPDATE sealed_value SET owner_id = 9999 WHERE id = \(broken.rawValue)")
    }
    var surroundings = TestDesk.surroundings
    surroundings.keys.keys.insert(.generate(name: "new"), at: 0)
    let clock = office.test.clock
    let desk = Desk(database: office.test.database, surroundings: surroundings) { clock.now }
    let first = try await desk.perform(ResealValues(sealedWith: "test"), as: EvidenceOffice.system)
    #expect((first.resealed, first.failed, first.last) == (2, 1, ids[2]))
    let second = try await desk.perform(ResealValues(sealedWith: "test", after: first.last), as: EvidenceOffice.system)
    #expect(second == .init(resealed: 0, failed: 0, last: nil))
    #expect(try await desk.answer(SealedCounts(), as: EvidenceOffice.system) == ["new": 2, "test": 1])
    // A server that does not know the new key yet says which one is missing.
    let purpose = try RevealPurpose(reason: .service, note: "")
    await #expect(throws: KeyRefusal.missing("new")) {
      try await office.desk.perform(RevealIdentity(ids[0], purpose: purpose), as: EvidenceOffice.system)
    }
    #expect(try await desk.perform(RevealIdentity(ids[0], purpose: purpose), as: EvidenceOffice.system) == "0")
  }
}
