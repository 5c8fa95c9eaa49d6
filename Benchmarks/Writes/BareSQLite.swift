import Foundation
import GRDB

/// SQLite as the platform sets it up, through GRDB, one prepared insert a transaction.
final class BareSQLite: BareEngine {
  private let queue: DatabaseQueue

  /// A database of its own beside that of the platform.
  init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    queue = try DatabaseQueue(path: path + ".bare", configuration: configuration)
    try queue.write { database in
      try database.execute(sql: BareLedger.tables)
      for chain in 0..<BareLedger.chains {
        try database.execute(sql: "INSERT INTO bare_head VALUES (?, 0, '')", arguments: [chain])
      }
    }
  }

  func commitsASecond(for seconds: Double, isJournaled: Bool) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var count = 0
    try queue.writeWithoutTransaction { database in
      while (clock.now - start).seconds < seconds {
        try database.inTransaction(.immediate) {
          try Self.write(count % BareLedger.chains, on: database, isJournaled: isJournaled)
          return .commit
        }
        count += 1
      }
    }
    return Double(count) / (clock.now - start).seconds
  }

  private static func write(_ chain: Int, on database: GRDB.Database, isJournaled: Bool) throws {
    let name = BareLedger.name()
    if isJournaled {
      let lock = try database.cachedStatement(
        sql: "UPDATE bare_head SET sequence = sequence WHERE chain = ? RETURNING sequence")
      let sequence = try (Int.fetchOne(lock, arguments: [chain]) ?? 0) + 1
      try database.cachedStatement(
        sql: """
          INSERT INTO bare_event (chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash)
          VALUES (?, ?, ?, 'bench.noted', 1, 'note', ?, ?, ?)
          """
      ).execute(arguments: [chain, sequence, BareLedger.moment, chain, BareLedger.body, BareLedger.hash])
      try database.cachedStatement(sql: "UPDATE bare_head SET sequence = ?, hash = ? WHERE chain = ?")
        .execute(arguments: [sequence, BareLedger.hash, chain])
    }
    try database.cachedStatement(sql: "INSERT INTO note (organ_id, name, value, version) VALUES (?, ?, ?, ?)")
      .execute(arguments: [chain, name, NoteWrite.text, 1])
  }
}
