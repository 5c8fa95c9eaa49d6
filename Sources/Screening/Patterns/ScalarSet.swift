/// A set of characters within a pattern.
struct ScalarSet: Sendable {
  /// The ranges.
  var ranges: [ClosedRange<UInt32>] = []
  /// Whether it holds all characters but these.
  var isNegated = false

  /// Whether a character belongs to it.
  @inline(__always) func contains(_ value: UInt32) -> Bool {
    for range in ranges where range.contains(value) { return !isNegated }
    return isNegated
  }

  /// `\d`, a digit.
  static let digits = ScalarSet(ranges: [0x30...0x39])
  /// `\w`, a letter or digit of ASCII.
  static let alphanumerics = ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A])
  /// `\s`, a blank of any width.
  static let blanks = ScalarSet(ranges: [0x20...0x20, 0x09...0x0D, 0xA0...0xA0, 0x3000...0x3000, 0x2000...0x200A])
  /// `\h`, a Chinese character.
  static let han = ScalarSet(ranges: [0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007...0x3007, 0x20000...0x3134F])
  /// `.`, anything but the end of a line.
  static let any = ScalarSet(ranges: [0x0A...0x0A], isNegated: true)

  /// The set of a letter behind a backslash; nil where it names none.
  static func named(_ letter: Unicode.Scalar) -> ScalarSet? {
    switch letter {
    case "d": digits
    case "w": alphanumerics
    case "s": blanks
    case "h": han
    default: nil
    }
  }
}
