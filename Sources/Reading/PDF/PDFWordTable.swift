import Disclosure

/// Reads the table of words that `pdftotext -tsv` prints: level, page, paragraph, block, line, word, left, top, width,
/// height, confidence, text.
///
/// A long report has thousands of words, so the bytes are walked once.
struct PDFWordTable {
  /// No report has so many words.
  private static let mostWords = 1_000_000
  private static let columns = 12

  /// The pages in their order, without those that have no words.
  static func pages(in table: [UInt8]) throws(ReadingRefusal) -> [PDFPage] {
    var pages: [PDFPage] = []
    var count = 0
    var fields = Array(repeating: 0..<0, count: columns)
    var start = 0
    while start < table.count {
      let end = lineEnd(table, from: start)
      defer { start = end + 1 }
      guard split(table, start..<end, into: &fields), fields[0].count == 1 else { continue }
      switch table[fields[0].lowerBound] {
      case UInt8(ascii: "1"):
        guard let page = number(table, fields[1]), let height = number(table, fields[9]) else { continue }
        pages.append(PDFPage(number: Int(page), height: height))
      case UInt8(ascii: "5"):
        guard let word = word(table, fields), let last = pages.indices.last else { continue }
        count += 1
        guard count <= mostWords else { throw .tooComplex }
        pages[last].words.append(word)
      default: continue
      }
    }
    return pages.filter { !$0.words.isEmpty }
  }

  private static func lineEnd(_ table: [UInt8], from start: Int) -> Int {
    var end = start
    while end < table.count, table[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// The twelve fields of a line; the text is the last and may hold anything.
  private static func split(_ table: [UInt8], _ line: Range<Int>, into fields: inout [Range<Int>]) -> Bool {
    var field = 0
    var start = line.lowerBound
    for index in line where table[index] == UInt8(ascii: "\t") && field < columns - 1 {
      fields[field] = start..<index
      field += 1
      start = index + 1
    }
    fields[field] = start..<line.upperBound
    return field == columns - 1
  }

  private static func word(_ table: [UInt8], _ fields: [Range<Int>]) -> PDFWord? {
    guard let left = number(table, fields[6]), let top = number(table, fields[7]),
      let width = number(table, fields[8]), let height = number(table, fields[9]), !fields[11].isEmpty
    else { return nil }
    return PDFWord(
      text: String(decoding: table[fields[11]], as: UTF8.self),
      box: Source.Box(left: left, top: top, right: left + width, bottom: top + height))
  }

  /// A number such as `-12.345678`; nil where the field is none or has more digits than a page has points.
  private static func number(_ table: [UInt8], _ field: Range<Int>) -> Double? {
    var (value, divisor, digits) = (0.0, 1.0, 0)
    var (isNegative, hasPoint) = (false, false)
    for byte in table[field] {
      switch byte {
      case UInt8(ascii: "-") where digits == 0 && !isNegative: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        if hasPoint { divisor *= 10 }
      default: return nil
      }
    }
    guard digits > 0, digits <= 15 else { return nil }
    return (isNegative ? -value : value) / divisor
  }
}
