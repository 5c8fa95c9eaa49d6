import CivilTime
import Demonstration
import Disclosure
import Foundation
import Operations
import TestSupport
import Testing

@testable import App
@testable import Persistence

@Suite("Upgrading from a release") struct UpgradeTests {
  static let ways = ReleasedInstallation.releases.flatMap { release in TestDatabase.all.map { (release, $0) } }

  @Test("Every row stays as it was, the journal verifies, and work goes on", arguments: ways)
  func keepsRows(_ release: ReleasedInstallation.Release, _ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let released = try await ReleasedInstallation(release, engine, in: folder)
      let database = try released.address.open(connections: 2)
      let shapes = try await ReleasedInstallation.shapes(database)
      let before = try await ReleasedInstallation.rows(database, of: shapes)
      for table in ["matter", "party", "journal_event", "approval_opinion", "person", "search_document", "blob"] {
        #expect(before[table]?.isEmpty == false, "the fixture has no row of \(table)")
      }
      try await Migrator(database).migrate()
      let after = try await ReleasedInstallation.rows(database, of: shapes)
      for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
      #expect(try await database.read { try IntegrityCheck($0).engine() } == [])
      #expect(try await database.read { try IntegrityCheck($0).journal() }.isSound)
      #expect(try await database.read { try MatterRepository($0).wrongTallies() }.isEmpty)
      try await Self.work(in: database)
      try await database.close()
    }
  }

  /// The next number follows, the new matter is found beside the old ones, the journal goes on.
  private static func work(in database: any Database) async throws {
    let desk = TestDesk(database, now: SystemClock.now).desk
    let system = Principal(.system("test"), source: "test")
    let row = try await database.read { connection in
      try connection.row("SELECT organ_id, title FROM matter WHERE kind = 'general' ORDER BY id DESC LIMIT 1")
    }
    let old = try #require(row)
    let draft = MatterDraft(title: try old.text("title"), openedOn: SystemClock.now.beijingDate)
    _ = try await desk.perform(RegisterMatter(organ: try old.id("organ_id"), draft: draft), as: system)
    let found = try await desk.answer(Search(try #require(SearchQuery(draft.title))), as: system)
    #expect(found.hits.count >= 2)
    #expect(try await database.read { try IntegrityCheck($0).journal() }.isSound)
  }

  @Test("What is going to be done is said before", arguments: ways)
  func says(_ release: ReleasedInstallation.Release, _ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let released = try await ReleasedInstallation(release, engine, in: folder)
      let installation = try await Installation.open(environment: released.environment, condition: .asFound)
      let lines = try await SchemaUpgrade(of: installation).intent()
      let pending = Migrations.all.dropFirst(release.schema)
      #expect(lines.count == pending.count + 1)
      for step in pending { #expect(lines.contains { $0.contains(step.summary) && $0.contains("\(step.number)") }) }
      if pending.isEmpty { #expect(lines[0].contains("已是最新")) }
      #expect(try await Migrator(installation.database, steps: release.steps).status().pending.isEmpty)
      try await installation.close()
    }
  }

  @Test("An upgrade that fails half-way leaves the old state", arguments: ways)
  func failsWhole(_ release: ReleasedInstallation.Release, _ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let released = try await ReleasedInstallation(release, engine, in: folder)
      let database = try released.address.open(connections: 2)
      let shapes = try await ReleasedInstallation.shapes(database)
      let before = try await ReleasedInstallation.rows(database, of: shapes)
      let broken = Migration(
        release.schema + 1, "坏",
        shared: """
          CREATE TABLE half (id <id> PRIMARY KEY);
          UPDATE matter SET summary = '';
          ALTER TABLE party ADD COLUMN half TEXT;
          INSERT INTO nowhere (id) VALUES (1);
          """)
      await #expect(throws: SQLFault.self) {
        try await Migrator(database, steps: release.steps + [broken]).migrate()
      }
      #expect(try await ReleasedInstallation.shapes(database) == shapes)
      #expect(try await ReleasedInstallation.rows(database, of: shapes) == before)
      #expect(try await Migrator(database, steps: release.steps).status().current == release.schema)
      try await database.close()
    }
  }

  @Test("The backup that was made before gives the old release its data back", arguments: ways)
  func undone(_ release: ReleasedInstallation.Release, _ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let released = try await ReleasedInstallation(release, engine, in: "\(folder)/old")
      let installation = try await Installation.open(environment: released.environment, condition: .asFound)
      let before = try await installation.database.read { try Extract($0).summaries() }
      let manifest = try await Backup(of: installation).write(to: "\(folder)/before.tar")
      #expect(manifest.schema == release.schema)
      _ = try await SchemaUpgrade(of: installation).run()
      try await installation.close()

      var environment = ["GONGKAI_DATA": "\(folder)/back"]
      if engine == .postgres { environment["GONGKAI_DATABASE"] = try await TestDatabase.emptySchema() }
      let restoration = Restoration(from: "\(folder)/before.tar", steps: release.steps)
      let (_, _, address) = try await Installation.restored(by: restoration, environment: environment)
      let back = try address.open(connections: 1)
      let status = try await Migrator(back, steps: release.steps).status()
      #expect(status.current == release.schema && status.pending.isEmpty)
      #expect(try await back.read { try Extract($0).summaries() } == before)
      try await back.close()
    }
  }

  @Test("The copy of SQLite that the upgrade makes is the old database", arguments: ReleasedInstallation.releases)
  func copied(_ release: ReleasedInstallation.Release) async throws {
    try await ScratchFolder.with { folder in
      let released = try await ReleasedInstallation(release, .sqlite, in: folder)
      let installation = try await Installation.open(environment: released.environment, condition: .asFound)
      let before = try await installation.database.read { try Extract($0).summaries() }
      let path = try #require(try await SchemaUpgrade(of: installation).copyBefore())
      _ = try await SchemaUpgrade(of: installation).run()
      try await installation.close()
      let copy = try DatabaseAddress.sqlite(path: path).open()
      #expect(try await Migrator(copy, steps: release.steps).status().current == release.schema)
      #expect(try await copy.read { try Extract($0).summaries() } == before)
      try await copy.close()
    }
  }

  @Test("The old release refuses the upgraded database, and this one a newer", arguments: ways)
  func refuses(_ release: ReleasedInstallation.Release, _ engine: TestDatabase) async throws {
    try await ScratchFolder.with { folder in
      let released = try await ReleasedInstallation(release, engine, in: folder)
      let database = try released.address.open(connections: 2)
      let next = Migration(Migrations.all.count + 1, "后来的", shared: "CREATE TABLE later (id <id> PRIMARY KEY);")
      try await Migrator(database, steps: Migrations.all + [next]).migrate()
      await #expect(throws: SchemaMismatch.newer(next.number, known: release.schema)) {
        try await Migrator(database, steps: release.steps).migrate()
      }
      await #expect(throws: SchemaMismatch.newer(next.number, known: Migrations.all.count)) {
        _ = try await Installation.open(environment: released.environment)
      }
      try await database.close()
    }
  }

  /// Written once, by the program of the release: `GONGKAI_TEST_RECORD=FILE swift test --filter recordsFixture`.
  @Test("A small office is written down for the next release", .enabled(if: recording != nil))
  func recordsFixture() async throws {
    let today = try #require(CivilDate(iso: "2026-11-20"))
    let database = try await TestDatabase.sqlite.migrated()
    let plan = DemonstrationPlan(today: today, organs: 3, people: 20, matters: 12)
    _ = try await Demonstration(plan, in: database, surroundings: TestDesk.surroundings).fill()
    try await database.write { connection in
      try connection.execute(
        "INSERT INTO blob (digest, bytes, stored_at) VALUES ('7d4f', 3, '2026-03-16T01:00:00.000Z')")
      try connection.execute(
        """
        INSERT INTO attachment (id, organ_id, owner_kind, owner_id, name, media_type, bytes, digest, is_identity_paper,
          scan, added_at)
        SELECT 9000001, organ_id, 'matter', id, '附件''一''.pdf', 'application/pdf', 3, '7d4f', 0, 'clean',
               '2026-03-16T01:00:00.000Z'
          FROM matter ORDER BY id LIMIT 1
        """)
    }
    let dump = try await database.read { try SQLDump(of: $0).text }
    try dump.write(toFile: Self.recording ?? "", atomically: true, encoding: .utf8)
  }

  static let recording = ProcessInfo.processInfo.environment["GONGKAI_TEST_RECORD"]
}
