/// Looks for any of several words in a text, in one pass over its bytes.
struct WordSearch {
  private let words: [[UInt8]]
  private let beginnings: [UInt32]
  /// One bit for the last byte of every first character: most characters of a text are passed over by it.
  private let endings: UInt64

  /// A search for words of at least one Chinese character.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    beginnings = self.words.map { WordSearch.key($0[0], $0[1], $0[2]) }
    endings = beginnings.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether one of the words stands in the text.
  func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count > 2 else { return false }
      for position in 0..<(bytes.count - 2) where bytes[position] >= 0xE0 {
        guard endings & (1 << UInt64(bytes[position + 2] & 63)) != 0 else { continue }
        let key = WordSearch.key(bytes[position], bytes[position + 1], bytes[position + 2])
        for (index, beginning) in beginnings.enumerated() where beginning == key {
          let word = words[index]
          if position + word.count <= bytes.count,
            word.indices.allSatisfy({ bytes[position + $0] == word[$0] })
          {
            return true
          }
        }
      }
      return false
    }
  }

  /// Whether one of the words stands in any of the sections.
  func isIn(_ sections: [ReportSection]) -> Bool { sections.contains { isIn($0.text) } }

  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }
}
