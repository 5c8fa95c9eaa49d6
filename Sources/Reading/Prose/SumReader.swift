import Disclosure

/// Finds the sums that a sentence asserts: a total with the parts it is said to consist of.
struct SumReader {
  let prose: Prose
  let sentence: SentenceTokens
  /// The claims of the numbers, by token.
  let claims: [Int: Claim]

  /// A total and its parts, as tokens.
  struct Sum {
    /// The total; nil where it is the one number of the sentence before: 公开信息1000条。其中，网站800条….
    var total: Int?
    var parts: [Int]
    /// The words say that nothing is left out.
    var isClosed: Bool
    /// The parts are not all of one kind, such as channels beside kinds of applicants.
    var isMixed: Bool
    /// The parts are channels, through which the same thing may have been published twice.
    var mayOverlap = false
    /// 等 or 其余 says that the list leaves something out.
    var isOpen = false
  }

  /// The sums of the sentence.
  func sums() -> [Sum] {
    var sums: [Sum] = []
    for (index, token) in sentence.tokens.enumerated() {
      switch token.kind {
      case .word(.among):
        let total = numberBefore(index)
        if total != nil || index == 0 { append(listed(after: index, total: total, isClosed: false), to: &sums) }
      case .open where isQuantity(index - 1): append(bracketed(at: index), to: &sums)
      case .word(.each): append(distributed(at: index), to: &sums)
      default: continue
      }
    }
    append(results(), to: &sums)
    append(trailing(), to: &sums)
    return sums
  }

  private func append(_ sum: Sum?, to sums: inout [Sum]) {
    guard var sum, !sum.parts.isEmpty, !sums.contains(where: { $0.total == sum.total }) else { return }
    let kinds = sum.parts.map(kind)
    sum.isMixed = sum.isMixed || Set(kinds).count > 1
    sum.mayOverlap = kinds.contains(.channel)
    sum.isOpen = isOpen(sum)
    sums.append(sum)
  }

  /// Whether the words behind the last part say that there is more.
  private func isOpen(_ sum: Sum) -> Bool {
    guard let last = sum.parts.last else { return false }
    let end = sentence.tokens[last].range.upperBound
    let rest = prose.units[end..<sentence.range.upperBound]
    if rest.first == UInt16(scalar: "等") { return true }
    return zip(rest, rest.dropFirst()).contains { $0 == UInt16(scalar: "其") && $1 == UInt16(scalar: "余") }
  }

  // MARK: The shapes of a list

  /// 共258条，其中A20条，B16条…: up to the end of the sentence, or to a semicolon in a list with commas.
  private func listed(after start: Int, total: Int?, isClosed: Bool) -> Sum {
    var sum = Sum(total: total, parts: [], isClosed: isClosed, isMixed: false)
    var separator: ProseToken.Kind?
    var depth = 0
    for index in (start + 1)..<max(start + 1, sentence.tokens.count) {
      let token = sentence.tokens[index]
      switch token.kind {
      case .open: depth += 1
      case .close:
        depth -= 1
        if depth < 0 { return sum }
      case .word(.among) where depth == 0:
        // A part has parts of its own; whether the list goes on after them cannot be told.
        sum.isMixed = true
        return sum
      case .comma where depth == 0, .pause where depth == 0, .semicolon where depth == 0:
        if let separator, token.kind == .semicolon, separator != .semicolon { return sum }
        if !sum.parts.isEmpty, !isShare(index + 1) { separator = separator ?? token.kind }
      case .number where depth == 0:
        guard let number = sentence.number(index), number.kind == .quantity else { continue }
        if endsList(at: index) { return sum }
        if total.map({ sharesUnit(index, $0) }) ?? true, !isChange(index) { sum.parts.append(index) }
      default: continue
      }
    }
    return sum
  }

  /// 共3607件（市政府349件、…）.
  private func bracketed(at open: Int) -> Sum? {
    var sum = listed(after: open, total: open - 1, isClosed: true)
    guard sum.parts.count > 1 else { return nil }
    let opening = sentence.tokens[open + 1]
    if opening.isWord(.including) || opening.isWord(.among) { sum.isClosed = false }
    return sum
  }

