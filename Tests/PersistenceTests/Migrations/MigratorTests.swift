import Foundation
import PostgresEngine
import SQLiteEngine
import TestSupport
import Testing

@testable import Persistence

@Suite("Migrating") struct MigratorTests {
  private let steps = [
    Migration(1, "一", shared: "CREATE TABLE one (id <id> PRIMARY KEY, name TEXT NOT NULL);"),
    Migration(2, "二", shared: "CREATE TABLE two (id <id> PRIMARY KEY);"),
  ]

  @Test("The numbers of the steps begin with 1 and leave none out")
  func numbers() {
    #expect(Migrations.all.map(\.number) == Array(1...Migrations.all.count))
  }

  @Test("All steps are applied once", arguments: TestDatabase.all)
  func applies(_ engine: TestDatabase) async throws {
    let database = try await engine.empty()
    #expect(try await Migrator(database).status().current == 0)
    #expect(try await Migrator(database).migrate().count == Migrations.all.count)
    #expect(try await Migrator(database).migrate().isEmpty)
    let status = try await Migrator(database).status()
    #expect(status.current == Migrations.all.count)
    #expect(status.pending.isEmpty)
  }

  @Test("A step that fails leaves nothing behind, those before it stay", arguments: TestDatabase.all)
  func failure(_ engine: TestDatabase) async throws {
    let broken = Migration(3, "三", shared: "CREATE TABLE three (id <id> PRIMARY KEY); CREATE TABLE one (id <id>);")
    let database = try await engine.empty()
    await #expect(throws: SQLFault.self) { try await Migrator(database, steps: steps + [broken]).migrate() }
    #expect(try await database.read { try $0.tables() } == ["one", "schema_migration", "two"])
    #expect(try await Migrator(database, steps: steps).status().pending.isEmpty)
  }

  @Test("A changed step and a newer schema are refused with a sentence", arguments: TestDatabase.all)
  func mismatch(_ engine: TestDatabase) async throws {
    let database = try await engine.empty()
    try await Migrator(database, steps: steps).migrate()
    let changed = [Migration(1, "一", shared: "CREATE TABLE one (id <id> PRIMARY KEY);"), steps[1]]
    await #expect(throws: SchemaMismatch.changed(1)) { try await Migrator(database, steps: changed).migrate() }
    await #expect(throws: SchemaMismatch.newer(2, known: 1)) {
      try await Migrator(database, steps: [steps[0]]).status()
    }
    #expect("\(SchemaMismatch.newer(2, known: 1))".contains("第 2 版"))
  }

  @Test("Two processes that start together migrate once", arguments: TestDatabase.all)
  func together(_ engine: TestDatabase) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = engine == .postgres ? try await TestDatabase.emptySchema() : ""
    let path = folder.appending(path: "d.sqlite").path
    let applied = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        let database: any Database =
          engine == .postgres ? PostgresDatabase(url: url) : try SQLiteDatabase(path: path)
        group.addTask { try await Migrator(database).migrate().count }
      }
      return try await group.reduce(0, +)
    }
    #expect(applied == Migrations.all.count)
  }
}
