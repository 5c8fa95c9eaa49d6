import CivilTime
import Disclosure
import Foundation
import Operations
import Persistence
import SQLiteEngine
import TestSupport
import Testing

@Suite("Many writers at once") struct ConcurrentWritersTests {
  /// A database that several connections write to: a file, or a server.
  private func database(_ engine: TestDatabase) async throws -> any Database {
    guard engine == .sqlite else { return try await engine.migrated() }
    let file = FileManager.default.temporaryDirectory.appending(path: "matters-\(UUID().uuidString).db")
    let database = try SQLiteDatabase(path: file.path)
    try await Migrator(database).migrate()
    return database
  }

  @Test("Numbers have neither gaps nor doubles", arguments: TestDatabase.all)
  func numbers(engine: TestDatabase) async throws {
    let office = try await TestOffice(TestDesk(try await database(engine)))
    let handler = try await office.person(101, .handler)
    let numbers = try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<40 {
        group.addTask { try await office.matter("事项\(index)", by: handler).number }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(numbers) == Set((1...40).map { "青政办事〔2026〕\($0)号" }))
    try await office.database.close()
  }

  @Test("Of many who save the same version one wins, and the others are told", arguments: TestDatabase.all)
  func lostUpdates(engine: TestDatabase) async throws {
    let office = try await TestOffice(TestDesk(try await database(engine)))
    let handler = try await office.person(101, .handler)
    let matter = try await office.matter(by: handler)
    let won = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<16 {
        group.addTask {
          let draft = MatterDraft(title: "名称\(index)", openedOn: matter.openedOn)
          do {
            try await office.desk.perform(ChangeMatter(matter.id, version: 1, draft: draft), as: .test(handler))
            return true
          } catch is Conflict {
            return false
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(won == 1)
    #expect(try await office.matter(matter.id).version == 2)
    try await office.database.close()
  }

  @Test("A number whose record could not be saved is given to the next", arguments: TestDatabase.all)
  func rolledBack(engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let handler = try await office.person(101, .handler)
    _ = try await office.matter(by: handler)
    let draft = MatterDraft(title: "x", openedOn: office.clock.now.beijingDate)
    await #expect(throws: MatterRefusal.notAHandler) {
      try await office.desk.perform(
        RegisterMatter(organ: TestOffice.county, draft: draft, assignee: Person.ID(rawValue: 999)), as: .test(handler))
    }
    #expect(try await office.matter(by: handler).number == "青政办事〔2026〕2号")
  }
}
