/// CSV after RFC 4180; line ends of any kind.
enum CommaSeparated {
  /// The records of a text in UTF-8, with their numbers; empty ones are counted and left out.
  static func rows(_ text: [UInt8]) -> [(number: Int, fields: [String])] {
    var rows: [(number: Int, fields: [String])] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var number = 0
    var index = 0
    func endRow() {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
      number += 1
      if row.contains(where: { !$0.isEmpty }) { rows.append((number, row)) }
      row = []
    }
    while index < text.count {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : nil
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && next == byte:
        field.append(byte)
        index += 1
      case UInt8(ascii: "\"") where isQuoted || field.isEmpty: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
      case 13 where !isQuoted && next == 10: break
      case 10 where !isQuoted, 13 where !isQuoted: endRow()
      default: field.append(byte)
      }
      index += 1
    }
    endRow()
    return rows
  }
}
