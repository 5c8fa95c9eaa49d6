/// Cuts a table's text into words of its lexicon, numbers, blanks and the rest.
struct Tokenizer {
  let script: Script
  let lexicon: Lexicon
  /// Whether a minus sign between digits begins another number, as in `2648-18538`.
  let readsSigns: Bool

  private var units: [UInt16]
  private var tokens: [Token] = []
  private var line = 0
  private var ordinal = 0
  private var boundary = 0
  private var hasContent = false
  private var hasBar = false
  private var limit = 0
  private var previousEnd = -1
  /// Whether a bar at the beginning of a line opens its first cell, as in Markdown, and does not end a blank one.
  private var opensWithBar = false

  /// How far a remark in brackets may reach.
  private static let longestRemark = 80

  init(_ script: Script, _ lexicon: Lexicon, readsSigns: Bool = false) {
    self.script = script
    self.lexicon = lexicon
    self.readsSigns = readsSigns
    self.units = script.units
  }

  /// The tokens of a stretch, which should begin at the start of a line or of a table.
  mutating func tokens(in range: Range<Int>) -> [Token] {
    tokens = []
    tokens.reserveCapacity(range.count / 3)
    line = script.lineIndex(at: range.lowerBound)
    (ordinal, boundary, hasContent, hasBar) = (0, range.lowerBound, false, false)
    limit = range.upperBound
    opensWithBar = linesOpenWithBars(in: range)
    var index = range.lowerBound
    if index == script.lines[line].start { index = skipPageNumber(at: index) }
    while index < limit { index = step(at: index) }
    return tokens
  }

  private mutating func step(at index: Int) -> Int {
    let unit = units[index]
    if unit == Folding.newline { return endLine(at: index) }
    if unit == Folding.bar { return endCell(at: index) }
    if unit.isSpace { return index + 1 }
    if unit == UInt16(scalar: "-"), let end = pageNumberInRun(at: index) { return end }
    if unit.isDigit || isSign(at: index) { return number(at: index) }
    if unit.isHan { return han(at: index) }
    if unit == UInt16(scalar: "(") { return bracket(at: index) }
    if let end = placeholder(at: index) { return end }
    if unit.isLatin { return text(at: index) }
    return index + 1
  }
}

// MARK: - Lines and cells

extension Tokenizer {
  private mutating func endLine(at index: Int) -> Int {
    append(.lineEnd, index..<index)
    line += 1
    (ordinal, boundary, hasContent, hasBar) = (0, index + 1, false, false)
    return skipPageNumber(at: index + 1)
  }

