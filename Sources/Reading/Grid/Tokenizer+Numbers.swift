extension Tokenizer {
  func isSign(at index: Int) -> Bool {
    guard units[index] == UInt16(scalar: "-") || units[index] == UInt16(scalar: "+"), index + 1 < limit,
      units[index + 1].isDigit
    else { return false }
    return index == 0 || !units[index - 1].isDigit
  }

  mutating func number(at start: Int) -> Int {
    var end = start
    while end < limit, continuesNumber(at: end, from: start) { end += 1 }
    if let label = labelBehind(end) {
      if end - start > 1 { append(.number, start..<(end - 1)) }
      previousEnd = end - 1
      return han(at: label, enumeratorAt: end - 1)
    }
    let unitEnd = self.unitEnd(from: end)
    // 计1条） ends a remark of a label.
    if unitEnd > end, unitEnd < limit, units[unitEnd] == UInt16(scalar: ")") { return unitEnd + 1 }
    append(.number, start..<unitEnd, digits: start..<end)
    return unitEnd
  }

  private func continuesNumber(at index: Int, from start: Int) -> Bool {
    let unit = units[index]
    if unit.isDigit { return true }
    if index == start { return true }
    let next = index + 1 < limit ? units[index + 1] : 0
    if unit == UInt16(scalar: ".") { return next.isDigit && units[index - 1].isDigit }
    if unit == UInt16(scalar: ",") { return isThousandsSeparator(at: index) }
    return readsSigns && unit == UInt16(scalar: "-") && next.isDigit
  }

  private func isThousandsSeparator(at index: Int) -> Bool {
    guard index + 3 < limit, units[(index + 1)...(index + 3)].allSatisfy(\.isDigit) else { return false }
    return index + 4 >= limit || !units[index + 4].isDigit
  }

  /// Where the label begins to which the last digit before `end` is the enumerator: `…0002.其他法律` gives 其.
  private func labelBehind(_ end: Int) -> Int? {
    guard end > 0, units[end - 1].isDigit else { return nil }
    var index = end
    var hasPoint = false
    while index < limit {
      let unit = units[index]
      if unit == UInt16(scalar: ".") || unit == UInt16(scalar: "、") || unit == UInt16(scalar: ")") {
        hasPoint = true
      } else if unit != Folding.space || !hasPoint {
        break
      }
      index += 1
    }
    guard index < limit, units[index].isHan else { return nil }
    if hasPoint { return index }
    guard end < 2 || !units[end - 2].isDigit, let match = lexicon.match(units, at: index, to: limit) else { return nil }
    return lexicon.words[match.word].enumerator == units[end - 1] ? index : nil
  }

  /// The position behind a unit that is printed with the number.
  private func unitEnd(from start: Int) -> Int {
    for unit in Tokenizer.unitsOfMeasure where start + unit.count <= limit {
      if units[start..<(start + unit.count)].elementsEqual(unit) { return start + unit.count }
    }
    return start
  }

  private static let unitsOfMeasure: [[UInt16]] = ["万元", "亿元", "元", "万", "亿", "件", "条", "项", "个", "宗", "份", "次"]
    .map { Array($0.utf16) }
}
