import Cryptography
import Persistence

/// Rows in the text format of `COPY`: tabs between values, `\N` for NULL.
enum PostgresCopy {
  /// - Throws: `SQLFault.constraint` for a text with a NUL, which PostgreSQL cannot keep.
  static func text(of rows: [[SQLValue]]) throws(SQLFault) -> [UInt8] {
    var text: [UInt8] = []
    for row in rows {
      for (index, value) in row.enumerated() {
        if index > 0 { text.append(UInt8(ascii: "\t")) }
        try add(value, to: &text)
      }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  private static func add(_ value: SQLValue, to text: inout [UInt8]) throws(SQLFault) {
    switch value {
    case .null: text += Array("\\N".utf8)
    case .integer(let number): text += Array(String(number).utf8)
    case .blob(let bytes): text += Array("\\\\x\(Hexadecimal.encode(bytes))".utf8)
    case .text(let string):
      for byte in string.utf8 {
        switch byte {
        case 0: throw .constraint("a text holds the character NUL")
        case UInt8(ascii: "\\"): text += Array("\\\\".utf8)
        case UInt8(ascii: "\t"): text += Array("\\t".utf8)
        case UInt8(ascii: "\n"): text += Array("\\n".utf8)
        case UInt8(ascii: "\r"): text += Array("\\r".utf8)
        default: text.append(byte)
        }
      }
    }
  }
}
