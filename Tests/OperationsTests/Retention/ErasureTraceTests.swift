import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport
import Testing

@Suite("What was erased is nowhere any more") struct ErasureTraceTests {
  /// What only matter 7 says; the last is a pair of characters as the full-text index keeps it.
  static let traces = ["欧阳锋九", "13987654321", "桃花岛密室", "予以查阅锋九", "锋九"]

  /// Matter 7 says things in every place that can hold them; two hundred others stand around it in the index.
  private func office(_ engine: TestDatabase, in folder: String) async throws -> EvidenceOffice {
    let office = try await EvidenceOffice(TestDesk(try await engine.migrated(in: folder)))
    try await office.matter(7, closedOn: "2016-03-16")
    for number in 100..<300 { try await office.matter(Int64(number), closedOn: "2025-03-16") }
    try await office.file(2, of: .init("matter", 7), digest: "letter", isIdentityPaper: false)
    try await office.test.database.write { connection in
      try connection.execute("UPDATE matter SET summary = '申请桃花岛密室的图纸，申请人欧阳锋九' WHERE id = 7")
      try connection.execute("UPDATE party SET name = '欧阳锋九', contact = '13987654321' WHERE matter_id = 7")
      try connection.execute("UPDATE attachment SET name = '欧阳锋九.jpg' WHERE id = 2")
      try connection.execute(
        """
        INSERT INTO approval_chain (id, organ_id, matter_kind, name, effective_on, version)
        VALUES (80, \(EvidenceOffice.organ.rawValue), 'request', '一级', '2016-01-01', 1)
        """)
      try connection.execute(
        """
        INSERT INTO approval (id, organ_id, matter_id, chain_id, content, content_digest, state, position, started_by,
          started_at, version)
        VALUES (81, \(EvidenceOffice.organ.rawValue), 7, 80, '答复欧阳锋九：桃花岛密室图纸', 'digest', 'agreed', 1, 40,
          '2016-03-01T00:00:00.000Z', 2)
        """)
      try connection.execute(
        """
        INSERT INTO approval_opinion (approval_id, sequence, position, person_id, decision, opinion, at)
        VALUES (81, 1, 1, 41, 'agreed', '同意，予以查阅锋九所求', '2016-03-02T00:00:00.000Z')
        """)
    }
    while try await office.desk.perform(ReindexMatters(fromBeginning: false), as: EvidenceOffice.system) > 0 {}
    return office
  }

  private func erase(_ office: EvidenceOffice) async throws {
    let propose = ProposeErasure(
      .request, of: EvidenceOffice.organ, matters: [Matter.ID(rawValue: 7)], reason: "保存期限已满")
    let id = try await office.desk.perform(propose, as: EvidenceOffice.proposer)
    try await office.desk.perform(ApproveErasure(id, isApproved: true, reason: ""), as: EvidenceOffice.approver)
    let outcome = try await office.desk.perform(CarryOutErasure(id), as: EvidenceOffice.approver)
    #expect(outcome.erased == 1)
  }

  /// The tables in whose rows a text stands.
  private func tables(_ office: EvidenceOffice, holding text: String) async throws -> Set<String> {
    try await office.test.database.read { connection in
      var found: Set<String> = []
      for table in try connection.tables() {
        try connection.forEachRow("SELECT * FROM \(identifier: table)") { row in
          if "\(row.values)".contains(text) { found.insert(table) }
        }
      }
      return found
    }
  }

  @Test("No column of any table holds it; the line of the register and the journal stay", arguments: TestDatabase.all)
  func columns(_ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let office = try await office(engine, in: folder)
      #expect(
        try await tables(office, holding: "欧阳锋九").isSuperset(of: ["matter", "party", "attachment", "approval"]))
      try await erase(office)
      for trace in Self.traces { #expect(try await tables(office, holding: trace) == [], "\(trace)") }
      #expect(try await tables(office, holding: "青申〔2023〕7号").isSuperset(of: ["matter", "search_document"]))
      #expect(try await office.journal().isSound)
      let purge = try await office.dump("SELECT kind, unique_key FROM job WHERE kind = 'erasure.purge'")
      #expect(purge.contains("erasure.purge"))
      let expired = ExpiredRecords(.request, of: EvidenceOffice.organ)
      #expect(try await office.desk.answer(expired, as: EvidenceOffice.proposer).records == [])
      try await office.test.database.close()
    }
  }

  @Test("An approval that still has its texts is listed, whatever else was erased", arguments: TestDatabase.all)
  func approvals(_ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let office = try await office(engine, in: folder)
      try await office.test.database.write { connection in
        try connection.execute("UPDATE matter SET summary = '' WHERE id = 7")
        try connection.execute("UPDATE party SET erased_at = '2026-01-01T00:00:00.000Z' WHERE matter_id = 7")
        try connection.execute("UPDATE attachment SET erased_at = '2026-01-01T00:00:00.000Z' WHERE id = 2")
        try connection.execute("UPDATE approval SET content = '' WHERE id = 81")
      }
      let expired = ExpiredRecords(.request, of: EvidenceOffice.organ)
      let found = try await office.desk.answer(expired, as: EvidenceOffice.proposer).records
      #expect(found.map(\.matter.rawValue) == [7])
      try await office.test.database.close()
    }
  }

  @Test("After the purge the files of SQLite do not hold it either, nor does their log")
  func files() async throws {
    try await ScratchFolder.with { folder in
      let office = try await office(.sqlite, in: folder)
      #expect(try Self.files(of: folder, holding: "锋九") != [])
      try await erase(office)
      try await office.test.database.purge()
      for trace in Self.traces { #expect(try Self.files(of: folder, holding: trace) == [], "\(trace)") }
      #expect(try await office.test.database.read { try IntegrityCheck($0).engine() } == [])
      let found = try await office.test.database.read { try $0.found([["道路", "路维"]]) }.count
      #expect(found == 201)
      try await office.test.database.close()
    }
  }

  private static func files(of folder: String, holding text: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
      try Data(contentsOf: URL(filePath: "\(folder)/\(name)")).range(of: Data(text.utf8)) != nil
    }
  }

  @Test("The purge of a database changes nothing that is there", arguments: TestDatabase.all)
  func purge(_ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let office = try await office(engine, in: folder)
      let before = try await office.test.database.read { try Extract($0).summaries() }
      try await office.test.database.purge()
      #expect(try await office.test.database.read { try Extract($0).summaries() } == before)
      try await office.test.database.close()
    }
  }
}
