import Disclosure

/// Reads numbers written in Chinese characters: 一件, 三十二件, 两件, 二○一二年.
extension NumberScanner {
  /// The value of a digit or of 十, 百, 千; nil for other characters.
  @inline(__always)
  static func chineseValue(_ unit: UInt16) -> Int? {
    switch unit {
    case UInt16(scalar: "零"), UInt16(scalar: "〇"), UInt16(scalar: "○"), 0x25EF: 0
    case UInt16(scalar: "两"): 2
    case UInt16(scalar: "百"): 100
    case UInt16(scalar: "千"): 1000
    default: unit.chineseNumeral
    }
  }

  /// The number whose first character stands at `start`; nil where the characters count nothing.
  func chinese(at start: Int) -> Outcome? {
    var end = start
    while let next = unit(end), NumberScanner.chineseValue(next) != nil { end += 1 }
    guard end > start, start == 0 || units[start - 1] != UInt16(scalar: "第") else {
      return end > start ? .skip(to: end) : nil
    }
    if unit(end) == UInt16(scalar: "年") {
      guard end - start == 4, let value = NumberScanner.positional(units[start..<end]) else {
        return .skip(to: end + 1)
      }
      return year(value: value, end: end + 1)
    }
    guard let value = NumberScanner.value(units[start..<end]) else { return nil }
    var isApproximate = isSaidApproximate(before: start)
    if unit(end) == UInt16(scalar: "余") || unit(end) == UInt16(scalar: "多") {
      isApproximate = true
      end += 1
    }
    guard end < limit, let match = Measures.counted.match(units, at: end, to: limit),
      !Measures.isOther(units, end, match.length, limit)
    else { return nil }
    let stop = end + match.length
    if value == 1, !countsOne(at: stop) { return nil }
    return .quantity(
      NumberToken(
        kind: .quantity, value: Numeral(value), range: start..<stop, unit: end..<stop, isApproximate: isApproximate))
  }

  private func year(value: Int, end: Int) -> Outcome {
    guard (1949...2100).contains(value) else { return .skip(to: end) }
    return .year(value, end: unit(end) == UInt16(scalar: "度") ? end + 1 : end)
  }

  /// 一件 is a count at the end of a clause and before what is counted; elsewhere it is an article.
  private func countsOne(at position: Int) -> Bool {
    guard let next = unit(position) else { return true }
    if next.endsSentence || next.isClauseEnd || next == UInt16(scalar: "(") || next == UInt16(scalar: ")")
      || next == UInt16(scalar: "、")
    {
      return true
    }
    return Measures.countedThings.match(units, at: position, to: limit) != nil
  }

  /// 二○一二 is 2012.
  static func positional(_ units: ArraySlice<UInt16>) -> Int? {
    units.reduce(Optional(0)) { sum, unit in
      guard let sum, let digit = chineseValue(unit), digit < 10 else { return nil }
      return sum * 10 + digit
    }
  }

  /// 三十二 is 32, 一百零五 is 105; nil where the characters make no number.
  static func value(_ units: ArraySlice<UInt16>) -> Int? {
    var total = 0
    var digit: Int?
    for unit in units {
      guard let value = chineseValue(unit) else { return nil }
      if value >= 10 {
        total += (digit ?? (value == 10 ? 1 : 0)) * value
        if digit == nil, value > 10 { return nil }
        digit = nil
      } else if let previous = digit, previous != 0 {
        return nil
      } else {
        digit = value
      }
    }
    return total + (digit ?? 0)
  }
}
