import App
import CivilTime
import Demonstration
import Disclosure
import Foundation
import Operations
import Persistence
import TestSupport

/// A large invented office that the benchmarks measure; filled when it is first asked for.
struct BenchedOffice {
  /// The engine.
  let engine: TestDatabase
  /// What stands in the environment of its processes.
  let environment: [String: String]

  /// The office in a folder; PostgreSQL takes part through the address of the test server.
  init(_ engine: TestDatabase, folder: String) async throws {
    self.engine = engine
    var environment = ["GONGKAI_DATA": folder]
    if engine == .postgres {
      // The schema is the same for each run on a server, so that a second one finds what the first has loaded.
      environment["GONGKAI_DATABASE"] = try await TestDatabase.keptSchema("benchmark")
    }
    self.environment = environment
  }

  /// Opens the installation; an empty one is filled and verified.
  func open(organs: Int, people: Int, matters: Int) async throws -> Installation {
    let installation = try await Installation.open(
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, condition: .made)
    let plan = DemonstrationPlan(
      today: SystemClock.now.beijingDate, organs: organs, people: people, matters: matters)
    let demonstration = Demonstration(
      plan, in: installation.database, shelf: try installation.shelf(), surroundings: installation.surroundings)
    guard try await demonstration.isPossible() else { return installation }
    let clock = ContinuousClock()
    let start = clock.now
    let book = try await demonstration.fill { print("  \(((clock.now - start).seconds).rounded(to: 1)) s  \($0)") }
    for remark in book.remarks { print("  \(remark)") }
    print(
      "load     \(organs) organs, \(people) people, \(matters) matters with everything else, verified: "
        + "\((clock.now - start).seconds.rounded(to: 1)) s, peak \(Usage.peakMegabytes.rounded(to: 0)) MB")
    return installation
  }

  /// Somebody who signs in at the office: the widest reach, and a clerk of one organ.
  static func visitors(_ installation: Installation) async throws -> [(title: String, name: String)] {
    let wide: SQLText = """
      SELECT p.sign_in_name AS name
        FROM person p JOIN role_grant g ON g.person_id = p.id JOIN role r ON r.id = g.role_id
       WHERE r.shipped_as = 'supervisor' AND g.reach = 'territorial'
       ORDER BY p.id
       LIMIT 1
      """
    let clerk: SQLText = """
      SELECT p.sign_in_name AS name
        FROM person p JOIN role_grant g ON g.person_id = p.id JOIN role r ON r.id = g.role_id
       WHERE r.shipped_as = 'handler' AND g.reach = 'organ'
       ORDER BY p.id DESC
       LIMIT 1
      """
    return try await installation.database.read { connection in
      try [("supervisor of all", wide), ("handler of one organ", clerk)].compactMap { title, query in
        try connection.row(query).map { (title, try $0.text("name")) }
      }
    }
  }
}
