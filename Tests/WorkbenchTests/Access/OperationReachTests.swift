import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Every operation, asked for outside of one's organs") struct OperationReachTests {
  /// Roles have no place, jobs are the platform's, closures of a region are its own: the capability alone counts.
  private static let placeless: Set = ["AddRegionalClosures", "ChangeRole", "CreateRole", "DeleteRole", "RetryJob"]

  @Test("Every operation is known to these tests: on a record, on the whole, for oneself, or of the platform")
  func complete() throws {
    let texts = try Self.sources()
    let kinds = Set(texts.flatMap { $0.matches(of: /protocol (\w+): Operation\b/).map { String($0.output.1) } })
    var names: Set<String> = []
    for text in texts {
      let found = text.matches(of: /struct (\w+): (\w+)/)
        .filter { $0.output.2 == "Operation" || kinds.contains("\($0.output.2)") }
      for (index, match) in found.enumerated() {
        let end = index + 1 < found.count ? found[index + 1].range.lowerBound : text.endIndex
        // The first access that follows is its own.
        let access = text[match.range.upperBound..<end].firstMatch(of: /Access(\.| \{ \.)(\w+)/)
        if access?.output.2 != "system" { names.insert(String(match.output.1)) }
      }
    }
    let tried = Set((Attempt.all(at: .beside) + (try Attempt.everywhere())).map(\.description))
    #expect(names.count > 60)
    #expect(names == Set(try OperationTable().takes.keys), "the operations of the docs and those of the code")
    #expect(
      names.subtracting(tried).subtracting(Attempt.personal).subtracting(Attempt.inner).subtracting(Self.placeless)
        == [])
    #expect(tried.subtracting(names) == [], "these are no operations, or only the platform's")
  }

  private static func sources() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Operations")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test("Every operation takes what the docs say")
  func takes() throws {
    let table = try OperationTable().takes
    for attempt in Attempt.all(at: .here) + (try Attempt.everywhere()) {
      #expect(table[attempt.description] == attempt.access, "\(attempt)")
    }
  }

  @Test("Whoever holds the capability at another organ is refused, with an event that names the operation")
  func beside() async throws {
    let office = try await WalkHouse().office
    for attempt in Attempt.all(at: .beside) {
      for walker in office.walkers where attempt.isAskable(by: walker) {
        try await Self.expectRefusal(of: attempt, to: walker, office)
      }
    }
  }

  @Test("Whoever lacks the capability everywhere is refused at his own organ, too")
  func lacking() async throws {
    let office = try await WalkHouse().office
    for attempt in Attempt.all(at: .here) + (try Attempt.everywhere()) {
      guard case .capability(let capability) = attempt.access,
        let walker = office.walkers.first(where: { !$0.role.capabilities.contains(capability) })
      else { continue }
      try await Self.expectRefusal(of: attempt, to: walker, office, as: .lacks(capability))
    }
  }

  @Test("What counts for the whole installation is not for who holds the capability at one organ of it")
  func everywhere() async throws {
    let office = try await WalkHouse().office
    for attempt in try Attempt.everywhere() {
      for walker in office.walkers where attempt.isAskable(by: walker) {
        try await Self.expectRefusal(of: attempt, to: walker, office)
      }
    }
  }

  @Test("Nobody who is not signed in performs anything, and a program not what its token was not given")
  func visitorsAndPrograms() async throws {
    let office = try await WalkHouse().office
    let head = try #require(office.walkers.first { $0.role.key == "officeHead" && $0.reach == .territorial })
    for attempt in Attempt.all(at: .here) {
      let visitor = await Self.refusal(of: attempt, to: Principal(.visitor, source: "test"), office)
      #expect(visitor is NotFound || visitor as? AccessRefusal == .notSignedIn, "\(attempt)")
      guard case .capability(let capability) = attempt.access else { continue }
      let token = Principal(.token(1, of: head.person, limit: []), source: "test")
      let program = await Self.refusal(of: attempt, to: token, office)
      #expect(program is NotFound || program as? AccessRefusal == .lacks(capability), "\(attempt)")
    }
  }

  private static func refusal(
    of attempt: Attempt, to principal: Principal, _ office: WalkOffice
  ) async -> (any Error)? {
    do {
      try await attempt.perform(office.test.desk, principal)
      return nil
    } catch {
      return error
    }
  }

  @Test("An operation that records no event does nothing", arguments: TestDatabase.all)
  func silent(engine: TestDatabase) async throws {
    let test = try await TestDesk(engine)
    let system = Principal(.system("test"), source: "test")
    await #expect(throws: SQLFault.statement("Silent recorded no event")) {
      try await test.desk.perform(Silent(), as: system)
    }
    let roles = try await test.database.read { try $0.count("SELECT count(*) AS n FROM role WHERE name = '无声'") }
    #expect(roles == 0)
  }

  /// Changes something and tells nobody.
  private struct Silent: Operations.Operation {
    static let access = Access.system

    func organ(in scope: Scope) throws -> Organ.ID? { nil }

    func run(in scope: Scope) throws {
      try scope.connection.execute(
        "INSERT INTO role (id, name, duty_class, version) VALUES (\(try scope.newID(Role.ID.self).rawValue), '无声', 'business', 1)"
      )
    }
  }

  /// Expects a refusal, that nothing was written but its event, and that the event names person and operation.
  private static func expectRefusal(
    of attempt: Attempt, to walker: Walker, _ office: WalkOffice, as expected: AccessRefusal? = nil
  ) async throws {
    let before = try await refusals(office)
    let principal = Principal(.person(walker.person), source: "test", confirmedAt: office.test.clock.now)
    do {
      try await attempt.perform(office.test.desk, principal)
      Issue.record("\(attempt) was done for \(walker)")
    } catch let refusal as AccessRefusal {
      if let expected { #expect(refusal == expected, "\(attempt) for \(walker)") }
      let after = try await refusals(office)
      #expect(after.count == before.count + 1, "\(attempt) for \(walker)")
      #expect(after.last?.contains("\"\(attempt)\"") == true, "\(attempt) for \(walker): \(after.last ?? "")")
    } catch is NotFound {
      // Somebody else's matter and none at all look the same.
      #expect(expected == nil, "\(attempt) for \(walker)")
    } catch {
      Issue.record("\(attempt) for \(walker): \(error)")
    }
  }

  private static func refusals(_ office: WalkOffice) async throws -> [String] {
    try await office.test.database.read { connection in
      try connection.rows("SELECT body FROM journal_event WHERE kind = 'access.refused' ORDER BY chain, sequence") {
        try $0.text("body")
      }
    }
  }
}

extension Attempt {
  /// Whether the door would let a walker ask: his role has the capability, or being signed in is enough.
  fileprivate func isAskable(by walker: Walker) -> Bool {
    switch access {
    case .capability(let capability): walker.role.capabilities.contains(capability)
    case .signedIn: true
    case .anyone, .system: false
    }
  }
}
