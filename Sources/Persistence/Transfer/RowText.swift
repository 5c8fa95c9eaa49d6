import Cryptography

/// Rows as lines of text, the same from both engines: tabs between values, a letter before each that tells its type.
///
/// `n` NULL, `i12` a number, `tabc` a text with `\\`, `\t`, `\n` for what would break a line, `x0aff` bytes.
public enum RowText {
  /// The line of a row, with its line break.
  public static func line(_ values: [SQLValue]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { line.append(tab) }
      switch value {
      case .null: line.append(UInt8(ascii: "n"))
      case .integer(let number): line += Array("i\(number)".utf8)
      case .blob(let bytes): line += Array("x\(Hexadecimal.encode(bytes))".utf8)
      case .text(let text):
        line.append(UInt8(ascii: "t"))
        for byte in text.utf8 {
          switch byte {
          case backslash: line += [backslash, backslash]
          case tab: line += [backslash, UInt8(ascii: "t")]
          case feed: line += [backslash, UInt8(ascii: "n")]
          default: line.append(byte)
          }
        }
      }
    }
    line.append(feed)
    return line
  }

  /// The rows of whole lines.
  ///
  /// - Throws: `SQLFault.decoding` where a line is none of ours.
  public static func rows(_ text: ArraySlice<UInt8>) throws(SQLFault) -> [[SQLValue]] {
    var rows: [[SQLValue]] = []
    for line in text.split(separator: feed, omittingEmptySubsequences: false).dropLast() {
      var row: [SQLValue] = []
      for field in line.split(separator: tab, omittingEmptySubsequences: false) { row.append(try value(field)) }
      rows.append(row)
    }
    return rows
  }

  private static let tab = UInt8(ascii: "\t")
  private static let feed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

  private static func value(_ field: ArraySlice<UInt8>) throws(SQLFault) -> SQLValue {
    let rest = field.dropFirst()
    switch field.first {
    case UInt8(ascii: "n") where rest.isEmpty: return .null
    case UInt8(ascii: "i"):
      guard let number = Int64(String(decoding: rest, as: UTF8.self)) else { throw .decoding("no number in a row") }
      return .integer(number)
    case UInt8(ascii: "x"):
      guard let bytes = Hexadecimal.decode(String(decoding: rest, as: UTF8.self)) else {
        throw .decoding("no bytes in a row")
      }
      return .blob(bytes)
    case UInt8(ascii: "t"): return .text(try text(rest))
    default: throw .decoding("no value in a row")
    }
  }

  private static func text(_ field: ArraySlice<UInt8>) throws(SQLFault) -> String {
    guard field.contains(backslash) else { return String(decoding: field, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in field {
      guard isEscaped || byte == backslash else {
        bytes.append(byte)
        continue
      }
      if isEscaped { bytes.append(byte == UInt8(ascii: "t") ? tab : byte == UInt8(ascii: "n") ? feed : backslash) }
      isEscaped.toggle()
    }
    guard !isEscaped else { throw .decoding("a row is cut off") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
