import Glibc

/// Cuts an HTML page down to what says how its text is laid out, before libxml2 parses it.
///
/// Most bytes of a page made by an office program are attributes and inline tags. Copying past them at the speed of a
/// byte search leaves a fifth for the parser, and takes from it the inputs on which it is slow (a tag of a million
/// attributes). Where blocks and `<br>` break the text, a line separator (U+2028) stands instead of their tags. Lines
/// keep their numbers: line feeds that are cut reappear inside the next tag that stays, or where the
/// next line of text begins.
struct HTMLTrimmer: ~Copyable {
  private static let tags = HTMLTagTable()
  /// A hidden element whose end is missing hides nothing; after this many of them the search is given up.
  private static let patience = 4

  private let bytes: UnsafeBufferPointer<UInt8>
  private let scanner: HTMLTagScanner
  private let keepsHidden: Bool
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var owedLines = 0
  private var unmatched = 0
  /// Whether text stands before, on the same line, and whether a block has ended that line.
  private var hasText = false
  private var owesBreak = false

  /// Whether an element was cut because it is hidden.
  private(set) var hasCutHidden = false

  /// The trimmed page, never longer than the page.
  var trimmed: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: output[..<count]) }

  /// Trims a page; the result lives as long as the trimmer.
  init(_ bytes: UnsafeBufferPointer<UInt8>, keepsHidden: Bool) {
    self.bytes = bytes
    self.keepsHidden = keepsHidden
    scanner = HTMLTagScanner(bytes: bytes)
    output = .allocate(capacity: bytes.count)
    run()
  }

  deinit {
    output.deallocate()
  }

  private mutating func run() {
    var at = 0
    while at < bytes.count {
      let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: at) ?? bytes.count
      writeText(at..<open)
      guard open < bytes.count else { return }
      at = passMarkup(at: open)
    }
  }

  /// Copies or cuts the markup at a `<` and says where it ends.
  private mutating func passMarkup(at start: Int) -> Int {
    guard start + 1 < bytes.count else { return bytes.count }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return cut(start..<endOfDeclaration(at: start))
    case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      guard let tag = scanner.tag(at: start) else { return passBrokenTag(at: start) }
      return pass(tag, from: start)
    default:
      writeText(start..<start + 1)
      return start + 1
    }
  }

  /// A tag that never ends takes the rest with it, as in a browser; an end tag without a name only itself.
  private mutating func passBrokenTag(at start: Int) -> Int {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start) else { return bytes.count }
    return cut(start..<end + 1)
  }

  private mutating func pass(_ tag: HTMLTag, from start: Int) -> Int {
    let role = Self.tags.role(tag.key)
    if tag.isHidden, !tag.isEnd, !keepsHidden, role != .void, let end = endOfElement(tag) {
      hasCutHidden = true
      return cut(start..<end)
    }
    switch role {
    case .block:
      owesBreak = true
      return cut(start..<tag.end)
    case .structural:
      write(tag, start: start, spans: false)
      return tag.end
    case .cell:
      write(tag, start: start, spans: !tag.isEnd)
      return tag.end
    case .raw where !tag.isEnd:
      return cut(start..<endOfRawText(tag))
    case .dropped where !tag.isEnd:
      return cut(start..<(endOfElement(tag) ?? tag.end))
    case .transparent, .void, .raw, .dropped:
      return cut(start..<tag.end)
    }
  }

  // MARK: Where things end

  private func endOfDeclaration(at start: Int) -> Int {
    let isComment =
      start + 3 < bytes.count && bytes[start + 2] == UInt8(ascii: "-") && bytes[start + 3] == UInt8(ascii: "-")
    if isComment, let end = bytes.firstIndex(of: "-->", from: start + 2) { return end + 3 }
    guard let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start) else { return bytes.count }
    return end + 1
  }

  private func endOfRawText(_ tag: HTMLTag) -> Int {
    var at = tag.end
    while let close = bytes.firstIndex(of: "</", from: at) {
      if let end = scanner.tag(at: close), end.key == tag.key { return end.end }
      at = close + 2
    }
    return bytes.count
  }

  /// Where the element of a start tag ends, counting elements of its name inside; nil when it does not.
  private mutating func endOfElement(_ tag: HTMLTag) -> Int? {
    guard unmatched < Self.patience else { return nil }
    var depth = 1
    var at = tag.end
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard open + 1 < bytes.count else { break }
      if bytes[open + 1] == UInt8(ascii: "!") {
        at = endOfDeclaration(at: open)
      } else if let inner = scanner.tag(at: open) {
        at = inner.end
        if !inner.isEnd, Self.tags.role(inner.key) == .raw, inner.key != tag.key { at = endOfRawText(inner) }
        guard inner.key == tag.key else { continue }
        depth += inner.isEnd ? -1 : 1
        if depth == 0 { return inner.end }
      }
    }
    unmatched += 1
    return nil
  }

  // MARK: Writing

  private mutating func writeText(_ range: Range<Int>) {
    if range.contains(where: { bytes[$0] > 0x20 }) {
      if owesBreak, hasText {
        for byte in [0xE2, 0x80, 0xA8] as [UInt8] { put(byte) }
        payLines()
      } else if !hasText {
        payLines()
      }
      owesBreak = false
      hasText = true
    }
    copy(range)
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty, let from = bytes.baseAddress, let to = output.baseAddress else { return }
    memcpy(to + count, from + range.lowerBound, range.count)
    count += range.count
  }

  private mutating func cut(_ range: Range<Int>) -> Int {
    owedLines += bytes.lineFeeds(in: range)
    return range.upperBound
  }

  private mutating func put(_ byte: UInt8) {
    output[count] = byte
    count += 1
  }

  /// Writes a tag that stays; it is never longer than in the source, with the line feeds that were cut before it.
  private mutating func write(_ tag: HTMLTag, start: Int, spans: Bool) {
    owedLines += bytes.lineFeeds(in: start..<tag.end)
    put(UInt8(ascii: "<"))
    if tag.isEnd { put(UInt8(ascii: "/")) }
    copy(tag.name)
    if spans {
      write(" colspan=", tag.columnSpan)
      write(" rowspan=", tag.rowSpan)
    }
    payLines()
    put(UInt8(ascii: ">"))
    hasText = false
    owesBreak = false
  }

  private mutating func payLines() {
    while owedLines > 0 {
      put(UInt8(ascii: "\n"))
      owedLines -= 1
    }
  }

  private mutating func write(_ attribute: StaticString, _ digits: Range<Int>) {
    guard !digits.isEmpty, let to = output.baseAddress else { return }
    memcpy(to + count, attribute.utf8Start, attribute.utf8CodeUnitCount)
    count += attribute.utf8CodeUnitCount
    copy(digits)
  }
}
