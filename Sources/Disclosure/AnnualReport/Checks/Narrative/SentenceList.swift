/// The sentences of a report's prose, each once, with a key that years, numbers, spaces and punctuation do not change.
struct SentenceList {
  struct Sentence {
    var text: String
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
    var line = 0
    var start = 0
    var current = Current()
    for scalar in section.text.unicodeScalars {
      if current.text.isEmpty { start = line }
      if scalar == "\n" {
        line += 1
        if current.count < Self.shortest { finish(&current, start, section) }
        continue
      }
      current.append(scalar)
      if scalar == "。" || scalar == "；" || scalar == ";" || scalar == "！" { finish(&current, start, section) }
    }
    finish(&current, start, section)
  }

  private mutating func finish(_ current: inout Current, _ line: Int, _ section: ReportSection) {
    defer { current = Current() }
    guard current.count >= Self.shortest, seen.insert(current.key).inserted else { return }
    let number = line < section.lines.count ? section.lines[line] : section.line
    sentences.append(Sentence(text: String(current.text), line: number, key: current.key))
  }

  /// A sentence while it is read.
  private struct Current {
    var text = String.UnicodeScalarView()
    var count = 0
    /// FNV-1a over the characters that count.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func append(_ scalar: Unicode.Scalar) {
      text.append(scalar)
      guard Current.counts(scalar) else { return }
      count += 1
      key = (key ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }

    /// Chinese characters and letters, but no numerals.
    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: !numerals.contains(scalar)
      case 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }

    private static let numerals = Set("一二三四五六七八九十百千两零〇".unicodeScalars)
  }
}
