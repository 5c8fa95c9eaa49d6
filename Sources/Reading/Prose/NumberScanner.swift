import Disclosure

/// Reads one number of the prose and tells counts from years, dates, telephone numbers, file numbers and codes.
struct NumberScanner {
  /// What was found, and where reading goes on.
  enum Outcome {
    case quantity(NumberToken)
    case year(Int, end: Int)
    case month(Int, end: Int)
    /// Nothing that counts.
    case skip(to: Int)
  }

  let units: [UInt16]
  let limit: Int

  /// The number whose first digit stands at `start`.
  func digits(at start: Int) -> Outcome {
    if start > 0, joinsCode(units[start - 1]) || units[start - 1] == UInt16(scalar: "第") {
      return .skip(to: endOfCode(start))
    }
    var end = integerEnd(from: start)
    let integer = start..<end
    if let next = unit(end), next == UInt16(scalar: "."), unit(end + 1)?.isDigit == true {
      end += 1
      while unit(end)?.isDigit == true { end += 1 }
      if unit(end) == UInt16(scalar: ".") { return .skip(to: endOfCode(start)) }
    }
    if unit(end) == Folding.space { end += 1 }
    guard let next = unit(end) else { return lone(start..<end) }
    switch next {
    case UInt16(scalar: "年"): return year(integer, end: end + 1)
    case UInt16(scalar: "月"): return .month(number(integer) ?? 0, end: end + 1)
    case UInt16(scalar: "日"), UInt16(scalar: "号"), UInt16(scalar: "时"), UInt16(scalar: "点"), UInt16(scalar: "届"),
      UInt16(scalar: "楼"):
      return .skip(to: end + 1)
    case UInt16(scalar: "%"):
      guard let value = numeral(start..<end) else { return .skip(to: end) }
      return .quantity(
        NumberToken(
          kind: .percent, value: value, range: start..<(end + 1), unit: end..<(end + 1),
          isApproximate: isSaidApproximate(before: start)))
    default:
      if joinsCode(next) || next.isLatin { return code(start, end) }
      return counted(start..<end)
    }
  }

  /// A range such as 1-11月, or a telephone number and the like.
  private func code(_ start: Int, _ end: Int) -> Outcome {
    let stop = endOfCode(start)
    if unit(stop) == UInt16(scalar: "月"), stop - start <= 5 {
      var last = stop
      while last > start, units[last - 1].isDigit { last -= 1 }
      return .month(number(last..<stop) ?? 0, end: stop + 1)
    }
    if unit(stop) == UInt16(scalar: "年"), stop - start == 9 { return .skip(to: stop + 1) }
    return .skip(to: max(stop, end))
  }

  /// A number followed by its unit, perhaps after 万, 亿 or 余.
  private func counted(_ digits: Range<Int>) -> Outcome {
    guard var value = numeral(digits) else { return .skip(to: digits.upperBound) }
    var end = digits.upperBound
    var isApproximate = isSaidApproximate(before: digits.lowerBound)
    if let next = unit(end), next == UInt16(scalar: "余") || next == UInt16(scalar: "多") {
      isApproximate = true
      end += 1
    }
    var resolution: Numeral?
    if let power = multiplier(at: end), unit(end + 1) != UInt16(scalar: "元") {
      resolution = Numeral(mantissa: 1, scale: value.scale).multiplied(byPowerOfTen: power)
      value = value.multiplied(byPowerOfTen: power)
      end += 1
      if let next = unit(end), next == UInt16(scalar: "余") || next == UInt16(scalar: "多") {
        isApproximate = true
        end += 1
      }
    }
    guard end < limit, let match = Measures.book.match(units, at: end, to: limit),
      !Measures.isOther(units, end, match.length, limit)
    else { return end == digits.upperBound ? lone(digits) : .skip(to: end) }
    let unitRange = end..<(end + match.length)
    if unitRange.upperBound < limit, Measures.vagueEndings.match(units, at: unitRange.upperBound, to: limit) != nil {
      isApproximate = true
    }
    return .quantity(
      NumberToken(
        kind: .quantity, value: value, range: digits.lowerBound..<unitRange.upperBound, unit: unitRange,
        isApproximate: isApproximate, resolution: resolution))
  }

