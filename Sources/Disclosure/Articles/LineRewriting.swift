/// Puts other words in the place of some bytes of a line, whatever parts they stand in.
///
/// The new words look like the first of the old ones.
struct LineRewriting {
  let start: Int
  let end: Int
  let replacement: String
  private var offset = 0
  /// Whether the new words stand.
  private(set) var isDone = false

  init(start: Int, end: Int, replacement: String) {
    self.start = start
    self.end = end
    self.replacement = replacement
  }

  /// The line with the new words.
  mutating func rewritten(_ line: [Article.Inline]) -> [Article.Inline] {
    var result: [Article.Inline] = []
    for inline in line {
      switch inline {
      case .text(let text, let style):
        let text = rewritten(text)
        if !text.isEmpty { result.append(.text(text, style: style)) }
      case .link(let address, let text):
        let text = rewritten(text)
        if !text.isEmpty { result.append(.link(address: address, text: text)) }
      case .lineBreak: result += rewrittenBreak()
      case .note, .picture: result.append(inline)
      }
    }
    // A line without text takes words only at its beginning.
    if !isDone, start == offset, start == end {
      isDone = true
      if !replacement.isEmpty { result.append(.text(replacement, style: [])) }
    }
    return result
  }

  private mutating func rewritten(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let from = max(start - offset, 0), to = min(end - offset, bytes.count)
    defer { offset += bytes.count }
    let isInsertion = start == end && !isDone && start >= offset && start <= offset + bytes.count
    guard from < to || isInsertion else { return text }
    var changed = Array(bytes[..<from])
    if !isDone { changed += replacement.utf8 }
    isDone = true
    changed += bytes[max(from, to)...]
    return String(decoding: changed, as: UTF8.self)
  }

  private mutating func rewrittenBreak() -> [Article.Inline] {
    defer { offset += 1 }
    guard offset >= start, offset < end else { return [.lineBreak] }
    defer { isDone = true }
    return isDone || replacement.isEmpty ? [] : [.text(replacement, style: [])]
  }
}
