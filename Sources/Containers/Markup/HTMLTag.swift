/// One tag as it stands in the source, from `<` to `>`.
struct HTMLTag {
  /// The name's bytes, first eight, in lower case.
  var key: UInt64 = 0
  /// Where the name stands.
  var name = 0..<0
  /// Whether it is an end tag.
  var isEnd = false
  /// Where the first byte after `>` stands.
  var end = 0
  /// Where the digits of `colspan` and `rowspan` stand.
  var columnSpan = 0..<0
  var rowSpan = 0..<0
  /// Whether its attributes hide it.
  var isHidden = false
}

/// Reads tags the way browsers do: a quote counts only behind an equals sign.
struct HTMLTagScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The tag whose `<` stands at `start`, or nil when no tag begins there or it never ends.
  func tag(at start: Int) -> HTMLTag? {
    var tag = HTMLTag()
    var at = start + 1
    guard at < bytes.count else { return nil }
    if bytes[at] == UInt8(ascii: "/") {
      tag.isEnd = true
      at += 1
    }
    let nameStart = at
    while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
    guard at > nameStart, (bytes[nameStart] | 0x20) &- UInt8(ascii: "a") < 26 else { return nil }
    tag.name = nameStart..<at
    tag.key = HTMLTagTable.key(UnsafeBufferPointer(rebasing: bytes[tag.name]))
    return readAttributes(from: at, into: &tag) ? tag : nil
  }

  private func readAttributes(from start: Int, into tag: inout HTMLTag) -> Bool {
    var at = start
    while true {
      while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: "/") { at += 1 }
      guard at < bytes.count else { return false }
      if bytes[at] == UInt8(ascii: ">") {
        tag.end = at + 1
        return true
      }
      let nameStart = at
      // An equals sign that comes first belongs to the name.
      at += 1
      while at < bytes.count, !Self.endsName(bytes[at]), bytes[at] != UInt8(ascii: "=") { at += 1 }
      let name = nameStart..<at
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      guard at < bytes.count else { return false }
      var value = at..<at
      if bytes[at] == UInt8(ascii: "=") {
        guard let range = self.value(after: at + 1, next: &at) else { return false }
        value = range
      }
      note(name, value: value, in: &tag)
    }
  }

  private func value(after start: Int, next: inout Int) -> Range<Int>? {
    var at = start
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count else { return nil }
    let first = bytes[at]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let close = bytes.firstIndex(of: first, from: at + 1) else { return nil }
      next = close + 1
      return at + 1..<close
    }
    let valueStart = at
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") { at += 1 }
    next = at
    return valueStart..<at
  }

  private func note(_ name: Range<Int>, value: Range<Int>, in tag: inout HTMLTag) {
    switch name.count {
    case 5 where !value.isEmpty && matches(name.lowerBound, "style"):
      if hidesInStyle(value) { tag.isHidden = true }
    case 6 where matches(name.lowerBound, "hidden"):
      tag.isHidden = true
    case 7 where matches(name.lowerBound, "colspan"):
      tag.columnSpan = digits(in: value)
    case 7 where matches(name.lowerBound, "rowspan"):
      tag.rowSpan = digits(in: value)
    default:
      break
    }
  }

  private func digits(in value: Range<Int>) -> Range<Int> {
    let isDigit = { (at: Int) in self.bytes[at] &- UInt8(ascii: "0") < 10 }
    guard let start = value.first(where: isDigit) else { return 0..<0 }
    let end = (start..<value.upperBound).first { !isDigit($0) } ?? value.upperBound
    return start..<end
  }

  /// Whether a style says `display: none`.
  ///
  /// Looks at every seventh byte, and nearer only where it fits into the word.
  private func hidesInStyle(_ value: Range<Int>) -> Bool {
    var last = value.lowerBound + 6
    while last + 5 < value.upperBound {
      switch bytes[last] | 0x20 {
      case UInt8(ascii: "y"):
        if matches(last - 6, "display"), isNone(value, from: last + 1) { return true }
        last += 7
      case UInt8(ascii: "a"): last += 1
      case UInt8(ascii: "l"): last += 2
      case UInt8(ascii: "p"): last += 3
      case UInt8(ascii: "s"): last += 4
      case UInt8(ascii: "i"): last += 5
      case UInt8(ascii: "d"): last += 6
      default: last += 7
      }
    }
    return false
  }

  private func isNone(_ value: Range<Int>, from start: Int) -> Bool {
    var at = start
    while at < value.upperBound, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ":") { at += 1 }
    return at + 4 <= value.upperBound && matches(at, "none")
  }

  private func matches(_ start: Int, _ word: StaticString) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] | 0x20 != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
