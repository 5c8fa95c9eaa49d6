import Disclosure

/// The facts of one sentence.
struct SentenceFacts {
  let prose: Prose
  let sentence: SentenceTokens
  let claims: ClaimReader
  let format: AnnualReport.Format
  var facts: [Fact] = []
  /// Quantities of this sentence that later shares may refer to, the last first.
  private(set) var totals: [Fact.Quantity] = []

  private let excerpt: String
  /// What narrows the requests that are spoken of, for numbers that name none themselves.
  private(set) var scope: Caveat?
  /// The one number of the sentence before, of which 其中 at the beginning of this one speaks.
  let previous: Fact.Quantity?
  var quantities: [Int: Fact.Quantity] = [:]
  var readings: [Int: [ClaimReader.Reading]] = [:]
  /// The numbers that are parts of others, and so no wholes of shares.
  var parts: Set<Int> = []

  init(
    prose: Prose, sentence: SentenceTokens, claims: ClaimReader, format: AnnualReport.Format, previous: Fact.Quantity?
  ) {
    self.previous = previous
    self.prose = prose
    self.sentence = sentence
    self.claims = claims
    self.format = format
    excerpt = prose.words(sentence.range)
  }

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - earlier: the totals of the sentences before, nearest first.
  ///   - scope: what narrows the requests that the sentence before spoke of.
  mutating func read(totals earlier: [Fact.Quantity], scope: Caveat?) {
    self.scope = scope
    readQuantities()
    readSums()
    for token in sentence.tokens.indices where sentence.number(token)?.kind == .percent {
      readPercent(token, earlier)
    }
    addSumOfShares()
    for denial in DenialReader(claims: claims).denials() { add(denial) }
    for rate in RateReader(prose: prose, sentence: sentence).rates() { add(rate) }
    facts.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  private mutating func readQuantities() {
    var subject = ""
    for token in sentence.tokens.indices {
      guard let number = sentence.number(token), number.kind == .quantity else { continue }
      let own = self.subject(of: token)
      if !own.isEmpty { subject = own }
      if let narrowing = claims.scope(of: token) { scope = narrowing }
      let quantity = quantity(number, subject)
      quantities[token] = quantity
      totals.insert(quantity, at: 0)
      let readings = claims.claims(of: token).map { inheriting($0, token) }
      self.readings[token] = readings
      let first = fact(.quantity, subject, quantity: quantity, range: number.range)
      facts += readings.isEmpty ? [first] : readings.map { claiming($0.claim, $0.caveat, first) }
    }
  }

  /// 县住建局收到12件，办结12件: what narrows the requests narrows what is said of them next.
  private mutating func inheriting(_ reading: ClaimReader.Reading, _ token: Int) -> ClaimReader.Reading {
    var reading = reading
    if claims.namesRequests(token) {
      scope = reading.claim == .received || reading.claim == .handled ? reading.caveat : scope
    } else if reading.caveat == nil, reading.claim.isAboutRequests {
      reading.caveat = scope
    }
    return reading
  }

  func claiming(_ claim: Claim?, _ caveat: Caveat?, _ fact: Fact) -> Fact {
    var fact = fact
    fact.claim = claim
    fact.caveat = caveat
    fact.cells = caveat?.excludesComparison == true ? [] : claim?.cells(in: format) ?? []
    return fact
  }

  private func quantity(_ number: NumberToken, _ subject: String) -> Fact.Quantity {
    var quantity = Fact.Quantity(
      value: number.value, unit: number.unit.isEmpty ? nil : prose.words(number.unit), subject: subject,
      span: prose.span(number.range))
    quantity.isApproximate = number.isApproximate || number.resolution != nil
    quantity.resolution = number.resolution
    return quantity
  }

  func fact(
    _ kind: Fact.Kind, _ subject: String, quantity: Fact.Quantity? = nil, parts: [Fact.Quantity] = [],
    percent: Numeral? = nil, isClosed: Bool = false, range: Range<Int>
  ) -> Fact {
    Fact(
      kind: kind, subject: subject, quantity: quantity, parts: parts, percent: percent, isClosed: isClosed,
      excerpt: excerpt, span: prose.span(range))
  }

  /// The words that say what is counted: those in front of the number and those behind it.
  private func subject(of token: Int) -> String {
    let window = sentence.window(of: token)
    var start = window.textBefore.lowerBound
    for index in window.before {
      guard sentence.tokens[index].range.lowerBound == start, isOpening(sentence.tokens[index]) else { break }
      start = sentence.tokens[index].range.upperBound
    }
    return prose.words(trimmed(start..<window.textBefore.upperBound)) + prose.words(trimmed(window.textAfter))
  }

  /// 其中、共、2022年 open a clause and say nothing of its subject.
  private func isOpening(_ token: ProseToken) -> Bool {
    switch token.kind {
    case .word(.among), .word(.total), .word(.wholeYear), .year, .month: true
    default: false
    }
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isMark(prose.units[start]) || prose.units[start] == UInt16(scalar: "的") { start += 1 }
    while end > start, isMark(prose.units[end - 1]) || isTrailing(prose.units[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isMark(_ unit: UInt16) -> Bool { unit.isClauseEnd || unit == 0x3001 || unit == 0x28 || unit == 0x29 }

  private func isTrailing(_ unit: UInt16) -> Bool {
    unit == UInt16(scalar: "共") || unit == UInt16(scalar: "达") || unit == UInt16(scalar: "为")
      || unit == UInt16(scalar: "近") || unit == UInt16(scalar: "约")
  }
}
