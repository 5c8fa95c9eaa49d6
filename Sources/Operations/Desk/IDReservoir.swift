import Persistence
import Synchronization

/// Numbers for new records, taken from the database in blocks, so that processes never give the same one twice.
///
/// Numbers of records may have gaps; those that people see come from `NumberSeries` and have none.
final class IDReservoir: Sendable {
  /// How many numbers a block has; an operation cannot make more records than half of it.
  static let block: Int64 = 8_192

  private let numbers = Mutex<Range<Int64>>(0..<0)

  /// Makes sure that an operation will not run out of numbers in the middle of its transaction.
  func fill(from database: any Database) async throws {
    guard numbers.withLock({ $0.count < Self.block / 2 }) else { return }
    let block = Self.block
    let end = try await database.write { connection in
      try connection.row(
        "UPDATE id_block SET next = next + \(block) WHERE name = 'record' RETURNING next"
      )?.integer("next")
    }
    guard let end else { throw SQLFault.statement("id_block has no row") }
    numbers.withLock { $0 = (end - block)..<end }
  }

  /// The next number.
  func next() throws -> Int64 {
    try numbers.withLock { numbers in
      guard let number = numbers.first else { throw SQLFault.statement("an operation made too many records") }
      numbers = numbers.dropFirst()
      return number
    }
  }
}
