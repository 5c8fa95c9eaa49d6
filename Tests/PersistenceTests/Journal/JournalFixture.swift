import CivilTime
import Disclosure
import TestSupport

@testable import Persistence

/// A journal of two organs and of the installation, and ways to tamper with it that its triggers would refuse.
enum JournalFixture {
  static let start = Instant(milliseconds: 1_773_622_800_000)

  /// The event with a number.
  static func event(_ number: Int, organ: Int64?) -> JournalEvent {
    JournalEvent(
      kind: .organChanged, organ: organ.map { Organ.ID(rawValue: $0) },
      actor: number.isMultiple(of: 2) ? .person(Person.ID(rawValue: 40)) : .system("job"), source: "10.0.0.7",
      at: start.adding(seconds: Int64(number)), subject: .init("organ", Int64(number)),
      changes: [.init("name", before: "青川\"\\\n县", after: "\(number)")])
  }

  /// A journal with six events of the organ 5, three of the organ 6 and two of the installation.
  static func database(_ engine: TestDatabase) async throws -> any Database {
    let database = try await engine.migrated()
    try await database.write { connection in
      for (organ, count) in [(5, 6), (6, 3), (nil, 2)] as [(Int64?, Int)] {
        for number in 1...count { try append([event(number, organ: organ)], to: connection) }
      }
    }
    return database
  }

  static func append(_ events: [JournalEvent], to connection: any Connection) throws {
    let journal = JournalRepository(connection)
    try journal.append(events, after: try journal.lock(Set(events.map(\.organ))))
  }

  /// What somebody does who has the database in his hands.
  static func tamper(_ database: any Database, _ statements: String) async throws {
    try await database.write { connection in
      let open =
        connection.dialect == .sqlite
        ? ["event_update", "event_delete", "head_update", "head_delete"].map { "DROP TRIGGER journal_\($0);" }
        : ["event", "head"].map { "ALTER TABLE journal_\($0) DISABLE TRIGGER USER;" }
      try connection.script(open.joined(separator: "\n") + "\n" + statements)
    }
  }

  /// Examines all chains.
  static func report(_ database: any Database, signed: SignedHeads = SignedHeads()) async throws -> JournalReport {
    try await database.read { connection in
      let verification = JournalVerification(connection, signed: signed)
      var report = JournalReport()
      for chain in try verification.chains() { report.add(try verification.verify(chain: chain)) }
      return report
    }
  }

  /// The ends of all chains as a checkpoint would sign them now.
  static func signed(_ database: any Database) async throws -> SignedHeads {
    try await database.read { connection in
      var signed = SignedHeads()
      for head in try JournalReader(connection).heads() { signed.add(head, at: start) }
      return signed
    }
  }
}
