import Disclosure
import HTTPTypes
import HummingbirdTesting
import Persistence
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Looking changes nothing") struct ReadingChangesNothingTests {
  @Test("No page of the desk changes a row when it is looked at, nor an event, whoever looks")
  func pages() async throws {
    let house = try await WalkHouse()
    let lines = try RouteTable().lines.filter { $0.path.hasPrefix("/desk") && $0.method == "GET" }
    let database = house.office.test.database
    try await house.visit(keeping: true) { client in
      for walker in house.office.walkers where walker.reach == .territorial {
        for line in lines where line.admits(walker.role.capabilities) {
          for request in line.requests(by: walker) where request.place != .beside {
            let before = try await Self.changes(database)
            let answer = try await request.ask(client)
            let after = try await Self.changes(database)
            // Whoever is refused leaves an event; that is what it is for.
            if answer.status == .forbidden || Self.beginsSomething.contains(line.path) { continue }
            #expect(after == before, "\(request.path) as \(walker): \(answer.status)")
          }
        }
      }
    }
  }

  /// The picture of a secret that is being set up: asking for it makes the secret, which counts when it is confirmed.
  private static let beginsSomething: Set = ["/desk/sign-in/second-factor", "/desk/sign-in/second-factor.svg"]

  /// How many rows were ever changed on the one connection of a database in memory.
  private static func changes(_ database: any Database) async throws -> Int64? {
    try await database.write { connection in
      try connection.row("SELECT total_changes() AS changes")?.integer("changes")
    }
  }
}
