import Disclosure

extension ClaimReader {
  /// What may set a number apart from the tables; nil where nothing does.
  func caveat(
    of claim: Claim, _ words: [Word], _ window: SentenceTokens.Window, _ number: NumberToken, _ token: Int
  ) -> Caveat? {
    if number.isApproximate { return .approximate }
    if claim != .carriedIn, claim != .carriedOut, let caveat = timeCaveat(before: token) { return caveat }
    if claim == .received || claim == .handled, isPart(token) { return .partOfTotal }
    if claim == .review || claim == .litigation, !isLinked { return .narrowed(claim.words) }
    if claim == .received, words.contains(.handle) || words.contains(.carry) {
      return .narrowed(prose.words(window.textBefore))
    }
    return (residue(window, allowing: claim) ?? organInFront(of: window)).map(Caveat.narrowed)
  }

  /// 区住建局：收到申请12件 — the name of another organ in a clause in front of the number.
  private func organInFront(of window: SentenceTokens.Window) -> String? {
    var index = window.before.lowerBound - 1
    var clauseEnd = index
    while index >= 0, !sentence.tokens[index].isNumber {
      defer { index -= 1 }
      guard index == 0 || sentence.tokens[index - 1].isBoundary else { continue }
      let isFirst = index == 0
      let start = isFirst ? sentence.range.lowerBound : sentence.tokens[index - 1].range.upperBound
      let end = sentence.tokens[clauseEnd].range.lowerBound
      if start < end, OrganSuffix.book.endsName(prose.units, at: end),
        let words = residue(in: start..<end, tokens: index..<clauseEnd, allowing: .received)
      {
        return words
      }
      clauseEnd = index - 1
    }
    return nil
  }

  /// Another year, a part of the year, a running total or a plan.
  func timeCaveat(before token: Int) -> Caveat? {
    var seenMonth = false
    for index in stride(from: token - 1, through: 0, by: -1) {
      let isCompared = index > 0 && sentence.tokens[index - 1].isWord(.compare)
      switch sentence.tokens[index].kind {
      case .year(let named):
        if isCompared { continue }
        if let year, named != year { return .otherYear }
        return hasPlan(before: index) ? .planned : nil
      case .month(let month):
        if !seenMonth, month != 12 { return .partOfYear }
        seenMonth = true
      case .word(.lastYear) where !isCompared && !isCarried(index): return .otherYear
      case .word(.partOfYear): return .partOfYear
      case .word(.cumulative): return .cumulative
      case .word(.plan): return .planned
      case .word(.wholeYear): return hasPlan(before: index) ? .planned : nil
      default: continue
      }
    }
    return nil
  }

  /// 上年结转5件 in front says nothing of the year of the next number.
  private func isCarried(_ token: Int) -> Bool {
    token + 1 < sentence.tokens.count && sentence.tokens[token + 1].isWord(.carry)
  }

  private func hasPlan(before token: Int) -> Bool {
    sentence.tokens[..<token].contains { $0.isWord(.plan) }
  }

  /// Whether the number stands in a list after 其中 or in brackets.
  private func isPart(_ token: Int) -> Bool {
    var depth = 0
    for index in stride(from: token - 1, through: 0, by: -1) {
      switch sentence.tokens[index].kind {
      case .close: depth += 1
      case .open:
        if depth == 0, index > 0, sentence.tokens[index - 1].isNumber { return true }
        depth = max(0, depth - 1)
      case .semicolon where depth == 0: return false
      case .word(.among) where depth == 0: return true
      default: continue
      }
    }
    return false
  }

  /// The first words around a number that this reader does not know, or that name a channel, an applicant or a manner.
  func residue(_ window: SentenceTokens.Window, allowing claim: Claim) -> String? {
    residue(in: window.textBefore, tokens: window.before, allowing: claim)
      ?? residue(in: window.textAfter, tokens: window.after, allowing: claim)
  }

  /// The first telling words of a stretch that its tokens do not cover.
  func residue(in text: Range<Int>, tokens: Range<Int>, allowing claim: Claim) -> String? {
    var position = text.lowerBound
    for token in sentence.tokens[tokens] {
      if let gap = unknown(position..<max(position, token.range.lowerBound)) { return prose.words(gap) }
      if let word = token.word, !word.isNeutral, !isOwn(word, of: claim) { return prose.words(token.range) }
      position = max(position, token.range.upperBound)
    }
    return unknown(position..<max(position, text.upperBound)).map(prose.words)
  }

  private func isOwn(_ word: Word, of claim: Claim) -> Bool { word == .document && claim == .repealedDocuments }

  /// What of a stretch is neither punctuation nor a piece of the organ's name.
  private func unknown(_ range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound
    while position < range.upperBound {
      let unit = prose.units[position]
      if unit == 0x22 || unit.isSkippable || unit == UInt16(scalar: "一") {
        position += 1
      } else if case let length = lengthOfName(at: position, range.upperBound), length >= 2 {
        position += length
      } else {
        return position..<range.upperBound
      }
    }
    return nil
  }

  /// How many characters of the organ's name stand at a position.
  private func lengthOfName(at position: Int, _ limit: Int) -> Int {
    var best = 0
    for start in organ.indices where organ[start] == prose.units[position] {
      var length = 1
      while start + length < organ.count, position + length < limit,
        organ[start + length] == prose.units[position + length]
      {
        length += 1
      }
      best = max(best, length)
    }
    return best
  }
}
