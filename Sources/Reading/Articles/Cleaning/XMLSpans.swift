import Containers

/// Where the elements of an XML part stand in its bytes, so that some can be cut out and all others stay as they are.
struct XMLSpans {
  /// An element: all of it, and its tags.
  private struct Span {
    var name: String
    var whole: Range<Int>
    var open: Range<Int>
    var close: Range<Int>
    var parent: Int?
  }

  /// Elements that go with all that is in them: what was struck out, marks of comments, and former properties.
  private static let dropped: Set<String> = [
    "del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "rPrChange",
    "pPrChange",
    "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange", "tblGridChange", "numberingChange",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "cellIns", "rsids",
    "trackRevisions", "docVars",
  ]
  /// Elements of which only the tags go.
  private static let unwrapped: Set<String> = ["ins", "moveTo"]

  private let bytes: [UInt8]
  private var spans: [Span] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  /// The part with its outermost element, and nothing in it.
  var rootOnly: [UInt8] {
    guard let root = spans.first, !root.close.isEmpty else { return bytes }
    return Array(bytes[..<root.open.upperBound] + bytes[root.close])
  }

  /// The part without traces of how it came about.
  var withoutTraces: [UInt8] {
    var cuts: [Range<Int>] = []
    for (index, span) in spans.enumerated() {
      if Self.dropped.contains(span.name) {
        cuts.append(span.whole)
        // A row that was struck out says so in its properties.
        if span.name == "del", let row = ancestor(of: index, "trPr", "tr") { cuts.append(row) }
      } else if Self.unwrapped.contains(span.name) {
        cuts += [span.open, span.close]
      } else if span.name == "vanish", !isOff(span), let run = ancestor(of: index, "rPr", "r") {
        cuts.append(run)
      }
    }
    var result: [UInt8] = []
    var kept = 0
    for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.upperBound > kept {
      if cut.lowerBound > kept { result += bytes[kept..<cut.lowerBound] }
      kept = cut.upperBound
    }
    return result + bytes[kept...]
  }

  private func isOff(_ span: Span) -> Bool {
    let tag = String(decoding: bytes[span.open], as: UTF8.self)
    return ["\"0\"", "\"false\"", "\"off\""].contains { tag.contains($0) }
  }

  /// The element around an element's parent, where both have these names.
  private func ancestor(of index: Int, _ parent: String, _ name: String) -> Range<Int>? {
    guard let properties = spans[index].parent, spans[properties].name == parent,
      let outer = spans[properties].parent, spans[outer].name == name
    else { return nil }
    return spans[outer].whole
  }

  private mutating func scan(_ source: UnsafeBufferPointer<UInt8>) {
    var open: [Int] = []
    var at = 0
    while let start = source.firstIndex(of: UInt8(ascii: "<"), from: at), start + 1 < source.count {
      guard let end = Self.end(of: start, in: source) else { return }
      at = end
      switch source[start + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): continue
      case UInt8(ascii: "/"):
        guard let last = open.popLast() else { return }
        spans[last].close = start..<end
        spans[last].whole = spans[last].whole.lowerBound..<end
      default:
        spans.append(
          Span(
            name: Self.name(source, start + 1), whole: start..<end, open: start..<end, close: end..<end,
            parent: open.last))
        if source[end - 2] != UInt8(ascii: "/") { open.append(spans.count - 1) }
      }
    }
  }

  /// Where a tag ends; a sign within quotes ends none.
  private static func end(of start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int? {
    let rest = source[start...]
    if rest.starts(with: "<!--".utf8) { return find("-->", from: start + 4, in: source) }
    if rest.starts(with: "<![CDATA[".utf8) { return find("]]>", from: start + 9, in: source) }
    var quote: UInt8?
    for at in start + 1..<source.count {
      let byte = source[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      }
    }
    return nil
  }

  private static func find(_ mark: String, from start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = start
    while let found = source.firstIndex(of: mark.utf8.first ?? 0, from: at) {
      if source[found...].starts(with: mark.utf8) { return found + mark.utf8.count }
      at = found + 1
    }
    return nil
  }

  /// The local name of an element.
  private static func name(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> String {
    let name = source[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? name, as: UTF8.self)
  }
}
