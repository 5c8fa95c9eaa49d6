extension Tokenizer {
  mutating func han(at start: Int, enumeratorAt first: Int? = nil) -> Int {
    if first == nil, units[start].chineseNumeral != nil, start + 1 < limit, units[start + 1] == UInt16(scalar: "、") {
      return start + 2
    }
    if units[start] == UInt16(scalar: "无"), isAlone(start..<(start + 1)) {
      append(.placeholder, start..<(start + 1))
      return start + 1
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

  mutating func text(at start: Int, from first: Int? = nil) -> Int {
    let end = max(fragmentEnd(from: start), start + 1)
    let fragment = units[start..<end].filter { !$0.isSkippable }
    if let word = likeliest(fragment, isEnumerated: first != nil || isBehindEnumerator(start)) {
      append(.word(word, isWhole: false), (first ?? start)..<end)
    } else {
      append(.text, (first ?? start)..<end)
    }
    return end
  }

  /// Whether `（二）` stands directly before a position, so that a label begins there.
  private func isBehindEnumerator(_ start: Int) -> Bool {
    start >= 3 && units[start - 1] == UInt16(scalar: ")") && units[start - 2].chineseNumeral != nil
      && units[start - 3] == UInt16(scalar: "(")
  }

  /// The word that a damaged label stands for, if one is much likelier than the others.
  ///
  /// A few characters that stand in a label just so are no misprint: the layout tore them off.
  private func likeliest(_ fragment: [UInt16], isEnumerated: Bool) -> Int? {
    guard fragment.count >= 3 else { return nil }
    if !isEnumerated, fragment.count <= 4, lexicon.words.contains(where: { Similarity.contains($0.key, fragment) }) {
      return nil
    }
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

extension Tokenizer {
  /// Skips `（一）` before a label and remarks such as `（其中修订 16 件）`.
  mutating func bracket(at start: Int) -> Int {
    if start + 2 < limit, units[start + 1].chineseNumeral != nil, units[start + 2] == UInt16(scalar: ")") {
      return start + 3
    }
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

  mutating func placeholder(at start: Int) -> Int? {
    guard Tokenizer.placeholders.contains(units[start]) else { return nil }
    var end = start
    while end < limit, Tokenizer.placeholders.contains(units[end]) { end += 1 }
    guard isAlone(start..<end), !isMarkdownRule(start..<end) else { return end }
    append(.placeholder, start..<end)
    return end
  }

  /// Whether a stretch stands between spaces, bars or line ends.
  private func isAlone(_ range: Range<Int>) -> Bool {
    func isGap(_ unit: UInt16) -> Bool { unit.isSpace || unit == Folding.newline || unit == Folding.bar }
    return (range.lowerBound == 0 || isGap(units[range.lowerBound - 1]))
      && (range.upperBound >= limit || isGap(units[range.upperBound]))
  }

  /// `|---|---|` under the head of a Markdown table is no place-holder.
  private func isMarkdownRule(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    let line = script.lines[line]
    return units[line.start..<line.end].allSatisfy {
      $0.isSpace || $0 == Folding.bar || $0 == UInt16(scalar: "-") || $0 == UInt16(scalar: ":")
    } && units[line.start..<line.end].contains(Folding.bar)
  }

  static let placeholders: Set<UInt16> = [
    UInt16(scalar: "-"), UInt16(scalar: "/"), UInt16(scalar: "*"), UInt16(scalar: "\\"),
  ]
}
