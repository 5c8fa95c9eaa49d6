import CivilTime
import Disclosure

/// What a text of the API must be like, in the words of JSON Schema and as a check that says the same.
struct TextRule: Sendable {
  /// The format of JSON Schema; nil where there is none.
  var format: String?
  /// The pattern, which both JSON Schema and people can read.
  var pattern: String
  /// How many code points it may have.
  var length: ClosedRange<Int>
  /// Whether a text of that length follows the pattern.
  var isMet: @Sendable (String) -> Bool

  /// Any words; a NUL, which no database keeps, is none.
  static func words(_ length: ClosedRange<Int>) -> TextRule {
    TextRule(pattern: "^[^\\u0000]*$", length: length) { !$0.unicodeScalars.contains("\0") }
  }

  /// A day, such as 2026-03-16.
  static let date = TextRule(format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", length: 10...10) {
    $0.utf8.allSatisfy { $0 == UInt8(ascii: "-") || isDigit($0) } && CivilDate(iso: $0) != nil
  }

  /// A moment, such as 2026-03-16T01:02:03.004Z.
  static let instant = TextRule(
    format: "date-time", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}Z$", length: 24...24
  ) { Instant(iso: $0) != nil }

  /// A length of time, such as 20wd, 60d, 6m.
  static let term = TextRule(pattern: "^[1-9][0-9]{0,3}(wd|d|m)$", length: 2...6) { Term($0) != nil }

  /// A time in which a term stands still, such as 2024-04-24..2024-05-17.
  static let pause = TextRule(
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2}$", length: 22...22
  ) { Pause($0) != nil }

  /// A code of digits.
  static func digits(_ count: Int) -> TextRule {
    TextRule(pattern: "^[0-9]{\(count)}$", length: count...count) { $0.utf8.allSatisfy(isDigit) }
  }

  /// Where a page of a list begins: the number of a record and what the list is sorted by.
  static let cursor = TextRule(pattern: "^[1-9][0-9]{0,17}:[0-9-]{1,20}$", length: 3...39) { text in
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && Int64(parts[0]) != nil && !parts[1].isEmpty
      && parts[1].utf8.allSatisfy { $0 == UInt8(ascii: "-") || isDigit($0) }
  }

  /// A text without a choice of its own: letters that a header may carry.
  static func token(_ length: ClosedRange<Int>) -> TextRule {
    TextRule(pattern: "^[A-Za-z0-9_.:-]*$", length: length) {
      $0.utf8.allSatisfy { byte in
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || [UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(byte)
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
