/// The sentences of a report's prose, each once, with a key that years, numbers, spaces and punctuation do not change.
struct SentenceList {
  struct Sentence {
    var text: Substring.UnicodeScalarView
    var line: Int
    /// A hash of the characters that count; 64 bits are plenty for a few hundred sentences.
    var key: UInt64
  }

  private(set) var sentences: [Sentence] = []
  private var seen: Set<UInt64> = []

  /// A shorter sentence is a heading or a formula, in characters that count.
  private static let shortest = 12

  init(_ report: AnnualReport) {
    for section in report.sections where section.key != "statistics" && section.key != "annex" { add(section) }
  }

  private mutating func add(_ section: ReportSection) {
    let scalars = section.text.unicodeScalars
    var line = 0
    var current = Current(start: scalars.startIndex, line: 0)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n" { line += 1 }
      // A short line is a heading; a longer one without a full stop goes on in the next line.
      let isHeading = scalar == "\n" && current.count < Self.shortest
      if isHeading || scalar == "。" || scalar == "；" || scalar == ";" || scalar == "！" {
        finish(current, scalars[current.start..<next], section)
        current = Current(start: next, line: line)
      } else {
        current.take(scalar)
      }
      index = next
    }
    finish(current, scalars[current.start...], section)
  }

  private mutating func finish(_ current: Current, _ text: Substring.UnicodeScalarView, _ section: ReportSection) {
    guard current.count >= Self.shortest, seen.insert(current.key).inserted else { return }
    let line = current.line < section.lines.count ? section.lines[current.line] : section.line
    sentences.append(Sentence(text: text, line: line, key: current.key))
  }

  /// A sentence while it is read.
  private struct Current {
    let start: String.Index
    let line: Int
    var count = 0
    /// FNV-1a over the characters that count.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func take(_ scalar: Unicode.Scalar) {
      guard Current.counts(scalar) else { return }
      count += 1
      key = (key ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }

    /// Chinese characters and letters, but no numerals.
    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "两", "零", "〇": false
      case "\u{4E00}"..."\u{9FFF}", "\u{3400}"..."\u{4DBF}", "\u{20000}"..."\u{3FFFF}", "A"..."Z", "a"..."z": true
      default: false
      }
    }
  }
}
