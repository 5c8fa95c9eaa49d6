import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Erasing what has outlived its retention period") struct ErasureTests {
  let secret = "110101199003071233"
  let matter = Matter.ID(rawValue: 7)
  let party = JournalEvent.Subject("party", 1_007)

  /// Matter 7 was closed ten years ago, 8 and 9 two years ago, on the last day and a day too late.
  private func office(_ engine: TestDatabase) async throws -> EvidenceOffice {
    let office = try await EvidenceOffice(engine)
    for (id, day) in [(7, "2016-03-16"), (8, "2024-03-16"), (9, "2024-03-17")] as [(Int64, String)] {
      try await office.matter(id, closedOn: day)
      let put = PutSecret(secret: secret, owner: .init("party", id + 1_000))
      _ = try await office.desk.perform(put, as: EvidenceOffice.system)
    }
    try await office.file(1, of: party, digest: "paper", isIdentityPaper: true)
    try await office.file(2, of: .init("matter", 7), digest: "letter", isIdentityPaper: false)
    try await office.test.database.write { connection in
      try connection.execute(
        """
        INSERT INTO search_document (id, organ_id, kind, subject_id, label, title, body)
        VALUES (1, \(EvidenceOffice.organ.rawValue), 'request', 7, 'ordinary', '道路维修', '张三丰家门前的路')
        """)
      try connection.index(document: 1, grams: ["张三", "三丰"])
    }
    return office
  }

  private func expired(_ office: EvidenceOffice, _ kind: RetentionKind, limit: Int = 50) async throws -> [Int64] {
    var found: [ExpiredRecord] = []
    var hasMore = true
    while hasMore {
      let inquiry = ExpiredRecords(kind, of: EvidenceOffice.organ, after: found.last, limit: limit)
      let page = try await office.desk.answer(inquiry, as: EvidenceOffice.proposer)
      found += page.records
      hasMore = page.hasMore
    }
    return found.map(\.matter.rawValue)
  }

  private func approved(_ office: EvidenceOffice, _ kind: RetentionKind, _ matters: [Int64]) async throws -> Erasure.ID
  {
    let propose = ProposeErasure(
      kind, of: EvidenceOffice.organ, matters: matters.map { Matter.ID(rawValue: $0) }, reason: "保存期限已满")
    let id = try await office.desk.perform(propose, as: EvidenceOffice.proposer)
    try await office.desk.perform(ApproveErasure(id, isApproved: true, reason: ""), as: EvidenceOffice.approver)
    return id
  }

  @Test("What has run out is listed, page by page, and nothing else", arguments: TestDatabase.all)
  func lists(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    for limit in [1, 2, 50] {
      #expect(try await expired(office, .identityPapers, limit: limit) == [7, 8])
      #expect(try await expired(office, .request, limit: limit) == [7])
      #expect(try await expired(office, .publication, limit: limit) == [])
    }
  }

  @Test("Everything personal goes; the line of the register and the journal stay", arguments: TestDatabase.all)
  func erases(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    let id = try await approved(office, .request, [7])
    #expect(try await expired(office, .request) == [])
    let outcome = try await office.desk.perform(CarryOutErasure(id), as: EvidenceOffice.approver)
    #expect(outcome == .init(erased: 1, left: []))
    let left = try await office.dump(
      """
      SELECT m.number, m.title, m.summary, m.closed_on, p.name, p.contact, a.name, s.sealed, s.mask, d.body
        FROM matter m
        JOIN party p ON p.matter_id = m.id
        JOIN attachment a ON a.owner_id IN (m.id, p.id)
        JOIN sealed_value s ON s.owner_id = p.id
        JOIN search_document d ON d.subject_id = m.id
       WHERE m.id = 7
      """)
    #expect(left.contains("青申〔2023〕7号") && left.contains("道路维修") && left.contains("2016-03-16"))
    #expect(!left.contains("张三丰") && !left.contains("1380000") && !left.contains("sm4-sm3") && !left.contains("110101"))
    let findable = try await office.test.database.read { try $0.found([["张三"]]) }.count
    #expect(findable == 0)
    #expect(try await office.dump("SELECT erased_at FROM attachment WHERE erased_at IS NULL") == "")
    #expect(try await office.journal().isSound)
    let journal = try await office.dump("SELECT body FROM journal_event")
    #expect(journal.contains("record.erased") && journal.contains("erasure.done"))
    #expect(!journal.contains("张三丰") && !journal.contains(secret))
    await #expect(throws: ErasureRefusal.notApproved) {
      try await office.desk.perform(CarryOutErasure(id), as: EvidenceOffice.approver)
    }
  }

  @Test("The period of identity papers takes them and nothing else", arguments: TestDatabase.all)
  func identityOnly(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    let id = try await approved(office, .identityPapers, [7, 8, 9])
    let details = try await office.desk.answer(ErasureDetails(id), as: EvidenceOffice.approver)
    #expect(details.items.map(\.matter.rawValue) == [7, 8])
    _ = try await office.desk.perform(CarryOutErasure(id), as: EvidenceOffice.approver)
    #expect(try await office.dump("SELECT digest FROM attachment WHERE erased_at IS NULL").contains("letter"))
    #expect(try await office.dump("SELECT digest FROM attachment WHERE erased_at IS NOT NULL").contains("paper"))
    #expect(try await office.dump("SELECT name FROM party WHERE erased_at IS NULL AND name = '张三丰'").isEmpty == false)
    #expect(try await office.dump("SELECT owner_id FROM sealed_value WHERE erased_at IS NULL").contains("1009"))
    #expect(try await expired(office, .identityPapers) == [])
    #expect(try await expired(office, .request) == [7])
  }

  @Test("It takes two people with the right capabilities", arguments: TestDatabase.all)
  func twoPeople(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    let propose = ProposeErasure(.request, of: EvidenceOffice.organ, matters: [matter], reason: "到期")
    await #expect(throws: AccessRefusal.lacks(.proposeErasure)) {
      try await office.desk.perform(propose, as: EvidenceOffice.approver)
    }
    let id = try await office.desk.perform(propose, as: EvidenceOffice.proposer)
    await #expect(throws: ErasureRefusal.ownProposal) {
      try await office.desk.perform(ApproveErasure(id, isApproved: true, reason: ""), as: EvidenceOffice.proposer)
    }
    await #expect(throws: ErasureRefusal.notApproved) {
      try await office.desk.perform(CarryOutErasure(id), as: EvidenceOffice.approver)
    }
    await #expect(throws: NotFound()) { try await office.desk.answer(ErasureDetails(id), as: EvidenceOffice.nobody) }
    await #expect(throws: Issues([Issue("reason", "retention.reasonMissing")])) {
      try await office.desk.perform(ApproveErasure(id, isApproved: false, reason: ""), as: EvidenceOffice.approver)
    }
    await #expect(throws: ErasureRefusal.nothingToErase) {
      try await office.desk.perform(propose, as: EvidenceOffice.proposer)
    }
    try await office.desk.perform(ApproveErasure(id, isApproved: false, reason: "还在诉讼"), as: EvidenceOffice.approver)
    #expect(try await expired(office, .request) == [7])
  }

  @Test("A matter that was opened again since is left alone", arguments: TestDatabase.all)
  func reopened(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    let id = try await approved(office, .request, [7])
    _ = try await office.test.database.write { connection in
      try connection.execute("UPDATE matter SET state = 'open', closed_on = NULL WHERE id = 7")
    }
    let outcome = try await office.desk.perform(CarryOutErasure(id), as: EvidenceOffice.approver)
    #expect(outcome == .init(erased: 0, left: [matter]))
    #expect(try await office.dump("SELECT name FROM party WHERE matter_id = 7").contains("张三丰"))
  }

  @Test("A period is changed by security only, against lost updates", arguments: TestDatabase.all)
  func rule(_ engine: TestDatabase) async throws {
    let office = try await office(engine)
    let change = ChangeRetentionRule(.request, months: 60, basis: "本机关规定", version: 1)
    await #expect(throws: AccessRefusal.lacks(.editSecuritySettings)) {
      try await office.desk.perform(change, as: EvidenceOffice.proposer)
    }
    try await office.desk.perform(change, as: EvidenceOffice.system)
    await #expect(throws: Conflict()) { try await office.desk.perform(change, as: EvidenceOffice.system) }
    let rules = try await office.desk.answer(RetentionRules(), as: EvidenceOffice.proposer)
    #expect(rules.first { $0.kind == .request }?.months == 60)
    #expect(rules.count == RetentionKind.allCases.count)
  }
}
