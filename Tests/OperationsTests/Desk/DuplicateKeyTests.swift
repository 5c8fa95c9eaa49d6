import Disclosure
import Persistence
import Synchronization
import TestSupport
import Testing

@testable import Operations

@Suite("A key that another took at the same instant") struct DuplicateKeyTests {
  /// Finds its key taken as often as a test wants, as two ledgers would that do not wait for each other.
  private final class TakesKey: Operation {
    static let access = Access.system
    let runs = Mutex(0)
    let taken: Int

    init(taken: Int) { self.taken = taken }

    func organ(in scope: Scope) throws -> Organ.ID? { nil }

    func run(in scope: Scope) throws {
      let run = runs.withLock { runs in
        runs += 1
        return runs
      }
      guard run > taken else { throw SQLFault.duplicate("person.external_subject") }
      throw RoleRefusal.nameTaken("甲")
    }
  }

  @Test("is seen by the second run, which refuses in its own words", arguments: TestDatabase.all)
  func again(_ engine: TestDatabase) async throws {
    let desk = try await TestDesk(engine).desk
    let work = TakesKey(taken: 1)
    await #expect(throws: RoleRefusal.nameTaken("甲")) {
      try await desk.perform(work, as: Principal(.system("test"), source: "test"))
    }
  }

  @Test("is a fault where it is taken still", arguments: TestDatabase.all)
  func never(_ engine: TestDatabase) async throws {
    let desk = try await TestDesk(engine).desk
    let work = TakesKey(taken: 9)
    await #expect(throws: SQLFault.duplicate("person.external_subject")) {
      try await desk.perform(work, as: Principal(.system("test"), source: "test"))
    }
  }
}
