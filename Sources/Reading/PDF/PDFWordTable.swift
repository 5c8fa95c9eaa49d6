import Disclosure

/// Reads the table of words that `pdftotext -tsv` prints: level, page, paragraph, block, line, word, left, top, width,
/// height, confidence, text.
struct PDFWordTable {
  private static let pageLevel = "1"
  private static let wordLevel = "5"
  /// No report has so many words.
  private static let mostWords = 1_000_000

  /// The pages in their order, without those that have no words.
  static func pages(in table: [UInt8]) throws(ReadingRefusal) -> [PDFPage] {
    var pages: [PDFPage] = []
    var count = 0
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, let number = Int(string(fields[1])) else { continue }
      switch string(fields[0]) {
      case pageLevel: pages.append(PDFPage(number: number, height: double(fields[9]) ?? 0))
      case wordLevel:
        guard let word = word(fields), let last = pages.indices.last else { continue }
        count += 1
        guard count <= mostWords else { throw .tooComplex }
        pages[last].words.append(word)
      default: continue
      }
    }
    return pages.filter { !$0.words.isEmpty }
  }

  private static func word(_ fields: [ArraySlice<UInt8>]) -> PDFWord? {
    guard let left = double(fields[6]), let top = double(fields[7]), let width = double(fields[8]),
      let height = double(fields[9])
    else { return nil }
    let text = string(fields[11])
    guard !text.isEmpty, left.isFinite, top.isFinite, width.isFinite, height.isFinite else { return nil }
    return PDFWord(text: text, box: Source.Box(left: left, top: top, right: left + width, bottom: top + height))
  }

  private static func string(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field, as: UTF8.self)
  }

  private static func double(_ field: ArraySlice<UInt8>) -> Double? {
    Double(string(field))
  }
}