  /// 共70件，分别为A60件、B10件.
  private func distributed(at index: Int) -> Sum? {
    guard sentence.tokens[index].range.count == 3, let total = numberBefore(index) else { return nil }
    return listed(after: index, total: total, isClosed: true)
  }

  /// 办理60件…，予以公开49件，不予公开2件，无法提供8件: the results divide what was handled.
  private func results() -> Sum? {
    guard let total = sentence.tokens.indices.first(where: { claims[$0] == .handled || claims[$0] == .received })
    else { return nil }
    let parts = sentence.tokens.indices.filter {
      $0 > total && claims[$0]?.isResult == true && !isNested($0, from: total)
    }
    guard parts.count > 1 else { return nil }
    return Sum(total: total, parts: parts, isClosed: false, isMixed: claims[total] == .received)
  }

  /// A12件、B13件，合计25件.
  private func trailing() -> Sum? {
    for index in sentence.tokens.indices.dropFirst(3) where isQuantity(index) {
      let window = sentence.window(of: index)
      guard window.before.count == 1, sentence.tokens[window.before.lowerBound].isWord(.total),
        sentence.tokens[window.before.lowerBound].range.count == 2,
        window.textBefore.count == 2
      else { continue }
      let parts = sentence.tokens[..<index].indices.filter { isQuantity($0) && sharesUnit($0, index) && !isChange($0) }
      guard parts.count > 1 else { continue }
      // 合计 and 总计 add up what stands in front; 共计 and 累计 may begin something new.
      let first = prose.units[window.textBefore.lowerBound]
      let addsUp = (first == UInt16(scalar: "合") || first == UInt16(scalar: "总")) && window.textAfter.isEmpty
      return Sum(total: index, parts: parts, isClosed: true, isMixed: !addsUp)
    }
    return nil
  }
}

extension SumReader {
  private func isQuantity(_ token: Int) -> Bool { sentence.number(token)?.kind == .quantity }

  private func numberBefore(_ token: Int) -> Int? {
    stride(from: token - 1, through: max(0, token - 8), by: -1).first { isQuantity($0) && !isChange($0) }
  }

  /// The comma of 49件，占81.67% parts no list.
  private func isShare(_ token: Int) -> Bool { token < sentence.tokens.count && sentence.tokens[token].isWord(.share) }

  /// A number after 共 or 合计 ends the list in front of it.
  private func endsList(at token: Int) -> Bool {
    sentence.tokens[sentence.window(of: token).before].contains { $0.isWord(.total) && $0.range.count == 2 }
  }

  /// 增加12件 is no part.
  private func isChange(_ token: Int) -> Bool {
    sentence.tokens[sentence.window(of: token).before].contains { token in
      token.isWord(.growth) || token.isWord(.decrease) || token.isWord(.compare)
    }
  }

  /// Inside brackets that were opened after `total`.
  private func isNested(_ token: Int, from total: Int) -> Bool {
    let depth = sentence.tokens[total..<token].reduce(0) { depth, token in
      token.kind == .open ? depth + 1 : token.kind == .close ? depth - 1 : depth
    }
    return depth > 0 && sentence.tokens[total + 1].kind != .open
  }

  private func sharesUnit(_ part: Int, _ total: Int) -> Bool {
    guard let part = sentence.number(part), let total = sentence.number(total) else { return false }
    return part.unit.isEmpty || prose.units[part.unit] == prose.units[total.unit]
  }

  /// What divides the total.
  private enum Kind {
    case result, channel, applicant, step, verdict, remedy, manner, other
  }

  private func kind(_ part: Int) -> Kind {
    if claims[part]?.isResult == true { return .result }
    let window = sentence.window(of: part)
    for token in sentence.tokens[window.before] {
      switch token.word {
      case .channel: return .channel
      case .applicant: return .applicant
      case .handle, .receive, .carry: return .step
      case .verdict: return .verdict
      case .review, .litigation: return .remedy
      case .manner: return .manner
      default: continue
      }
    }
    return .other
  }
}
