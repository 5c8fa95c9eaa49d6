import CivilTime
import Disclosure
import Persistence
import TestSupport
import Testing

@Suite("Remedies and table 3 walk an index") struct RequestPlanTests {
  private func scans(
    _ engine: TestDatabase, _ ask: @Sendable @escaping (any Connection) throws -> Void
  ) async throws -> (scans: [PlanReading.Scan], plans: [String]) {
    let database = RecordingDatabase(try await engine.migrated())
    try await database.read(ask)
    var (scans, plans) = ([PlanReading.Scan](), [String]())
    for query in database.statements {
      let plan = try await database.read { connection in
        if connection.dialect == .postgres { try connection.execute("SET LOCAL enable_seqscan = off") }
        return try connection.plan(query)
      }
      scans += PlanReading(plan, of: query, dialect: database.dialect).scans
      plans += plan
    }
    return (scans, plans)
  }

  @Test("What is pending is read by its own index, page after page", arguments: TestDatabase.all)
  func pending(engine: TestDatabase) async throws {
    let last = RemedyCase(
      id: .init(rawValue: 9), organ: .init(rawValue: 1), matter: .init(rawValue: 5), path: .review, authority: "",
      acceptedOn: CivilDate(dayNumber: 20_528))
    let found = try await scans(engine) { connection in
      for after in [nil, last] {
        for awaitsReply in [true, false] {
          _ = try RemedyRepository(connection).pending(
            awaitsReply: awaitsReply, after: after, limit: 26,
            visible: "(m.organ_id IN (SELECT id FROM organ WHERE id IN (1, 2)) AND m.label = 'ordinary')")
        }
      }
    }
    #expect(found.scans.allSatisfy { $0.index == "remedy_pending" || $0.table == "organ" }, "\(found.plans)")
    #expect(!found.plans.contains { $0.contains("TEMP B-TREE FOR ORDER") }, "\(found.plans)")
  }

  @Test("The groups of table 3 are counted from indexes", arguments: TestDatabase.all)
  func groups(engine: TestDatabase) async throws {
    let found = try await scans(engine) { connection in
      _ = try RequestItemRepository(connection).groups(from: 2025, through: 2026, organ: .init(rawValue: 1))
    }
    #expect(found.scans.isEmpty, "\(found.plans)")
    if engine == .sqlite {
      #expect(found.plans.contains { $0.contains("COVERING INDEX request_item_dispatched") }, "\(found.plans)")
    }
  }
}
