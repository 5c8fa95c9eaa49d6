import Disclosure

/// Reads the frequency that an organ says it keeps: 每2周至少更新10条.
struct RateReader {
  let prose: Prose
  let sentence: SentenceTokens

  /// A number of things in every so many days.
  struct Rate {
    var number: Int
    /// The words from 每 to the period: 每2周.
    var period: Range<Int>
    /// How many of `unit` the period has, and the unit itself.
    var count: Int
    var unit: Range<Int>
  }

  private static let periods = PhraseBook<Void>([((), "周 星期 个星期 个月 月 日 天 季度 季 个季度 年 个工作日 工作日")])

  /// How far behind the period the number may stand.
  private static let reach = 14

  func rates() -> [Rate] {
    sentence.range.filter { prose.units[$0] == UInt16(scalar: "每") }.compactMap(rate(at:))
  }

  private func rate(at start: Int) -> Rate? {
    var end = start + 1
    var count = 0
    while end < sentence.range.upperBound, let digit = digit(prose.units[end]) {
      count = count * 10 + digit
      end += 1
    }
    guard count < 1000, end < sentence.range.upperBound,
      let match = RateReader.periods.match(prose.units, at: end, to: sentence.range.upperBound)
    else { return nil }
    let unit = end..<(end + match.length)
    let number = sentence.tokens.indices.first { index in
      sentence.number(index)?.kind == .quantity && sentence.tokens[index].range.lowerBound >= unit.upperBound
    }
    guard let number, sentence.tokens[number].range.lowerBound - unit.upperBound <= RateReader.reach,
      !sentence.tokens[..<number].contains(where: { $0.range.lowerBound >= unit.upperBound && $0.isBoundary })
    else { return nil }
    return Rate(number: number, period: start..<unit.upperBound, count: max(count, 1), unit: unit)
  }

  private func digit(_ unit: UInt16) -> Int? {
    if unit.isDigit { return Int(unit - 0x30) }
    guard let value = NumberScanner.chineseValue(unit), value < 10 else { return nil }
    return value
  }
}
