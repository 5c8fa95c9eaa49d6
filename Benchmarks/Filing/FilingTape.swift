import App
import CivilTime
import Disclosure
import Foundation
import Operations
import Persistence
import Synchronization
import TestSupport

/// What one filing writes, so that a bare engine can write the same rows again and again.
///
/// It is made from two filings: what they have in common stays, and what differs goes on counting. The full-text index
/// is not on it.
struct FilingTape: Sendable {
  /// Why there is no tape.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// A statement with the values of the first filing.
  private struct Line: Sendable {
    var text: SQLText
    var varies: [Bool]
  }

  /// By how much a number that differs moves on, so that the tapes of all organs keep out of each other's way.
  private static let stride: Int64 = 1_000

  private let lines: [Line]

  /// Listens to filings at an organ.
  init(at organ: Organ.ID, on ground: WriteGround, number: Int) async throws {
    let heard = Mutex<[SQLText]>([])
    let database = RecordingDatabase(ground.database) { sql in heard.withLock { $0.append(sql) } }
    let desk = Desk(database: database, surroundings: TestDesk.surroundings) { SystemClock.now }
    var filings: [[SQLText]] = []
    // The first filing of an organ begins its series of numbers.
    for turn in 0..<3 {
      heard.withLock { $0 = [] }
      try await Filing.file(number + turn, at: organ, on: desk)
      filings.append(heard.withLock { $0.filter(Self.writes) })
    }
    let (first, second) = (filings[1], filings[2])
    guard first.map(\.literals) == second.map(\.literals) else {
      throw Fault(description: "two filings do not write the same: \(first.count) and \(second.count) statements")
    }
    lines = zip(first, second).map { Line(text: $0, varies: zip($0.values, $1.values).map { $0 != $1 }) }
  }

  private static func writes(_ sql: SQLText) -> Bool {
    let word = sql.literals.first { !$0.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty } ?? ""
    let start = word.trimmingCharacters(in: .whitespacesAndNewlines)
    return !start.contains("id_block") && ["INSERT", "UPDATE", "DELETE"].contains { start.hasPrefix($0) }
  }

  /// The statements, as an engine prepares them.
  func texts(placeholder: (Int) -> String) -> [String] { lines.map { $0.text.text(placeholder: placeholder) } }

  /// The values of the filing with a number from 1, statement by statement.
  func values(_ number: Int) -> [[SQLValue]] {
    lines.map { line in
      zip(line.text.values, line.varies).map { value, varies in
        guard varies else { return value }
        switch value {
        case .integer(let first): return .integer(first + Self.stride * Int64(number))
        case .text(let first): return .text("\(first)~\(number)")
        default: return value
        }
      }
    }
  }
}
