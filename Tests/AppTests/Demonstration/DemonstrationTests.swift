import CivilTime
import Demonstration
import Disclosure
import Operations
import Persistence
import TestSupport
import Testing

@Suite("The demonstration") struct DemonstrationTests {
  static func plan(_ seed: UInt64 = 1) throws -> DemonstrationPlan {
    let today = try #require(CivilDate(iso: "2026-11-20"))
    return DemonstrationPlan(today: today, organs: 40, people: 120, matters: 60, seed: seed)
  }

  static func filled(_ plan: DemonstrationPlan, _ engine: TestDatabase = .sqlite) async throws -> DemonstrationBook {
    let database = try await engine.migrated()
    return try await Demonstration(plan, in: database, surroundings: TestDesk.surroundings).fill()
  }

  /// The usual one, filled once for all tests that only read it.
  static func usual() async throws -> DemonstrationBook { try await shared.value }

  private static let shared = Task { try await filled(try plan()) }

  /// All rows of the journal as text: whoever did whatever else would have written something else.
  static func journal(_ book: DemonstrationBook) async throws -> [String] {
    try await book.database.read { connection in
      try connection.rows("SELECT hash FROM journal_event ORDER BY chain, sequence") { try $0.text("hash") }
    }
  }

  @Test(
    "It has as many organs and people as were asked for, with every role that is shipped", arguments: TestDatabase.all)
  func sizes(engine: TestDatabase) async throws {
    let book = try await Self.filled(try Self.plan(), engine)
    #expect(book.organs.count == 40)
    #expect(book.people.count == 120)
    let roles = Set(book.people.flatMap(\.roles))
    #expect(
      roles
        == Set([
          "systemAdministrator", "securityAdministrator", "auditor", "officeHead", "intakeClerk", "handler",
          "leader", "sectionHead", "secrecyReviewer", "legalReviewer", "editor", "supervisor",
        ]))
    let guides = try await book.database.read {
      try $0.count("SELECT count(*) AS n FROM guide_revision WHERE published_at IS NOT NULL")
    }
    #expect(guides == 40)
  }

  @Test("The same plan gives the same data, another seed gives others")
  func deterministic() async throws {
    let first = try await Self.journal(try await Self.usual())
    let second = try await Self.journal(try await Self.filled(try Self.plan()))
    let other = try await Self.journal(try await Self.filled(try Self.plan(2)))
    #expect(first == second)
    #expect(first != other)
  }

  @Test("Its journal holds")
  func journalVerifies() async throws {
    let book = try await Self.usual()
    let narrator = Principal(.system("test"), source: "test")
    for chain in try await book.desk.answer(JournalChains(), as: narrator) {
      let report = try await book.desk.answer(ChainExamination(chain: chain), as: narrator)
      #expect(report.events > 0 || chain == 0)
      #expect(report.defectCount == 0)
    }
  }

  @Test("The smallest county has a year too", arguments: [0, 10])
  func smallest(matters: Int) async throws {
    let limits = DemonstrationPlan.limits
    let book = try await Self.filled(
      DemonstrationPlan(
        today: try Self.plan().today, organs: limits.organs.lowerBound, people: limits.people.lowerBound,
        matters: matters, seed: 1))
    #expect(book.organs.count == limits.organs.lowerBound)
  }

  @Test("A database that has an organ is left alone")
  func refuses() async throws {
    let book = try await Self.usual()
    let again = Demonstration(try Self.plan(), in: book.database, surroundings: TestDesk.surroundings)
    #expect(try await again.isPossible() == false)
  }
}
