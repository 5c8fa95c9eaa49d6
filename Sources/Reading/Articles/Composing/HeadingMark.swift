import Disclosure

/// The numbers with which headings of official documents begin.
///
/// GB/T 9704 has four levels: 一、 （一） 1. （1）.
enum HeadingMark {
  private static let numerals = Set("一二三四五六七八九十百零〇")
  /// The parts that laws and plans are made of, and their levels.
  private static let parts: [Character: Int] = ["编": 1, "章": 1, "节": 2]

  /// The level of a heading that begins so, and its number; nil where it begins otherwise.
  static func level(of text: String) -> (level: Int, number: String)? {
    let text = text.drop(while: \.isWhitespace)
    guard let first = text.first else { return nil }
    if numerals.contains(first) {
      let number = text.prefix { numerals.contains($0) }
      return text.dropFirst(number.count).first == "、" ? (1, String(number)) : nil
    }
    if first == "第" {
      let number = text.dropFirst().prefix { numerals.contains($0) || $0.isNumber }
      guard !number.isEmpty, let part = text.dropFirst(number.count + 1).first else { return nil }
      if text.dropFirst(number.count + 1).hasPrefix("部分") { return (1, String(number)) }
      return parts[part].map { ($0, String(number)) }
    }
    if first == "（" || first == "(" {
      let inner = text.dropFirst().prefix { $0 != "）" && $0 != ")" }.filter { !$0.isWhitespace }
      guard !inner.isEmpty, inner.count <= 4, text.dropFirst().contains(where: { $0 == "）" || $0 == ")" }) else {
        return nil
      }
      if inner.allSatisfy({ numerals.contains($0) }) { return (2, inner) }
      return inner.allSatisfy({ $0.isASCII && $0.isNumber }) ? (4, inner) : nil
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 2, let mark = text.dropFirst(digits.count).first else { return nil }
    guard mark == "." || mark == "．" || mark == "、" else { return nil }
    return text.dropFirst(digits.count + 1).first?.isNumber == true ? nil : (3, String(digits))
  }

  /// The value of the number of a heading of the first two levels, up to ninety-nine.
  static func value(of number: String) -> Int? {
    let digits = Array("零一二三四五六七八九")
    var value = 0
    var digit = 0
    for character in number {
      if character == "十" {
        value += (digit == 0 ? 1 : digit) * 10
        digit = 0
      } else if let found = digits.firstIndex(of: character) {
        digit = found
      } else {
        return Int(number)
      }
    }
    return value + digit
  }
}
