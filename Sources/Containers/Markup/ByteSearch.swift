import Glibc

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first place of a byte at or behind `start` and before `end`, found by the C library's vectorised search.
  public func firstIndex(of byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard let base = baseAddress, start < end else { return nil }
    guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first place of a run of bytes at or behind `start`.
  func firstIndex(of word: StaticString, from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    let length = word.utf8CodeUnitCount
    var at = start
    while let found = firstIndex(of: word.utf8Start[0], from: at), found + length <= count {
      if memcmp(base + found, word.utf8Start, length) == 0 { return found }
      at = found + 1
    }
    return nil
  }

  /// How many line feeds stand in a range.
  public func lineFeeds(in range: Range<Int>) -> Int {
    var lines = 0
    var at = range.lowerBound
    while let next = firstIndex(of: UInt8(ascii: "\n"), from: at, to: range.upperBound) {
      lines += 1
      at = next + 1
    }
    return lines
  }
}
