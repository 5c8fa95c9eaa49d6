public import CivilTime
public import Disclosure

/// One row of a result.
public struct SQLRow: Sendable {
  /// The names of the columns with their places; shared by all rows of a result.
  public final class Columns: Sendable {
    let places: [String: Int]
    /// The names, in order.
    public let names: [String]

    /// The columns of a result, in order.
    public init(_ names: [String]) {
      self.names = names
      places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }
  }

  private let columns: Columns
  /// The values, in the order of the columns.
  public let values: [SQLValue]

  /// A row of a result.
  public init(columns: Columns, values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value of a column.
  ///
  /// - Throws: `SQLFault.decoding` where the result has no such column.
  public func value(_ name: String) throws(SQLFault) -> SQLValue {
    guard let place = columns.places[name] else { throw .decoding("no column \(name)") }
    return values[place]
  }

  /// A whole number.
  public func integer(_ name: String) throws(SQLFault) -> Int64 {
    guard let value = try integerOrNil(name) else { throw .decoding("\(name) is NULL") }
    return value
  }

  /// A whole number, or nil for NULL.
  public func integerOrNil(_ name: String) throws(SQLFault) -> Int64? {
    switch try value(name) {
    case .null: return nil
    case .integer(let value): return value
    case .text(let text):
      guard let value = Int64(text) else { throw .decoding("\(name) is no number") }
      return value
    case .blob: throw .decoding("\(name) is no number")
    }
  }

  /// A whole number as `Int`.
  public func int(_ name: String) throws(SQLFault) -> Int { Int(try integer(name)) }

  /// Whether a flag (0, 1) is set.
  public func flag(_ name: String) throws(SQLFault) -> Bool { try integer(name) != 0 }

  /// Text.
  public func text(_ name: String) throws(SQLFault) -> String {
    guard let value = try textOrNil(name) else { throw .decoding("\(name) is NULL") }
    return value
  }

  /// Text, or nil for NULL.
  public func textOrNil(_ name: String) throws(SQLFault) -> String? {
    switch try value(name) {
    case .null: return nil
    case .text(let value): return value
    case .integer(let value): return String(value)
    case .blob: throw .decoding("\(name) is no text")
    }
  }

  /// Bytes.
  public func blob(_ name: String) throws(SQLFault) -> [UInt8] {
    guard case .blob(let bytes) = try value(name) else { throw .decoding("\(name) is no blob") }
    return bytes
  }

  /// A date.
  public func date(_ name: String) throws(SQLFault) -> CivilDate {
    guard let value = try dateOrNil(name) else { throw .decoding("\(name) is NULL") }
    return value
  }

  /// A date, or nil for NULL.
  public func dateOrNil(_ name: String) throws(SQLFault) -> CivilDate? {
    guard let text = try textOrNil(name) else { return nil }
    guard let date = CivilDate(iso: text) else { throw .decoding("\(name) is no date: \(text)") }
    return date
  }

  /// A moment.
  public func instant(_ name: String) throws(SQLFault) -> Instant {
    guard let value = try instantOrNil(name) else { throw .decoding("\(name) is NULL") }
    return value
  }

  /// A moment, or nil for NULL.
  public func instantOrNil(_ name: String) throws(SQLFault) -> Instant? {
    guard let text = try textOrNil(name) else { return nil }
    guard let moment = Instant(iso: text) else { throw .decoding("\(name) is no moment: \(text)") }
    return moment
  }

  /// An identifier.
  public func id<ID: RecordID>(_ name: String, as type: ID.Type = ID.self) throws(SQLFault) -> ID {
    ID(rawValue: try integer(name))
  }

  /// An identifier, or nil for NULL.
  public func idOrNil<ID: RecordID>(_ name: String, as type: ID.Type = ID.self) throws(SQLFault) -> ID? {
    try integerOrNil(name).map { ID(rawValue: $0) }
  }

  /// A case of an enumeration, stored by its raw text.
  public func choice<Choice: RawRepresentable<String>>(
    _ name: String, as type: Choice.Type = Choice.self
  ) throws(SQLFault) -> Choice {
    let text = try text(name)
    guard let choice = Choice(rawValue: text) else { throw .decoding("\(name) has no case \(text)") }
    return choice
  }
}
