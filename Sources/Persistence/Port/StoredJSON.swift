private import Foundation

/// Values that a column keeps as JSON, because nothing asks the database about their parts.
enum StoredJSON {
  /// The text of a value, with sorted keys, so that the same value is always the same text; empty for nil.
  static func text<Value: Encodable>(of value: Value?) throws -> String {
    guard let value else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value of a column; nil where it is empty or NULL.
  ///
  /// - Throws: `SQLFault.decoding` where the text is none of the type's.
  static func value<Value: Decodable>(
    _ column: String, of row: SQLRow, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let text = try row.textOrNil(column), !text.isEmpty else { return nil }
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch {
      throw SQLFault.decoding("\(column) holds no \(type)")
    }
  }
}