  private mutating func endCell(at index: Int) -> Int {
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

  private func linesOpenWithBars(in range: Range<Int>) -> Bool {
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
  private func skipPageNumber(at start: Int) -> Int {
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
  private func pageNumberInRun(at start: Int) -> Int? {
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

  private mutating func append(_ kind: Token.Kind, _ range: Range<Int>, digits: Range<Int>? = nil) {
    var token = Token(kind: kind, range: range, digits: digits ?? range, ordinal: ordinal, line: line)
    token.touchesPrevious = previousEnd == range.lowerBound
    tokens.append(token)
    previousEnd = range.upperBound
    if kind != .lineEnd { hasContent = true }
  }
}

// MARK: - Numbers

extension Tokenizer {
  private func isSign(at index: Int) -> Bool {
    guard units[index] == UInt16(scalar: "-") || units[index] == UInt16(scalar: "+"), index + 1 < limit, units[index + 1].isDigit
    else { return false }
    return index == 0 || !units[index - 1].isDigit
  }

  private mutating func number(at start: Int) -> Int {
    var end = start
    while end < limit, continuesNumber(at: end, from: start) { end += 1 }
    if let label = labelBehind(end) {
      if end - start > 1 { append(.number, start..<(end - 1)) }
      previousEnd = end - 1
      return han(at: label, enumeratorAt: end - 1)
    }
    let unitEnd = self.unitEnd(from: end)
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

// MARK: - Words

extension Tokenizer {
  private mutating func han(at start: Int, enumeratorAt first: Int? = nil) -> Int {
    if first == nil, units[start].chineseNumeral != nil, start + 1 < limit, units[start + 1] == UInt16(scalar: "、") {
      return start + 2
    }
    guard let match = lexicon.match(units, at: start, to: limit) else { return text(at: start, from: first) }
    if match.isWhole {
      append(.word(match.word, isWhole: true), (first ?? start)..<match.end)
      return match.end
    }
    let end = fragmentEnd(from: match.end)
    let surplus = units[match.end..<end].count { !$0.isSkippable }
    let fragment = units[start..<end].filter { !$0.isSkippable }
    guard surplus == 0 || Similarity.ratio(fragment, lexicon.words[match.word].key) >= 0.6 else {
      return text(at: start, from: first)
    }
    append(.word(match.word, isWhole: false), (first ?? start)..<end)
    return end
  }

  private mutating func text(at start: Int, from first: Int? = nil) -> Int {
    let end = max(fragmentEnd(from: start), start + 1)
    let fragment = units[start..<end].filter { !$0.isSkippable }
    if let word = likeliest(fragment) {
      append(.word(word, isWhole: false), (first ?? start)..<end)
    } else {
      append(.text, (first ?? start)..<end)
    }
    return end
  }

  /// The word that a damaged label stands for, if one is much likelier than the others. A few characters that stand in a
  /// label just so are no misprint: the layout tore them off.
  private func likeliest(_ fragment: [UInt16]) -> Int? {
    guard fragment.count >= 3 else { return nil }
    if fragment.count <= 4, lexicon.words.contains(where: { Similarity.contains($0.key, fragment) }) { return nil }
    var best: (word: Int, ratio: Double)?
    for (index, word) in lexicon.words.enumerated() where abs(word.key.count - fragment.count) <= 4 {
      let ratio = Similarity.ratio(fragment, word.key)
      if ratio >= 0.7, ratio > best?.ratio ?? 0 { best = (index, ratio) }
    }
    return best?.word
  }

  /// Where a stretch of text ends: at a digit, bracket, bar, space or line end, or where a known word begins.
  private func fragmentEnd(from start: Int) -> Int {
    var index = start
    while index < limit {
      let unit = units[index]
      if unit.isDigit || unit.isSpace || unit == Folding.bar || unit == Folding.newline || unit == UInt16(scalar: "(") {
        return index
      }
      if index > start, unit.isHan, lexicon.begins(with: unit),
        let match = lexicon.match(units, at: index, to: limit), match.isWhole, lexicon.words[match.word].key.count > 2
      {
        return index
      }
      index += 1
    }
    return index
  }
}

// MARK: - Brackets and place-holders

extension Tokenizer {
  /// Skips `（一）` before a label and remarks such as `（其中修订 16 件）`.
  private mutating func bracket(at start: Int) -> Int {
    if start + 2 < limit, units[start + 1].chineseNumeral != nil, units[start + 2] == UInt16(scalar: ")") { return start + 3 }
    var index = start + 1
    var hasHan = false
    while index < min(limit, start + Tokenizer.longestRemark) {
      let unit = units[index]
      if unit == UInt16(scalar: ")") { return hasHan ? index + 1 : start + 1 }
      if unit == Folding.newline || unit == Folding.bar { break }
      hasHan = hasHan || unit.isHan
      index += 1
    }
    return start + 1
  }

  private mutating func placeholder(at start: Int) -> Int? {
    guard Tokenizer.placeholders.contains(units[start]) else { return nil }
    var end = start
    while end < limit, Tokenizer.placeholders.contains(units[end]) { end += 1 }
    let isAlone =
      (start == 0 || units[start - 1].isSpace || units[start - 1] == Folding.newline || units[start - 1] == Folding.bar)
      && (end >= limit || units[end].isSpace || units[end] == Folding.newline || units[end] == Folding.bar)
    guard isAlone, !isMarkdownRule(start..<end) else { return end }
    append(.placeholder, start..<end)
    return end
  }

  /// `|---|---|` under the head of a Markdown table is no place-holder.
  private func isMarkdownRule(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    let line = script.lines[line]
    return units[line.start..<line.end].allSatisfy {
      $0.isSpace || $0 == Folding.bar || $0 == UInt16(scalar: "-") || $0 == UInt16(scalar: ":")
    } && units[line.start..<line.end].contains(Folding.bar)
  }

  private static let placeholders: Set<UInt16> = [UInt16(scalar: "-"), UInt16(scalar: "/"), UInt16(scalar: "*"), UInt16(scalar: "\\")]
}
