/// Reads a list that an office keeps as a sheet: the first sheet of an XLSX file, or CSV in any encoding.
public struct ListReader: Sendable {
  private let limits: ReadingLimits

  /// A reader with limits.
  public init(limits: ReadingLimits = .standard) {
    self.limits = limits
  }

  /// The rows of the list, the heads first; every value without spaces around it.
  ///
  /// - Throws: `ReadingRefusal`.
  public func rows(_ bytes: [UInt8], name: String) throws(ReadingRefusal) -> [[String]] {
    switch try FileOpener().open(bytes, name: name, limits: limits) {
    case .text(let text): return CommaSeparated.rows(text).map { $0.map(Self.trimmed) }
    case .transcript(let transcript):
      return transcript.lines.compactMap { line in
        guard case .row(table: 1, cells: let cells, columns: let columns) = line else { return nil }
        var row = [String](repeating: "", count: columns)
        for cell in cells where row.indices.contains(cell.column) { row[cell.column] = Self.trimmed(cell.text) }
        return row
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.unicodeScalars.drop { $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(start.reversed().drop { $0.properties.isWhitespace }.reversed()))
  }
}

/// CSV after RFC 4180; line ends of any kind, empty lines are left out.
enum CommaSeparated {
  /// The records of a text in UTF-8.
  static func rows(_ text: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    func endRow() {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
      if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = []
    }
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && index + 1 < text.count && text[index + 1] == byte:
        field.append(byte)
        index += 1
      case UInt8(ascii: "\"") where isQuoted || field.isEmpty: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
      case 10 where !isQuoted, 13 where !isQuoted: endRow()
      default: field.append(byte)
      }
      index += 1
    }
    endRow()
    return rows
  }
}
