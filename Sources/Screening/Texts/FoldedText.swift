/// A piece without zero-width characters and with full-width letters and digits as ASCII, which remembers where each byte
/// came from.
struct FoldedText {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// What tells that folding changes a text: the automaton looks for these too.
  static let signs: [[UInt8]] = {
    var signs = zeroWidth.map { Array(String($0).utf8) }
    for value in wide { signs += Unicode.Scalar(value).map { [Array(String($0).utf8)] } ?? [] }
    return signs
  }()

  private static let zeroWidth: [Unicode.Scalar] = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]
  private static let wide: [UInt32] = [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A].flatMap { Array($0) }

  /// Folds a text.
  init(_ text: ByteText) {
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (value, end) = text.scalar(at: index)
      defer { index = end }
      if (0x200B...0x200D).contains(value) || value == 0x2060 || value == 0xFEFF { continue }
      let isWide =
        (0xFF10...0xFF19).contains(value) || (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value)
      if isWide {
        append(UInt8(truncatingIfNeeded: value &- 0xFEE0), index, end)
      } else {
        for place in index..<end { append(text.bytes[place], place, place + 1) }
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(Int32(start))
    ends.append(Int32(end))
  }

  /// Where a range of the folded text stands in the text as it was.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= starts.count else { return 0..<0 }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }
}
