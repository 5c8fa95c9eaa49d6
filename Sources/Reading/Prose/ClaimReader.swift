import Disclosure

/// Tells what a number of a sentence says of the tables, and what may set it apart from them.
struct ClaimReader {
  let prose: Prose
  let sentence: SentenceTokens
  /// What the heading above is about.
  let topic: Topic?
  /// The year of the report.
  let year: Int?
  /// The folded name of the organ.
  let organ: [UInt16]

  /// A claim with its caveat.
  struct Reading {
    var claim: Claim
    var caveat: Caveat?
  }

  /// What the number at a token claims; two claims where 0 is said of 行政复议 and 行政诉讼 at once.
  func claims(of token: Int) -> [Reading] {
    guard let number = sentence.number(token), number.kind == .quantity, countsCases(number),
      !isQuoted(number)
    else { return [] }
    var window = sentence.window(of: token)
    if words(window).isEmpty, let wider = sentence.widened(window) { window = wider }
    let words = words(window)
    guard
      !words.contains(where: { $0 == .otherObject || $0 == .growth || $0 == .decrease || $0 == .compare || $0 == .fee })
    else { return [] }
    if words.contains(.review) || words.contains(.litigation) { return remedies(words, window, number, token) }
    guard let claim = claim(words, window, token) else { return [] }
    return [Reading(claim: claim, caveat: caveat(of: claim, words, window, number, token))]
  }

  /// The telling words around a number, those in front first.
  private func words(_ window: SentenceTokens.Window) -> [Word] {
    var words: [Word] = []
    for range in [window.before, window.after] {
      for token in sentence.tokens[range] {
        switch token.word {
        case nil, .filler, .total, .each, .wholeYear, .among, .including, .information, .by, .applicant, .channel:
          continue
        case .some(let word): words.append(word)
        }
      }
    }
    return words
  }

  /// Cases are counted in 件 and the like.
  private func countsCases(_ number: NumberToken) -> Bool {
    guard let unit = number.unit.first else { return true }
    if number.unit.count == 2 { return prose.units[unit] == UInt16(scalar: "件") }
    return number.unit.count == 1 && Measures.cases.match(prose.units, at: unit, to: unit + 1) != nil
  }

  /// “三个一”: numbers in quotation marks are names.
  private func isQuoted(_ number: NumberToken) -> Bool {
    !prose.units[sentence.range.lowerBound..<number.range.lowerBound].count { $0 == 0x22 }.isMultiple(of: 2)
  }

  private func claim(_ words: [Word], _ window: SentenceTokens.Window, _ token: Int) -> Claim? {
    if words.contains(.repeal) { return isAboutDocuments(before: token) ? .repealedDocuments : nil }
    guard isAboutRequests(token, words) else { return nil }
    if words.contains(.carry) { return carried(window, words) }
    if let result = result(words) { return result }
    if words.contains(.receive) { return .received }
    if words.contains(.handle) { return .handled }
    let standsAlone = words.contains { $0 == .request } && window.after.isEmpty
    return standsAlone && !words.contains(.verdict) ? .received : nil
  }

  private func result(_ words: [Word]) -> Claim? {
    if words.contains(.grant), words.contains(.partial) { return .grantedOrPartial }
    for word in words.reversed() {
      switch word {
      case .grant: return .granted
      case .partial: return .partiallyGranted
      case .refuse: return .refused
      case .unavailable: return .unavailable
      case .decline: return .declined
      case .otherHandling: return .otherHandling
      default: continue
      }
    }
    return nil
  }

  private func carried(_ window: SentenceTokens.Window, _ words: [Word]) -> Claim? {
    if words.contains(.lastYear) { return .carriedIn }
    if words.contains(.nextYear) { return .carriedOut }
    for index in Array(window.before) + Array(window.after) {
      guard case .year(let named) = sentence.tokens[index].kind, let year else { continue }
      if named == year + 1 { return .carriedOut }
      if named == year || named == year - 1 { return .carriedIn }
    }
    return nil
  }

  private func remedies(
    _ words: [Word], _ window: SentenceTokens.Window, _ number: NumberToken, _ token: Int
  ) -> [Reading] {
    guard !words.contains(.verdict), !words.contains(.lastYear), !words.contains(.handle) || isLinked else { return [] }
    let isBoth = words.contains(.review) && words.contains(.litigation)
    guard isBoth else {
      let claim: Claim = words.contains(.review) ? .review : .litigation
      return [Reading(claim: claim, caveat: caveat(of: claim, words, window, number, token))]
    }
    let isZero = number.value == .zero
    return [Claim.review, .litigation].map { claim in
      let caveat = caveat(of: claim, words, window, number, token)
      return Reading(claim: claim, caveat: caveat ?? (isZero ? nil : .combined))
    }
  }
}

extension ClaimReader {
  /// Whether the words around a number name requests themselves.
  func namesRequests(_ token: Int) -> Bool {
    let window = sentence.window(of: token)
    return [window.before, window.after].contains { range in
      sentence.tokens[range].contains { $0.isWord(.request) || $0.isWord(.bareRequest) }
    }
  }

  /// What narrows requests that are counted without a claim: 网上申请30件.
  func scope(of token: Int) -> Caveat? {
    guard namesRequests(token), let number = sentence.number(token), number.kind == .quantity else { return nil }
    return residue(sentence.window(of: token), allowing: .received).map(Caveat.narrowed)
  }

  /// Whether the sentence ties 行政复议 and 行政诉讼 to disclosure work; a bureau of justice handles others all year.
  var isLinked: Bool {
    topic == .requests || topic == .remedies
      || sentence.tokens.contains { $0.isWord(.information) || $0.isWord(.request) }
  }

  /// Whether the cases counted at a token are requests for information.
  func isAboutRequests(_ token: Int, _ words: [Word]) -> Bool {
    if words.contains(.request) || words.contains(.bareRequest) { return true }
    for index in stride(from: token - 1, through: 0, by: -1) {
      switch sentence.tokens[index].word {
      case .request, .bareRequest: return true
      case .otherObject: return false
      case .review, .litigation: return false
      default: continue
      }
    }
    return topic == .requests
  }

  /// Whether 废止 at a token is said of normative documents.
  private func isAboutDocuments(before token: Int) -> Bool {
    sentence.tokens[..<min(token + 3, sentence.tokens.count)].contains { $0.isWord(.document) }
  }
}
