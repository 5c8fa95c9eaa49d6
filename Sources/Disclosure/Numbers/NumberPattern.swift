/// How a number is written, such as `{word}函〔{year}〕{serial}号`.
///
/// GB/T 9704-2012 wants the full year in six-corner brackets, and the serial in Arabic figures without leading zeros.
public struct NumberPattern: Hashable, Sendable {
  /// The pattern as text.
  public let text: String

  /// Stands for the organ's word (发文机关代字).
  static let word = "{word}"
  /// Stands for the first character of the organ's word, which names the place.
  static let place = "{place}"
  /// Stands for the year.
  static let year = "{year}"
  /// Stands for the serial number.
  static let serial = "{serial}"

  /// A pattern that stands in the source.
  init(known text: StaticString) {
    self.text = text.description
  }

  /// The pattern that somebody entered; brackets around the year become six-corner ones.
  ///
  /// - Throws: `Issues` for the field `pattern`.
  public init(_ text: String) throws(Issues) {
    let trimmed = text.filter { !$0.isWhitespace }
    let normal = Self.withSixCornerBrackets(trimmed)
    var issues: [Issue] = []
    if normal.split(separator: Self.year, omittingEmptySubsequences: false).count != 2
      || !normal.contains("〔\(Self.year)〕")
    {
      issues.append(Issue("pattern", "number.pattern.year"))
    }
    if normal.split(separator: Self.serial, omittingEmptySubsequences: false).count != 2 {
      issues.append(Issue("pattern", "number.pattern.serial"))
    }
    let rest = [Self.word, Self.place, Self.year, Self.serial].reduce(normal) { $0.replacing($1, with: "") }
    if rest.contains("{") || rest.contains("}") { issues.append(Issue("pattern", "number.pattern.unknown")) }
    if normal.count > 60 { issues.append(Issue("pattern", "number.pattern.long")) }
    try Issues.check(issues)
    self.text = normal
  }

  /// The number of a serial in a year.
  public func number(word: String, year: Int, serial: Int) -> String {
    text.replacing(Self.word, with: word).replacing(Self.place, with: String(word.prefix(1)))
      .replacing(Self.year, with: String(year)).replacing(Self.serial, with: String(serial))
  }

  private static func withSixCornerBrackets(_ text: String) -> String {
    let pairs = ["[]", "［］", "()", "（）", "【】", "﹝﹞", "〔〕"]
    return pairs.reduce(text) { text, pair in
      text.replacing("\(pair.prefix(1))\(year)\(pair.suffix(1))", with: "〔\(year)〕")
    }
  }
}
