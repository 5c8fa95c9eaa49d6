/// The UTF-8 of a piece while it is looked at; it must not outlive the closure that lent the bytes.
struct ByteText {
  /// The bytes.
  let bytes: UnsafeBufferPointer<UInt8>

  /// How many there are.
  var count: Int { bytes.count }

  /// The character that begins at a byte, and where the next one begins.
  @inline(__always) func scalar(at index: Int) -> (value: UInt32, end: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, index + 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | follower(index + 1), index + 2) }
    if first < 0xF0 { return (((first & 0x0F) << 6 | follower(index + 1)) << 6 | follower(index + 2), index + 3) }
    let high = ((first & 0x07) << 6 | follower(index + 1)) << 6 | follower(index + 2)
    return (high << 6 | follower(index + 3), index + 4)
  }

  private func follower(_ index: Int) -> UInt32 { index < bytes.count ? UInt32(bytes[index] & 0x3F) : 0 }

  /// The character that ends before a byte, and where it begins; nil at the beginning.
  func scalar(before index: Int) -> (value: UInt32, start: Int)? {
    guard index > 0 else { return nil }
    let start = boundary(index - 1)
    return (scalar(at: start).value, start)
  }

  /// The beginning of the character that a byte belongs to.
  func boundary(_ index: Int) -> Int {
    var start = index
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The place so many characters before another.
  func moved(_ index: Int, back characters: Int) -> Int {
    var place = index
    for _ in 0..<characters {
      guard place > 0 else { break }
      place = boundary(place - 1)
    }
    return place
  }

  /// The place so many characters behind another.
  func moved(_ index: Int, on characters: Int) -> Int {
    var place = index
    for _ in 0..<characters {
      guard place < count else { break }
      place = Swift.min(scalar(at: place).end, count)
    }
    return place
  }

  /// Where a word begins within a range; nil where it does not occur.
  func place(of word: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = word.first, range.count >= word.count else { return nil }
    for start in range.lowerBound...(range.upperBound - word.count) where bytes[start] == first {
      if holds(word, at: start) { return start }
    }
    return nil
  }

  /// Whether a word stands at a place.
  func holds(_ word: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  /// The sentence around a range, as far as `reach` bytes to either side: whatever a text is made of, looking around
  /// takes no longer.
  func sentence(around range: Range<Int>, reach: Int = 400) -> Range<Int> {
    var lower = range.lowerBound
    while lower > 0, range.lowerBound - lower < reach, !endsSentence(before: lower) { lower -= 1 }
    var upper = range.upperBound
    while upper < count, upper - range.upperBound < reach, !endsSentence(before: upper) || upper == range.lowerBound {
      upper += 1
    }
    return boundary(lower)..<Swift.max(boundary(upper), range.upperBound)
  }

  /// Whether 。！？； or the end of a line stands right before a place.
  private func endsSentence(before index: Int) -> Bool {
    let last = bytes[index - 1]
    if last == 0x0A { return true }
    guard index >= 3 else { return false }
    switch (bytes[index - 3], bytes[index - 2], last) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): return true
    default: return false
    }
  }

  /// A range as text.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The range without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, case let next = scalar(at: lower), Self.isBlank(next.value) { lower = next.end }
    while lower < upper, let last = scalar(before: upper), Self.isBlank(last.value) { upper = last.start }
    return lower..<upper
  }

  /// Whether a character is a blank of any width.
  static func isBlank(_ value: UInt32) -> Bool {
    value == 0x20 || (0x09...0x0D).contains(value) || value == 0xA0 || value == 0x3000
      || (0x2000...0x200A).contains(value)
  }

  /// Whether a character is Chinese.
  static func isHan(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007
      || (0x20000...0x3134F).contains(value)
  }

  /// Whether a byte is a letter or digit of ASCII.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
