import Containers

/// Text of an HTML page as it is shown: runs of white space are one space, and none between Chinese characters that
/// only the source breaks over two lines.
///
/// No-break spaces stay.
struct HTMLText {
  /// Text as it stands in the source, and the line on which it begins.
  struct Stretch {
    private(set) var bytes: UnsafeBufferPointer<UInt8>
    private(set) var line: Int

    /// A stretch that ends on a line.
    init(_ bytes: UnsafeBufferPointer<UInt8>, endLine: Int) {
      self.bytes = bytes
      line = endLine - bytes.lineFeeds(in: 0..<bytes.count)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, line: Int) {
      self.bytes = bytes
      self.line = line
    }

    /// Cuts off the text up to the next line separator, or line feed where these count.
    mutating func nextLine(atLineFeeds: Bool) -> Stretch? {
      guard let end = lineBreak(atLineFeeds: atLineFeeds) else { return nil }
      let first = Stretch(bytes: UnsafeBufferPointer(rebasing: bytes[..<end.lowerBound]), line: line)
      line += bytes.lineFeeds(in: 0..<end.upperBound)
      bytes = UnsafeBufferPointer(rebasing: bytes[end.upperBound...])
      return first
    }

    private func lineBreak(atLineFeeds: Bool) -> Range<Int>? {
      let feed = atLineFeeds ? bytes.firstIndex(of: UInt8(ascii: "\n"), from: 0) : nil
      var at = 0
      while let found = bytes.firstIndex(of: 0xE2, from: at, to: feed) {
        if found + 2 < bytes.count, bytes[found + 1] == 0x80, bytes[found + 2] == 0xA8 { return found..<found + 3 }
        at = found + 1
      }
      return feed.map { $0..<$0 + 1 }
    }
  }

  private var bytes: [UInt8] = []
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

  mutating func append(_ stretch: Stretch) {
    let text = stretch.bytes
    var at = 0
    while at < text.count {
      if Self.isSpace(text[at]) {
        hasSpace = true
        if text[at] == UInt8(ascii: "\n") { hasLineFeed = true }
        at += 1
        continue
      }
      let start = at
      while at < text.count, !Self.isSpace(text[at]) { at += 1 }
      if bytes.isEmpty { line = stretch.line + text.lineFeeds(in: 0..<start) }
      join(before: text[start])
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<at]))
    }
  }

  /// The text so far; the next begins anew.
  mutating func take() -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    clear()
    return text
  }

  mutating func clear() {
    if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
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

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || (byte >= 0x09 && byte <= 0x0D))
  }
}
