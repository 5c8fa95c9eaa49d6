public import Disclosure

/// One SQL statement, or a piece of one, for both engines.
///
/// `\(value)` always binds; only `\(sql: piece)` splices, and a piece is itself an `SQLText`: text from outside can
/// never become part of a statement.
public struct SQLText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The texts around the values; always one more than there are values.
  public private(set) var literals: [String]
  /// The bound values, in order.
  public private(set) var values: [SQLValue]

  /// A statement without values.
  public init(stringLiteral value: StaticString) {
    literals = [value.description]
    values = []
  }

  /// A statement with values.
  public init(stringInterpolation: Interpolation) {
    literals = stringInterpolation.literals
    values = stringInterpolation.values
  }

  /// Collects the pieces of a statement.
  public struct Interpolation: StringInterpolationProtocol {
    var literals: [String] = [""]
    var values: [SQLValue] = []

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds text that stands in the source.
    public mutating func appendLiteral(_ literal: StaticString) {
      literals[literals.count - 1] += literal.description
    }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some SQLBindable) {
      values.append(value.sqlValue)
      literals.append("")
    }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      values.append(value?.sqlValue ?? .null)
      literals.append("")
    }

    /// Binds the number of a record.
    public mutating func appendInterpolation(_ id: some RecordID) {
      appendInterpolation(id.rawValue)
    }

    /// Binds the number of a record, or NULL.
    public mutating func appendInterpolation<ID: RecordID>(_ id: ID?) {
      appendInterpolation(id?.rawValue)
    }

    /// Binds each value of a list, separated by commas; an empty list becomes NULL, which matches nothing.
    public mutating func appendInterpolation(list: [some SQLBindable]) {
      guard !list.isEmpty else { return literals[literals.count - 1] += "NULL" }
      for (index, value) in list.enumerated() {
        if index > 0 { literals[literals.count - 1] += ", " }
        appendInterpolation(value)
      }
    }

    /// Splices the name of a table or column, quoted, so that it can be nothing else.
    public mutating func appendInterpolation(identifier name: String) {
      literals[literals.count - 1] += "\"" + name.replacing("\"", with: "\"\"") + "\""
    }

    /// Splices a piece of SQL.
    public mutating func appendInterpolation(sql piece: SQLText) {
      literals[literals.count - 1] += piece.literals[0]
      literals += piece.literals.dropFirst()
      values += piece.values
    }
  }

  /// The text with the engine's placeholders: `?` or `$1`.
  public func text(placeholder: (_ number: Int) -> String) -> String {
    var text = literals[0]
    for (index, literal) in literals.dropFirst().enumerated() {
      text += placeholder(index + 1)
      text += literal
    }
    return text
  }

  /// The pieces with `separator` between them.
  public static func joined(_ pieces: [SQLText], separator: SQLText) -> SQLText {
    guard let first = pieces.first else { return "" }
    return pieces.dropFirst().reduce(first) { "\(sql: $0)\(sql: separator)\(sql: $1)" }
  }
}
