/// The sentences of a report's prose, each once, with a key that years, numbers, spaces and punctuation do not change.
struct SentenceList {
  struct Sentence {
    /// The part it stands in, and its place in that part's text, in bytes of UTF-8.
    var section: Int
    var range: Range<Int>
    var line: Int
    /// A hash of the characters that count; 64 bits are plenty for a few hundred sentences.
    var key: UInt64
  }

  private(set) var sentences: [Sentence] = []
  private let report: AnnualReport
  private var seen: Set<UInt64> = []

  /// A shorter sentence is a heading or a formula, in characters that count.
  private static let shortest = 12

  init(_ report: AnnualReport) {
    self.report = report
    for (index, section) in report.sections.enumerated() where section.key != "statistics" && section.key != "annex" {
      add(section, index)
    }
  }

  /// The sentence as printed, on one line.
  func text(_ sentence: Sentence) -> String {
    let bytes = report.sections[sentence.section].text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: sentence.range.lowerBound)
    let end = bytes.index(start, offsetBy: sentence.range.count)
    return String(decoding: bytes[start..<end].filter { $0 != 0x0A }, as: UTF8.self)
  }

  private mutating func add(_ section: ReportSection, _ index: Int) {
    var current = Current(start: 0, line: 0)
    var line = 0
    var position = 0
    for scalar in section.text.unicodeScalars {
      position += UTF8.width(scalar)
      if scalar == "\n" { line += 1 }
      // A short line is a heading; a longer one without a full stop goes on in the next line.
      let isHeading = scalar == "\n" && current.count < Self.shortest
      if isHeading || Current.endsSentence(scalar) {
        finish(current, end: position, section, index)
        current = Current(start: position, line: line)
      } else {
        current.take(scalar.value)
      }
    }
    finish(current, end: position, section, index)
  }

  private mutating func finish(_ current: Current, end: Int, _ section: ReportSection, _ index: Int) {
    guard current.count >= Self.shortest, seen.insert(current.key).inserted else { return }
    let line = current.line < section.lines.count ? section.lines[current.line] : section.line
    sentences.append(Sentence(section: index, range: current.start..<end, line: line, key: current.key))
  }
}

extension SentenceList {
  /// A sentence while it is read.
  private struct Current {
    let start: Int
    let line: Int
    var count = 0
    /// FNV-1a over the characters that count.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func take(_ scalar: UInt32) {
      guard Current.counts(scalar) else { return }
      count += 1
      key = (key ^ UInt64(scalar)) &* 0x100_0000_01B3
    }

    @inline(__always)
    static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "。" || scalar == "；" || scalar == ";" || scalar == "！"
    }

    /// Chinese characters and letters, but no numerals.
    @inline(__always)
    private static func counts(_ scalar: UInt32) -> Bool {
      switch scalar {
      // 一 二 三 四 五 六 七 八 九 十 百 千 两 零, and 〇 lies outside of the range.
      case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E24,
        0x96F6:
        false
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
  }
}
