import App
import CivilTime
import Disclosure
import Foundation
import Operations
import Persistence
import SQLiteEngine
import Synchronization
import TestSupport

/// What is written through the desk.
enum DeskWrite: String, CaseIterable, Sendable {
  /// One row with its event.
  case note
  /// A matter: number, record, count, due date, full-text index, event.
  case matter

  /// What it is called in the figures.
  var title: String {
    switch self {
    case .note: "desk, one row with its event"
    case .matter: "desk, a matter registered (number, record, count, term, index, event)"
    }
  }
}

/// Some organs, and a person who may register matters at all of them.
struct WriteGround: Sendable {
  let engine: TestDatabase
  /// The file, or the address, of the database.
  let address: String
  let database: any Database
  let desk: Desk
  let organs: [Organ.ID]
  private let clerk: Principal
  let writers: Int

  private static let system = Principal(.system("benchmark"), source: "benchmark")

  init(_ engine: TestDatabase, folder: String, writers: Int) async throws {
    self.engine = engine
    self.writers = writers
    address = engine == .sqlite ? "\(folder)/ledger.sqlite" : try await TestDatabase.emptySchema()
    database = try DatabaseAddress(address).open(connections: writers)
    try await Migrator(database).migrate()
    desk = Desk(database: database, surroundings: TestDesk.surroundings) { SystemClock.now }
    _ = try await desk.perform(SeedRoles(), as: Self.system)
    var organs: [Organ.ID] = []
    for number in 1...16 {
      var facts = OrganFacts()
      facts.name = "第\(number)办公室"
      facts.documentWord = "测\(number)"
      facts.level = .county
      organs.append(try await desk.perform(CreateOrgan(facts, territorialParent: nil), as: Self.system))
    }
    self.organs = organs
    let draft = PersonDraft(organ: organs[0], signInName: "clerk", name: "经办人", dutyClass: .business)
    let person = try await desk.perform(CreatePerson(draft), as: Self.system).id
    clerk = Principal(.person(person), source: "192.0.2.7")
    let role = try await database.read { connection in
      try connection.row("SELECT id FROM role WHERE shipped_as = 'intakeClerk'")?.id("id", as: Role.ID.self)
    }
    guard let role else { throw NotFound() }
    for organ in organs {
      _ = try await desk.perform(GrantRole(person: person, role: role, organ: organ, reach: .organ), as: Self.system)
    }
  }

  /// Writes at all organs, as many at a time as there are writers.
  func writesASecond(_ kind: DeskWrite, for seconds: Double, round: Int) async throws -> Double {
    let start = ContinuousClock.now
    let total = try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in 0..<writers {
        group.addTask {
          var count = 0
          while (ContinuousClock.now - start).seconds < seconds {
            try await write(kind, at: organs[(writer + count * writers) % organs.count], count)
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(total) / (ContinuousClock.now - start).seconds
  }

  private func write(_ kind: DeskWrite, at organ: Organ.ID, _ number: Int) async throws {
    switch kind {
    case .note: try await desk.perform(NoteWrite(organ: organ), as: clerk)
    case .matter:
      let draft = MatterDraft(
        title: "关于河滨路道路维修方案的办理（\(number)）", summary: "请公开河滨路维修的预算、合同和验收文件。",
        openedOn: SystemClock.now.beijingDate)
      _ = try await desk.perform(RegisterMatter(organ: organ, draft: draft), as: clerk)
    }
  }

  /// How many defects the journal has.
  func faults() async throws -> Int { try await database.read { try IntegrityCheck($0).journal().defectCount } }
}