  /// A number without a unit counts only where the words in front say that a number follows: 件数为0, 信息数1402.
  private func lone(_ digits: Range<Int>) -> Outcome {
    let end = digits.upperBound
    let endsHere = unit(end).map { $0.endsSentence || $0.isClauseEnd || $0 == UInt16(scalar: ")") } ?? true
    guard endsHere, digits.lowerBound > 0, digits.count <= 8, let value = numeral(digits),
      Measures.announcesNumber(units[digits.lowerBound - 1])
    else { return .skip(to: end) }
    return .quantity(
      NumberToken(kind: .quantity, value: value, range: digits, unit: end..<end, isApproximate: false))
  }

  func year(_ digits: Range<Int>, end: Int) -> Outcome {
    guard let value = number(digits), (1949...2100).contains(value) else { return .skip(to: end) }
    return .year(value, end: unit(end) == UInt16(scalar: "度") ? end + 1 : end)
  }
}

extension NumberScanner {
  func unit(_ position: Int) -> UInt16? { position < limit ? units[position] : nil }

  /// The end of the digits, thousands separators included.
  private func integerEnd(from start: Int) -> Int {
    var end = start
    while unit(end)?.isDigit == true { end += 1 }
    while end - start <= 3 || unit(end - 4) == 0x2C, unit(end) == 0x2C,
      (1...3).allSatisfy({ unit(end + $0)?.isDigit == true }),
      unit(end + 4)?.isDigit != true
    {
      end += 4
    }
    return end
  }

  private func numeral(_ range: Range<Int>) -> Numeral? {
    var mantissa: Int64 = 0
    var scale: UInt8 = 0
    var digits = 0
    var seenPoint = false
    for position in range {
      let unit = units[position]
      if unit == UInt16(scalar: ".") { seenPoint = true }
      guard unit.isDigit else { continue }
      digits += 1
      guard digits <= 18, scale < 12 else { return nil }
      mantissa = mantissa * 10 + Int64(unit - 0x30)
      if seenPoint { scale += 1 }
    }
    return digits > 0 ? Numeral(mantissa: mantissa, scale: scale) : nil
  }

  private func number(_ range: Range<Int>) -> Int? {
    guard range.count <= 8 else { return nil }
    return range.reduce(0) { $0 * 10 + Int(units[$1] &- 0x30) }
  }

  func multiplier(at position: Int) -> Int? {
    switch unit(position) {
    case UInt16(scalar: "万"): 4
    case UInt16(scalar: "亿"): 8
    default: nil
    }
  }

  /// Letters and signs that make digits part of a code, an address or a range.
  private func joinsCode(_ unit: UInt16) -> Bool {
    unit.isLatin || unit == UInt16(scalar: "-") || unit == UInt16(scalar: "~") || unit == UInt16(scalar: "/")
      || unit == UInt16(scalar: "@")
      || unit == UInt16(scalar: "_") || unit == UInt16(scalar: "=") || unit == 0x3014 || unit == UInt16(scalar: "[")
      || unit == UInt16(scalar: ".")
  }

  private func endOfCode(_ start: Int) -> Int {
    var end = start
    while let next = unit(end), next.isDigit || joinsCode(next) { end += 1 }
    return max(end, start + 1)
  }

  func isSaidApproximate(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let last = units[start - 1]
    if last == UInt16(scalar: "近") || last == UInt16(scalar: "约") || last == UInt16(scalar: "超")
      || last == UInt16(scalar: "逾")
    {
      return true
    }
    return (max(0, start - 3)..<(start - 1)).contains { first in
      Measures.vagueBeginnings.match(units, at: first, to: start).map { first + $0.length == start } ?? false
    }
  }
}

extension Numeral {
  /// 2.35万 is 23500: the decimal point moves, digits beyond it stay.
  func multiplied(byPowerOfTen power: Int) -> Numeral {
    if power <= Int(scale) { return Numeral(mantissa: mantissa, scale: scale - UInt8(power)) }
    var result = Numeral(mantissa: mantissa, scale: 0)
    for _ in 0..<(power - Int(scale)) { result = 10 * result }
    return result
  }
}
