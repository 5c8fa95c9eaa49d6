import Foundation
import GRDB
import Persistence

/// An engine without anything of ours that plays tapes of filings: each a transaction, each commit durable.
protocol BareFiling {
  /// Plays for so long; `from` is the number of the first filing.
  ///
  /// - Returns: how long each filing took, in milliseconds.
  func play(_ tapes: [FilingTape], for seconds: Double, from first: Int) throws -> [Double]
}

/// SQLite as the platform sets it up, through GRDB.
struct BareSQLiteFiling: BareFiling {
  private let queue: DatabaseQueue

  /// A database that the platform has made.
  init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  func play(_ tapes: [FilingTape], for seconds: Double, from first: Int) throws -> [Double] {
    let texts = tapes.map { $0.texts { "?\($0)" } }
    var times: [Double] = []
    let start = ContinuousClock.now
    try queue.writeWithoutTransaction { database in
      while (ContinuousClock.now - start).seconds < seconds {
        let (tape, round) = (times.count % tapes.count, times.count / tapes.count)
        let begun = ContinuousClock.now
        try database.inTransaction(.immediate) {
          for (text, values) in zip(texts[tape], tapes[tape].values(first + round)) {
            try database.cachedStatement(sql: text).execute(arguments: StatementArguments(values.map(Self.argument)))
          }
          return .commit
        }
        times.append((ContinuousClock.now - begun).seconds * 1_000)
      }
    }
    return times
  }

  private static func argument(_ value: SQLValue) -> (any DatabaseValueConvertible)? {
    switch value {
    case .null: nil
    case .integer(let number): number
    case .text(let text): text
    case .blob(let bytes): Data(bytes)
    }
  }
}
