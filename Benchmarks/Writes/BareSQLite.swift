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
      try database.execute(
        sql: """
          CREATE TABLE note (organ_id BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, version BIGINT NOT NULL,
            PRIMARY KEY (organ_id, name))
          """)
    }
  }

  func commitsASecond(for seconds: Double) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var count = 0
    try queue.writeWithoutTransaction { database in
      let statement = try database.makeStatement(
        sql: "INSERT INTO note (organ_id, name, value, version) VALUES (?, ?, ?, ?)")
      while (clock.now - start).seconds < seconds {
        try database.inTransaction(.immediate) {
          try statement.execute(arguments: [count % 16, "note.\(UUID())", NoteWrite.text, 1])
          return .commit
        }
        count += 1
      }
    }
    return Double(count) / (clock.now - start).seconds
  }
}
