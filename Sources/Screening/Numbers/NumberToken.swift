/// Letters and digits of a text that belong together: groups with a single blank or hyphen between them.
struct NumberToken {
  /// The groups, at most eight.
  var groups: [Range<Int>] = []
  /// Whether a hyphen, and not a blank, stands before each group.
  var hyphens: [Bool] = []
  /// What stands right before and behind all of it; 0 at the ends.
  var before: UInt8 = 0
  var behind: UInt8 = 0
}

/// Finds numbers that are long enough to tell something, in one pass over the bytes.
struct NumberScanner {
  private static let isDigit: [Bool] = (0..<256).map { (0x30...0x39).contains($0) }

  /// Calls `body` with each token that has at least six digits and letters, one digit among them.
  static func scan(_ text: ByteText, _ body: (NumberToken) -> Void) {
    let bytes = text.bytes
    isDigit.withUnsafeBufferPointer { isDigit in
      var index = 0
      while index < bytes.count {
        guard isDigit[Int(bytes[index])] else {
          index &+= 1
          continue
        }
        var end = index &+ 1
        while end < bytes.count, isDigit[Int(bytes[end])] { end &+= 1 }
        // Years, days and sums: nothing that a rule looks for is so short and stands alone.
        if end &- index < 7, !continues(bytes, index, end) {
          index = end
          continue
        }
        index = token(text, from: index, body)
      }
    }
  }

  /// Whether letters or another group stand at either end of a short group.
  @inline(__always) private static func continues(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    if start > 0, ByteText.isAlphanumeric(bytes[start - 1]) { return true }
    guard end < bytes.count else { return false }
    return ByteText.isAlphanumeric(bytes[end]) || bytes[end] == 0x20 || bytes[end] == 0x2D
  }

  private static func token(_ text: ByteText, from digit: Int, _ body: (NumberToken) -> Void) -> Int {
    let bytes = text.bytes
    var start = digit
    while start > 0, digit - start < 24, ByteText.isAlphanumeric(bytes[start - 1]) { start -= 1 }
    var token = NumberToken(before: start > 0 ? bytes[start - 1] : 0)
    var (index, length) = (start, 0)
    var isHyphen = false
    while token.groups.count < 8 {
      var end = index
      while end < bytes.count, ByteText.isAlphanumeric(bytes[end]) { end += 1 }
      guard end > index else { break }
      token.groups.append(index..<end)
      token.hyphens.append(isHyphen)
      length += end - index
      index = end
      guard end + 1 < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x2D, isDigitByte(bytes[end + 1]) else { break }
      isHyphen = bytes[end] == 0x2D
      index = end + 1
    }
    let end = token.groups.last?.upperBound ?? digit + 1
    token.behind = end < bytes.count ? bytes[end] : 0
    if length >= 6 { body(token) }
    return max(end, digit + 1)
  }

  private static func isDigitByte(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
