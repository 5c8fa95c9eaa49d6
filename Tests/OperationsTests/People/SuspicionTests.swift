import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Refusals and failed sign-ins, again and again") struct SuspicionTests {
  private struct Watched {
    let office: Office
    let person, auditor: Person

    init(_ engine: TestDatabase) async throws {
      office = try await Office(engine)
      person = try await office.settle("somebody")
      auditor = try await office.settle("auditor", .audit)
      let role = try await office.test.database.read { try RoleRepository($0).shipped(as: "auditor") }
      _ = try await office.test.desk.perform(
        GrantRole(person: auditor.id, role: try #require(role).id, organ: office.organ, reach: .organ),
        as: office.operatorItself)
      try await office.relax { $0.refusalsPerHour = 5 }
    }

    func refuse(_ person: Person, times: Int) async {
      for _ in 0..<times {
        await #expect(throws: AccessRefusal.self) {
          try await office.test.desk.admit(.capability(.manageOrgans), to: "x", as: office.principal(person))
        }
      }
    }

    func fail(times: Int) async {
      for number in 0..<times {
        await #expect(throws: SignInRefusal.wrong) {
          try await office.signIn("somebody", "wrong", from: "10.0.\(number).1")
        }
      }
    }

    /// Who was told, and of whom.
    func told() async throws -> [String] {
      try await office.test.database.read { connection in
        try connection.rows("SELECT person_id, kind, subject_kind, subject_id FROM notification ORDER BY id") { row in
          #expect(try row.text("kind") == "refusals.repeated" && row.text("subject_kind") == "person")
          return "\(try row.integer("person_id")) of \(try row.integer("subject_id"))"
        }
      }
    }
  }

  @Test("are told to the auditors, once a day of each person", arguments: TestDatabase.all)
  func tells(_ engine: TestDatabase) async throws {
    let watched = try await Watched(engine)
    let line = "\(watched.auditor.id) of \(watched.person.id)"
    await watched.refuse(watched.person, times: 2)
    await watched.fail(times: 2)
    #expect(try await watched.told() == [])
    await watched.refuse(watched.person, times: 1)
    #expect(try await watched.told() == [line])
    await watched.refuse(watched.person, times: 8)
    #expect(try await watched.told() == [line])
    watched.office.test.clock.advance(seconds: 86_400)
    await watched.refuse(watched.person, times: 6)
    #expect(try await watched.told() == [line, line])
  }

  @Test("are told of nobody to himself, and not where they are rare", arguments: TestDatabase.all)
  func rare(_ engine: TestDatabase) async throws {
    let watched = try await Watched(engine)
    await watched.refuse(watched.auditor, times: 9)
    for _ in 0..<3 {
      await watched.refuse(watched.person, times: 4)
      watched.office.test.clock.advance(seconds: 3_600)
    }
    #expect(try await watched.told() == [])
  }
}
