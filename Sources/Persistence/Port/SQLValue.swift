public import CivilTime
public import Disclosure

/// What a statement binds and a row holds: the types that both engines share.
public enum SQLValue: Hashable, Sendable {
  /// NULL.
  case null
  /// A whole number; also money in cents and flags (0, 1).
  case integer(Int64)
  /// Text; also dates and instants in ISO form, which compare as text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

/// A type that can stand in a statement as `\(value)`.
public protocol SQLBindable {
  /// The value as the engines know it.
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
  /// Itself.
  public var sqlValue: SQLValue { self }
}
extension Int: SQLBindable {
  /// A whole number.
  public var sqlValue: SQLValue { .integer(Int64(self)) }
}
extension Int64: SQLBindable {
  /// A whole number.
  public var sqlValue: SQLValue { .integer(self) }
}
extension String: SQLBindable {
  /// Text.
  public var sqlValue: SQLValue { .text(self) }
}
extension [UInt8]: SQLBindable {
  /// Bytes.
  public var sqlValue: SQLValue { .blob(self) }
}
extension CivilDate: SQLBindable {
  /// The ISO form, which sorts as the dates do.
  public var sqlValue: SQLValue { .text(description) }
}
extension Instant: SQLBindable {
  /// The ISO form, which sorts as the moments do.
  public var sqlValue: SQLValue { .text(description) }
}
extension RecordID {
  /// The number.
  public var sqlValue: SQLValue { .integer(rawValue) }
}
