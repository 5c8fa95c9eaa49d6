import CivilTime

/// Reads dates in the ways reports print them: 2023年2月7日, 2023-02-07, 2023.2.7, 二○一二年二月二十日.
struct DateReader {
  let units: [UInt16]

  /// A date and the position behind it.
  struct Match {
    var date: CivilDate
    var end: Int
  }

  /// The date that begins at a position; nil where none does or the calendar has no such day.
  func date(at start: Int) -> Match? {
    guard start == 0 || !units[start - 1].isDigit else { return nil }
    guard start < units.count, let (year, yearEnd) = number(at: start), yearEnd - start == 4,
      let separator = separator(at: yearEnd, "年")
    else { return nil }
    guard let (month, monthEnd) = number(at: separator), matches(yearEnd, monthEnd, "月"),
      let next = self.separator(at: monthEnd, "月")
    else { return nil }
    guard let (day, dayEnd) = number(at: next), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let isClosed =
      dayEnd < units.count && (units[dayEnd] == UInt16(scalar: "日") || units[dayEnd] == UInt16(scalar: "号"))
    guard isClosed || units[yearEnd] != UInt16(scalar: "年") else { return nil }
    return Match(date: date, end: isClosed ? dayEnd + 1 : dayEnd)
  }

  /// The first date in a stretch.
  func first(in range: Range<Int>) -> Match? {
    for position in range where units[position].isDigit || NumberScanner.chineseValue(units[position]) != nil {
      if let match = date(at: position), match.end <= range.upperBound { return match }
    }
    return nil
  }

  /// Digits or Chinese numerals.
  private func number(at start: Int) -> (Int, Int)? {
    guard start < units.count else { return nil }
    var end = start
    if units[start].isDigit {
      while end < units.count, units[end].isDigit, end - start < 4 { end += 1 }
      return (units[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }, end)
    }
    while end < units.count, NumberScanner.chineseValue(units[end]) != nil { end += 1 }
    guard end > start else { return nil }
    let value =
      end - start == 4 ? NumberScanner.positional(units[start..<end]) : NumberScanner.value(units[start..<end])
    return value.map { ($0, end) }
  }

  /// The position behind 年 or 月, or behind a dash, point or stroke in their stead.
  private func separator(at position: Int, _ word: Unicode.Scalar) -> Int? {
    guard position < units.count else { return nil }
    let unit = units[position]
    let isMark = unit == UInt16(scalar: "-") || unit == UInt16(scalar: ".") || unit == UInt16(scalar: "/")
    return unit == UInt16(scalar: word) || isMark ? position + 1 : nil
  }

  /// 2023年2月7日 or 2023-2-7, but not a mixture of the two.
  private func matches(_ first: Int, _ second: Int, _ word: Unicode.Scalar) -> Bool {
    guard second < units.count else { return false }
    return (units[first] == UInt16(scalar: "年")) == (units[second] == UInt16(scalar: word))
  }
}

extension Array where Element == UInt16 {
  /// The positions at which `phrase` stands, in order.
  func positions(of phrase: [UInt16], from start: Int = 0) -> [Int] {
    guard let first = phrase.first, count >= phrase.count else { return [] }
    var found: [Int] = []
    var position = start
    while position <= count - phrase.count {
      if self[position] == first, stands(phrase, at: position) { found.append(position) }
      position += 1
    }
    return found
  }

  /// Whether `phrase` stands at a position.
  func stands(_ phrase: [UInt16], at position: Int) -> Bool {
    guard position >= 0, position + phrase.count <= count else { return false }
    for offset in phrase.indices where self[position + offset] != phrase[offset] { return false }
    return true
  }
}

extension String {
  /// The text folded, without white space.
  var foldedUnits: [UInt16] {
    unicodeScalars.compactMap { scalar in
      let unit = scalar.value <= 0xFFFF ? Folding.table[Int(scalar.value)] : 0xFFFD
      return unit.isSpace ? nil : unit
    }
  }
}
