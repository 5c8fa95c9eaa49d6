import Disclosure

/// Reads denials: 未收到…申请, 没有引发…行政诉讼, 无政府信息依申请公开事项.
///
/// A denial speaks only of the thing it names last: 未收到行政复议申请 is about reconsiderations and not about requests,
/// 无行政诉讼败诉案件 about neither.
struct DenialReader {
  let claims: ClaimReader

  /// A denial of one thing.
  struct Denial {
    /// The words from 未 or 无 to the end of the clause.
    var range: Range<Int>
    /// What is denied; nil where no cell of the tables knows it.
    var claim: Claim?
    var caveat: Caveat?
  }

  private var sentence: SentenceTokens { claims.sentence }

  /// The denials of the sentence, in order.
  func denials() -> [Denial] {
    sentence.tokens.indices.filter { sentence.tokens[$0].isWord(.denial) }.flatMap(denials(at:))
  }

  private func denials(at token: Int) -> [Denial] {
    var end = token + 1
    while end < sentence.tokens.count, !endsClause(sentence.tokens[end]), !sentence.tokens[end].isWord(.denial) {
      end += 1
    }
    // 未收到12件…: a number makes it another kind of sentence.
    guard !sentence.tokens[(token + 1)..<end].contains(where: \.isNumber) else { return [] }
    let stop = end < sentence.tokens.count ? sentence.tokens[end].range.lowerBound : sentence.range.upperBound
    let whole = sentence.tokens[token].range.lowerBound..<stop
    let items = items(in: (token + 1)..<end)
    let readings = items.compactMap { reading(of: $0, isFirst: $0.lowerBound == token + 1, denial: token, stop: stop) }
    guard !readings.isEmpty else { return [Denial(range: whole, claim: nil, caveat: nil)] }
    return readings.map { Denial(range: whole, claim: $0.claim, caveat: $0.caveat) }
  }

  private func endsClause(_ token: ProseToken) -> Bool {
    switch token.kind {
    case .comma, .semicolon, .colon: true
    default: false
    }
  }

  /// The things named, parted by 、 和 及 或 与.
  private func items(in range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isConjunction(sentence.tokens[index]) {
      items.append(start..<index)
      start = index + 1
    }
    items.append(start..<range.upperBound)
    return items.filter { !$0.isEmpty }
  }

  private func isConjunction(_ token: ProseToken) -> Bool {
    if token.kind == .pause
      || token.isWord(.compare) && claims.prose.units[token.range.lowerBound] == UInt16(scalar: "与")
    {
      return true
    }
    guard token.isWord(.filler), token.range.count <= 2 else { return false }
    switch claims.prose.units[token.range.lowerBound] {
    case UInt16(scalar: "和"), UInt16(scalar: "及"), UInt16(scalar: "或"), UInt16(scalar: "以"):
      return token.range.count == 1 || isOrAnd(token)
    default: return false
    }
  }

  private func isOrAnd(_ token: ProseToken) -> Bool {
    let second = claims.prose.units[token.range.lowerBound + 1]
    return second == UInt16(scalar: "者") || second == UInt16(scalar: "及")
  }

  private func reading(
    of item: Range<Int>, isFirst: Bool, denial: Int, stop: Int
  ) -> ClaimReader.Reading? {
    var item = item
    // 没有办理依申请公开: the verb of the denial itself.
    if isFirst, let word = sentence.tokens[item.lowerBound].word, word == .handle || word == .receive {
      item = (item.lowerBound + 1)..<item.upperBound
    }
    let words = item.compactMap { sentence.tokens[$0].word }
    guard !words.contains(where: spoils) else { return nil }
    guard let claim = target(words, item) else { return nil }
    return ClaimReader.Reading(claim: claim, caveat: caveat(of: claim, item: item, denial: denial, stop: stop))
  }

  /// Words that make the denied thing another one: 败诉的诉讼, 逾期答复的申请, 申请费用.
  private func spoils(_ word: Word) -> Bool {
    switch word {
    case .otherObject, .verdict, .fee, .carry, .handle, .repeal, .refuse, .grant, .partial, .unavailable, .decline,
      .otherHandling:
      true
    default: false
    }
  }

  private func target(_ words: [Word], _ item: Range<Int>) -> Claim? {
    for word in words.reversed() {
      switch word {
      case .review: return .review
      case .litigation: return .litigation
      default: continue
      }
    }
    if words.contains(.request) { return .received }
    guard words.contains(.bareRequest) else { return nil }
    let isNamed = words.contains(.information) || claims.topic == .requests
    return isNamed ? .received : nil
  }

  private func caveat(of claim: Claim, item: Range<Int>, denial: Int, stop: Int) -> Caveat? {
    if let caveat = claims.timeCaveat(before: denial) { return caveat }
    let start = sentence.tokens[item.lowerBound - 1].range.upperBound
    let end = item.upperBound < sentence.tokens.count ? sentence.tokens[item.upperBound].range.lowerBound : stop
    if let words = claims.residue(in: start..<min(end, stop), tokens: item, allowing: claim) { return .narrowed(words) }
    return subject(before: denial).map(Caveat.narrowed)
  }

  /// Words in front of the denial that may narrow it to a part of the organ.
  private func subject(before denial: Int) -> String? {
    var first = denial
    while first > 0, !sentence.tokens[first - 1].isBoundary { first -= 1 }
    let start = first > 0 ? sentence.tokens[first - 1].range.upperBound : sentence.range.lowerBound
    let text = start..<sentence.tokens[denial].range.lowerBound
    return claims.residue(in: text, tokens: first..<denial, allowing: .received)
  }
}
