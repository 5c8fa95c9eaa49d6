extension Tokenizer {
  mutating func endLine(at index: Int) -> Int {
    append(.lineEnd, index..<index)
    line += 1
    (ordinal, boundary, hasContent, hasBar) = (0, index + 1, false, false)
    return skipPageNumber(at: index + 1)
  }

  mutating func endCell(at index: Int) -> Int {
    let isText = script.lines[line].kind == .text
    let isFirst = !hasContent && !hasBar && isText
    if !hasContent, script.lines[line].kind != .aligned, !isFirst || !opensWithBar {
      let spaces = index - boundary
      append(.blank(isPadding: isText && spaces < 2 && !isFirst), boundary..<index)
    }
    if !isFirst || !opensWithBar { ordinal += 1 }
    (boundary, hasContent, hasBar) = (index + 1, false, true)
    return index + 1
  }

  func linesOpenWithBars(in range: Range<Int>) -> Bool {
    var (opening, barred) = (0, 0)
    for line in script.lines[script.lineIndex(at: range.lowerBound)...] {
      guard line.start < range.upperBound else { break }
      let units = script.units[line.start..<line.end]
      guard let first = units.first(where: { !$0.isSpace }) else { continue }
      if units.contains(where: { $0 != Folding.bar && !$0.isSpace }), units.contains(Folding.bar) {
        barred += 1
        if first == Folding.bar { opening += 1 }
      }
    }
    return opening * 2 > barred
  }

  /// Skips a line that holds nothing but the number of a page: `- 3 -`, `— 4 —`, `第3页`, `第 3 页 共 9 页`.
  func skipPageNumber(at start: Int) -> Int {
    guard start < limit, line < script.lines.count else { return start }
    let end = min(script.lines[line].end, limit)
    var significant: [UInt16] = []
    for index in start..<max(start, end) where !units[index].isSpace {
      significant.append(units[index])
      if significant.count > 12 { return start }
    }
    let isAtPageEnd = significant.count <= 3 && significant.allSatisfy(\.isDigit) && touchesFormFeed(line)
    return PageNumber.isOne(significant) || !significant.isEmpty && isAtPageEnd ? end : start
  }

  /// Where a page number ends that stands between a run of digits and text: `8000008 - 5 - 申请人情况`.
  func pageNumberInRun(at start: Int) -> Int? {
    guard let last = tokens.last, last.kind == .number, last.digits.count >= 7 else { return nil }
    var index = start + 1
    var digits = 0
    while index < limit, units[index].isDigit || units[index].isSpace {
      digits += units[index].isDigit ? 1 : 0
      index += 1
    }
    guard digits >= 1, digits <= 3, index < limit, units[index] == UInt16(scalar: "-") else { return nil }
    return index + 1
  }

  /// Whether a form feed stands on a line or on the blank lines around it.
  private func touchesFormFeed(_ line: Int) -> Bool {
    for direction in [1, -1] {
      var index = line
      while script.lines.indices.contains(index), abs(index - line) <= 2 {
        let range = script.lines[index].start..<script.lines[index].end
        if script.printed[range].contains("\u{0C}") { return true }
        guard index == line || script.trimmed(range).isEmpty else { break }
        index += direction
      }
    }
    return false
  }

  mutating func append(_ kind: Token.Kind, _ range: Range<Int>, digits: Range<Int>? = nil) {
    var token = Token(kind: kind, range: range, digits: digits ?? range, ordinal: ordinal, line: line)
    token.touchesPrevious = previousEnd == range.lowerBound
    tokens.append(token)
    previousEnd = range.upperBound
    if kind != .lineEnd { hasContent = true }
  }
}
