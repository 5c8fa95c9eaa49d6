import Disclosure

/// Reads the statistics tables that provinces used before the national one: any label, a unit, the number of the year
/// and often the number since the beginning.
struct LocalStatistics {
  let script: Script

  private static let unitsOfMeasure: [[UInt16]] = ["人次", "万元", "条", "件", "次", "篇", "个", "人", "元", "场", "期", "份", "册"]
    .map { Array($0.utf16) }
  /// A label is not longer than this.
  private static let longestLabel = 60

  /// The rows in a stretch, and the position behind the last.
  func rows(in range: Range<Int>) -> ([StatisticsRow], Int) {
    var rows: [StatisticsRow] = []
    var labelStart = range.lowerBound
    var last = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard let unitEnd = isolatedUnit(at: index, in: range) else {
        index += 1
        continue
      }
      let (numbers, end) = numbers(from: unitEnd, to: range.upperBound)
      if let first = numbers.first, let label = label(labelStart..<index, isFirst: rows.isEmpty) {
        rows.append(
          StatisticsRow(
            label: label, unit: script.text(index..<unitEnd), year: numeral(first),
            cumulative: numbers.count > 1 ? numeral(numbers[1]) : nil, source: script.source(labelStart..<end)))
        last = end
      }
      labelStart = end
      index = max(end, index + 1)
    }
    return (rows, last)
  }

  /// A unit that stands alone between spaces, bars or line ends.
  private func isolatedUnit(at position: Int, in range: Range<Int>) -> Int? {
    guard position > range.lowerBound, isGap(script.units[position - 1]) else { return nil }
    for unit in LocalStatistics.unitsOfMeasure {
      let end = position + unit.count
      guard end <= range.upperBound, script.units[position..<end].elementsEqual(unit) else { continue }
      if end == range.upperBound || isGap(script.units[end]) || script.units[end].isDigit { return end }
    }
    return nil
  }

  private func isGap(_ unit: UInt16) -> Bool { unit.isSpace || unit == Folding.bar || unit == Folding.newline }

  /// At most two numbers that follow each other with nothing but gaps between.
  private func numbers(from start: Int, to limit: Int) -> ([Range<Int>], Int) {
    var found: [Range<Int>] = []
    var end = start
    var index = start
    while index < limit, found.count < 2 {
      if isGap(script.units[index]) {
        index += 1
        continue
      }
      guard script.units[index].isDigit else { break }
      let first = index
      while index < limit, script.units[index].isDigit || isPoint(at: index, limit) { index += 1 }
      guard index >= limit || isGap(script.units[index]) || script.units[index].isHan else { break }
      found.append(first..<index)
      end = index
    }
    return (found, end)
  }

  private func isPoint(at index: Int, _ limit: Int) -> Bool {
    script.units[index] == UInt16(scalar: ".") && index + 1 < limit && script.units[index + 1].isDigit
  }

  private func numeral(_ range: Range<Int>) -> Numeral? {
    CellWriter(script: script).numeral(script.units[range])
  }

  /// The label as printed, without 其中： in front; of the first row only what follows the head.
  private func label(_ range: Range<Int>, isFirst: Bool) -> String? {
    var range = script.trimmed(range)
    if isFirst, let gap = range.reversed().first(where: { isGap(script.units[$0]) }) {
      range = (gap + 1)..<range.upperBound
    }
    guard range.count <= LocalStatistics.longestLabel, script.units[range].contains(where: \.isHan) else { return nil }
    var text = script.text(range)
    for prefix in ["其中：", "其中:", "其中 ", "其中"] where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count))
      break
    }
    return text.trimmed
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var view = Substring(self)
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }
}
