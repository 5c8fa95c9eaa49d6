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
    var hasTwoColumns = false
    var lonely: [Int] = []
    var labelStart = range.lowerBound
    var last = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard let unitEnd = isolatedUnit(at: index, in: range) else {
        index += 1
        continue
      }
      let (cells, end) = cells(from: unitEnd, to: range.upperBound)
      if cells.contains(where: { $0 != nil }), let label = label(labelStart..<index, isFirst: rows.isEmpty) {
        let numbers = cells.map { $0.flatMap(numeral) }
        if numbers.count == 1 { lonely.append(rows.count) }
        hasTwoColumns = hasTwoColumns || numbers.count > 1 && numbers[1] != nil
        rows.append(
          StatisticsRow(
            label: label.text, unit: script.text(index..<unitEnd), year: numbers[0],
            cumulative: numbers.count > 1 ? numbers[1] : nil, source: script.source(label.start..<end)))
        last = end
      }
      labelStart = end
      index = max(end, index + 1)
    }
    // One number for two columns: the text does not tell whose it is.
    if hasTwoColumns { for row in lonely { rows[row].year = nil } }
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

  /// At most two cells behind a unit; a cell between bars without a number is nil.
  private func cells(from start: Int, to limit: Int) -> ([Range<Int>?], Int) {
    var found: [Range<Int>?] = []
    var end = start
    var index = start
    var bars = 0
    var isFilled = false
    while index < limit, found.count < 2 {
      let unit = script.units[index]
      if unit == Folding.bar || unit == Folding.newline && bars > 0 {
        if unit == Folding.bar, bars > 0, !isFilled { found.append(nil) }
        bars += 1
        isFilled = false
        index += 1
        if unit == Folding.newline { break }
        continue
      }
      if isGap(unit) {
        index += 1
        continue
      }
      guard unit.isDigit, let number = number(from: index, to: limit) else { break }
      found.append(number)
      isFilled = true
      (index, end) = (number.upperBound, number.upperBound)
    }
    return (found, end)
  }

  private func number(from start: Int, to limit: Int) -> Range<Int>? {
    var index = start
    while index < limit, script.units[index].isDigit || isPoint(at: index, limit) { index += 1 }
    return index >= limit || isGap(script.units[index]) || script.units[index].isHan ? start..<index : nil
  }

  private func isPoint(at index: Int, _ limit: Int) -> Bool {
    script.units[index] == UInt16(scalar: ".") && index + 1 < limit && script.units[index + 1].isDigit
  }

  private func numeral(_ range: Range<Int>) -> Numeral? {
    CellWriter(script: script).numeral(script.units[range])
  }

  /// The label as printed, without 其中： in front; of the first row only what follows the head.
  private func label(_ range: Range<Int>, isFirst: Bool) -> (text: String, start: Int)? {
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
    return (text.trimmed, range.lowerBound)
  }
}
