/// Finds the headings of a report, on lines of their own or in the middle of a text that is one line.
struct HeadingFinder {
  let script: Script
  /// Where a statistics table begins, in which numbered rows look like headings; nil where there is none.
  let statistics: Int?

  /// A title on a line of its own is not longer than this.
  private static let longestTitle = 42

  /// The headings, in the order of the text.
  func headings() -> [Heading] {
    let units = script.units
    let limit = statistics ?? units.count
    var found: [Heading] = []
    var isLineStart = true
    var index = 0
    while index < limit {
      let unit = units[index]
      if unit == Folding.newline || unit == Folding.bar {
        isLineStart = true
      } else if !unit.isSpace, unit != UInt16(scalar: "#"), unit != UInt16(scalar: "*"), unit != UInt16(scalar: ">") {
        if mayBegin(unit, isLineStart),
          let heading = heading(at: index, isLineStart: isLineStart, after: found.last, limit)
        {
          found.append(heading)
          index = heading.title.upperBound
          isLineStart = false
          continue
        }
        isLineStart = false
      }
      index += 1
    }
    return withoutContents(found)
  }

  @inline(__always)
  private func mayBegin(_ unit: UInt16, _ isLineStart: Bool) -> Bool {
    unit.chineseNumeral != nil || isLineStart && SectionTitles.shared.lexicon.begins(with: unit)
  }

  private func heading(at start: Int, isLineStart: Bool, after last: Heading?, _ limit: Int) -> Heading? {
    let units = script.units
    guard let (number, behind) = number(at: start, limit) else {
      return isLineStart && units[start].isHan ? unnumbered(at: start, limit) : nil
    }
    if start > 0, "第(表".utf16.contains(units[start - 1]) { return nil }
    guard behind < limit, !isTableRow(at: behind, limit) else { return nil }
    if let known = SectionTitles.shared.known(units, at: behind, to: limit) {
      let end = isLineStart ? max(known.end, endOfShortLine(from: known.end) ?? known.end) : known.end
      let title = script.text(behind..<end)
      let isOfficial = end == known.end
      return Heading(
        start: start, title: behind..<end, number: number,
        key: isOfficial ? known.key : SectionTitles.shared.key(of: title), isOfficial: isOfficial)
    }
    let follows = number == (last?.number ?? 0) + 1
    guard isLineStart || follows && isSentenceEnd(before: start) else { return nil }
    guard let end = titleEnd(from: behind, isLineStart: isLineStart, limit) else { return nil }
    let key = SectionTitles.shared.key(of: script.text(behind..<end))
    guard key != "unnamed" || follows && isLineStart else { return nil }
    guard isLineStart || key != "unnamed" else { return nil }
    return Heading(start: start, title: behind..<end, number: number, key: key, isOfficial: false)
  }

  /// A Chinese number with its mark, and the position of the title behind it.
  private func number(at start: Int, _ limit: Int) -> (Int, Int)? {
    let units = script.units
    guard var number = units[start].chineseNumeral else { return nil }
    var index = start + 1
    if index < limit, number == 10, let ones = units[index].chineseNumeral, ones < 10 {
      number += ones
      index += 1
    }
    while index < limit, units[index] == Folding.space { index += 1 }
    guard index < limit,
      [UInt16(scalar: "、"), UInt16(scalar: "."), UInt16(scalar: ","), UInt16(scalar: ":")].contains(units[index])
    else { return nil }
    index += 1
    while index < limit, units[index].isSpace { index += 1 }
    return index < limit && units[index].isHan || index < limit && units[index].isDigit ? (number, index) : nil
  }

  /// An official title that stands alone on its line without a number.
  private func unnumbered(at start: Int, _ limit: Int) -> Heading? {
    guard let known = SectionTitles.shared.known(script.units, at: start, to: limit),
      known.end - start >= 4, script.units[known.end] == Folding.newline
    else { return nil }
    return Heading(start: start, title: start..<known.end, number: nil, key: known.key, isOfficial: true)
  }

  private func isTableRow(at position: Int, _ limit: Int) -> Bool {
    guard let match = TablePlan.requests.lexicon.match(script.units, at: position, to: limit) else { return false }
    if case .head = TablePlan.requests.lexicon.words[match.word].meaning { return false }
    return match.isWhole || match.end - position >= 5
  }

  /// The end of the line where it is so short that all of it is the title.
  private func endOfShortLine(from position: Int) -> Int? {
    let line = script.lines[script.lineIndex(at: position)]
    let rest = script.units[position..<line.end]
    guard rest.count <= 12, !rest.contains(where: { $0.isDigit || $0 == UInt16(scalar: "。") || $0 == Folding.bar })
    else {
      return nil
    }
    return script.trimmed(position..<line.end).upperBound
  }

  private func titleEnd(from start: Int, isLineStart: Bool, _ limit: Int) -> Int? {
    let units = script.units
    var end = start
    while end < limit, end - start <= HeadingFinder.longestTitle {
      let unit = units[end]
      if unit == Folding.newline || unit == Folding.bar { return end > start + 1 ? end : nil }
      if unit == UInt16(scalar: "。") || unit == UInt16(scalar: ":") || unit == UInt16(scalar: "(") {
        return end > start + 1 ? end : nil
      }
      if !isLineStart, unit.isSpace, end > start + 2 { return end }
      end += 1
    }
    return nil
  }

  private func isSentenceEnd(before position: Int) -> Bool {
    guard position > 0 else { return true }
    let unit = script.units[position - 1]
    return unit.isSpace || unit == UInt16(scalar: "。") || unit == UInt16(scalar: ")") || unit == Folding.newline
      || unit.isDigit
  }

  /// Leaves out a table of contents: headings that come again and have nothing between them.
  private func withoutContents(_ headings: [Heading]) -> [Heading] {
    headings.enumerated().filter { index, heading in
      guard index + 1 < headings.count, heading.number != nil,
        headings[(index + 1)...].contains(where: { $0.number == heading.number && $0.key == heading.key })
      else { return true }
      let between = script.units[heading.title.upperBound..<headings[index + 1].start]
      return between.count(where: \.isHan) > 4
    }.map(\.element)
  }
}
