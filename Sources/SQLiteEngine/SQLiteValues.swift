import Foundation
import GRDB
import Persistence

/// Values on their way in and out.
enum SQLiteValues {
  /// Values as GRDB binds them.
  ///
  /// - Throws: `SQLFault.constraint` for a text with a NUL, which PostgreSQL cannot keep.
  static func arguments(_ values: [SQLValue]) throws -> StatementArguments {
    StatementArguments(try values.map(bound))
  }

  private static func bound(_ value: SQLValue) throws -> (any DatabaseValueConvertible)? {
    switch value {
    case .null: return nil
    case .integer(let number): return number
    case .blob(let bytes): return Data(bytes)
    case .text(let text):
      guard !hasNUL(text) else { throw SQLFault.constraint("a text holds the character NUL") }
      return text
    }
  }

  /// Each text that is bound is looked through, so this must be quick.
  private static func hasNUL(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }

  /// The values of a row.
  ///
  /// - Throws: `SQLFault.decoding` for a number with a fraction, which the port does not know.
  static func values(of row: Row) throws -> [SQLValue] {
    try row.databaseValues.map { value in
      switch value.storage {
      case .null: return .null
      case .int64(let number): return .integer(number)
      case .string(let text): return .text(text)
      case .blob(let data): return .blob([UInt8](data))
      case .double(let number):
        guard let whole = Int64(exactly: number) else { throw SQLFault.decoding("\(number) is no whole number") }
        return .integer(whole)
      }
    }
  }
}
