/// Text of an HTML page as it is shown: runs of white space are one space, and none between Chinese characters that
/// only the source breaks over two lines. No-break spaces stay.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  /// The source line on which the text begins.
  private(set) var line = 0
  private var hasSpace = false
  private var hasLineFeed = false

  /// Whether nothing but white space was added.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether there is nothing to read, only no-break spaces at most.
  var isBlank: Bool {
    var at = 0
    while at + 1 < bytes.count, bytes[at] == 0xC2, bytes[at + 1] == 0xA0 { at += 2 }
    return at == bytes.count
  }

  /// Adds a stretch of text that ends on `endLine`.
  mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>, endLine: Int) {
    var at = text.startIndex
    while at < text.endIndex {
      if Self.isSpace(text[at]) {
        hasSpace = true
        if text[at] == UInt8(ascii: "\n") { hasLineFeed = true }
        at += 1
        continue
      }
      let start = at
      while at < text.endIndex, !Self.isSpace(text[at]) { at += 1 }
      join(before: text[start])
      if bytes.isEmpty { line = endLine - Self.lineFeeds(text[start...]) }
      bytes.append(contentsOf: text[start..<at])
    }
  }

  /// The text so far; the next begins anew.
  mutating func take() -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    clear()
    return text
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    hasSpace = false
    hasLineFeed = false
  }

  private mutating func join(before next: UInt8) {
    defer {
      hasSpace = false
      hasLineFeed = false
    }
    guard hasSpace, let last = bytes.last else { return }
    if hasLineFeed, last >= 0x80, next >= 0x80 { return }
    bytes.append(UInt8(ascii: " "))
  }

  /// The next line separator, or line feed where these count, at or behind `start`.
  static func lineBreak(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, atLineFeeds: Bool
  ) -> Range<Int>? {
    for at in start..<text.count {
      if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0xA8 { return at..<at + 3 }
      if atLineFeeds, text[at] == UInt8(ascii: "\n") { return at..<at + 1 }
    }
    return nil
  }

  static func lineFeeds(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    text.reduce(into: 0) { if $1 == UInt8(ascii: "\n") { $0 += 1 } }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
