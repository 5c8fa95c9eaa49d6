import Disclosure

/// The facts of one sentence.
struct SentenceFacts {
  let prose: Prose
  let sentence: SentenceTokens
  let claims: ClaimReader
  let format: AnnualReport.Format
  private(set) var facts: [Fact] = []
  /// Quantities of this sentence that later shares may refer to, the last first.
  private(set) var totals: [Fact.Quantity] = []

  private let excerpt: String
  /// What narrows the requests that are spoken of, for numbers that name none themselves.
  private(set) var scope: Caveat?
  /// The one number of the sentence before, of which 其中 at the beginning of this one speaks.
  private let previous: Fact.Quantity?
  private var quantities: [Int: Fact.Quantity] = [:]
  private var readings: [Int: [ClaimReader.Reading]] = [:]
  /// The numbers that are parts of others, and so no wholes of shares.
  private var parts: Set<Int> = []

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

  private func claiming(_ claim: Claim?, _ caveat: Caveat?, _ fact: Fact) -> Fact {
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

  private func fact(
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

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isMark(prose.units[start]) || prose.units[start] == UInt16(scalar: "的") { start += 1 }
    while end > start, isMark(prose.units[end - 1]) || isTrailing(prose.units[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isMark(_ unit: UInt16) -> Bool { unit.isClauseEnd || unit == 0x3001 || unit == 0x28 || unit == 0x29 }

  private func isTrailing(_ unit: UInt16) -> Bool {
    unit == UInt16(scalar: "共") || unit == UInt16(scalar: "达") || unit == UInt16(scalar: "为") || unit == UInt16(scalar: "近") || unit == UInt16(scalar: "约")
  }
}

// MARK: Statements that tie numbers together

extension SentenceFacts {
  private mutating func readSums() {
    let reader = SumReader(prose: prose, sentence: sentence, claims: readings.compactMapValues { $0.first?.claim })
    for sum in reader.sums() {
      guard let total = sum.total.map({ quantities[$0] }) ?? previous, !total.isApproximate else { continue }
      let parts = sum.parts.compactMap { quantities[$0] }.filter { sum.total != nil || $0.unit == total.unit }
      guard !parts.isEmpty, !parts.contains(where: \.isApproximate) else { continue }
      self.parts.formUnion(sum.parts)
      let all = sum.parts + [sum.total].compactMap(\.self)
      let first = all.map { sentence.tokens[$0].range.lowerBound }.min() ?? sentence.range.lowerBound
      let last = all.map { sentence.tokens[$0].range.upperBound }.max() ?? sentence.range.upperBound
      var fact = fact(
        .sum, total.subject, quantity: total, parts: parts, isClosed: sum.isClosed, range: first..<last)
      fact.claim = sum.total.flatMap { readings[$0]?.first?.claim }
      fact.caveat = sum.isMixed ? .mixedParts : sum.isOpen ? .unlisted : sum.mayOverlap ? .overlapping : nil
      facts.append(fact)
    }
  }

  private mutating func readPercent(_ token: Int, _ earlier: [Fact.Quantity]) {
    let reader = PercentReader(prose: prose, sentence: sentence)
    guard let number = sentence.number(token), !number.isApproximate else { return }
    if let share = reader.share(at: token), let part = quantities[share.part] {
      parts.insert(share.part)
      let range = sentence.tokens[share.part].range.lowerBound..<number.range.upperBound
      let named = share.whole.flatMap { quantities[$0] }
      let wholes = named.map { [$0] } ?? wholes(for: share.part, part, earlier)
      var fact = fact(
        .share, part.subject, quantity: part, parts: wholes, percent: number.value,
        isClosed: named != nil || !share.namesOther && isOfThisSentence(wholes.first), range: range)
      if let reading = readings[share.part]?.first {
        fact.claim = reading.claim
        fact.caveat = reading.caveat
      }
      facts.append(fact)
    } else if let change = reader.change(at: token) {
      add(change, number)
    }
  }

  /// 425条中，A148条，占34.8%；B21条，占4.9%…: shares of one whole are parts of a sum too.
  private mutating func addSumOfShares() {
    let shares = facts.filter { $0.kind == .share && $0.isClosed && $0.parts.first?.span != nil }
    guard shares.count > 1, let whole = shares[0].parts.first, let last = shares.last,
      shares.allSatisfy({ $0.parts.first?.span == whole.span }),
      !facts.contains(where: { $0.kind == .sum && $0.quantity?.span == whole.span })
    else { return }
    var fact = shares[0]
    fact.kind = .sum
    fact.subject = whole.subject
    fact.quantity = whole
    fact.parts = shares.compactMap(\.quantity)
    fact.percent = nil
    fact.isClosed = false
    fact.span = Span(section: whole.span.section, start: whole.span.start, end: last.span.end, line: whole.span.line)
    facts.append(fact)
  }

  private func isOfThisSentence(_ quantity: Fact.Quantity?) -> Bool {
    guard let quantity else { return false }
    return quantity.span.start >= prose.span(sentence.range).start
  }

  /// The wholes that a share may refer to: larger numbers of the same unit, those of its own sentence first.
  private func wholes(for token: Int, _ part: Fact.Quantity, _ earlier: [Fact.Quantity]) -> [Fact.Quantity] {
    let own = quantities.filter { $0.key < token && !parts.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
    return (own + earlier).filter { !$0.isApproximate && $0.unit == part.unit && $0.value >= part.value }
  }

  private mutating func add(_ change: PercentReader.Change, _ number: NumberToken) {
    let current = change.number.flatMap { quantities[$0] }
    var parts: [Fact.Quantity] = []
    if let base = change.base.flatMap({ quantities[$0] }) {
      parts = [base]
    } else if let current, let difference = change.difference.flatMap({ quantities[$0] }) {
      var base = difference
      base.value = change.isDecline ? current.value + difference.value : current.value - difference.value
      base.isApproximate = current.isApproximate || difference.isApproximate
      parts = [base]
    }
    var fact = fact(
      .growth, current?.subject ?? prose.words(trimmed(sentence.window(of: change.percent).textBefore)),
      quantity: current, parts: parts, percent: change.isDecline ? -number.value : number.value, range: number.range)
    if let reading = change.number.flatMap({ readings[$0]?.first }) {
      fact.claim = reading.claim
      fact.caveat = reading.caveat
    }
    facts.append(fact)
  }

  private mutating func add(_ denial: DenialReader.Denial) {
    let fact = fact(.denial, denial.claim?.words ?? prose.words(denial.range), range: denial.range)
    facts.append(claiming(denial.claim, denial.caveat, fact))
  }

  private mutating func add(_ rate: RateReader.Rate) {
    guard let quantity = quantities[rate.number] else { return }
    let period = Fact.Quantity(
      value: Numeral(rate.count), unit: prose.words(rate.unit), subject: prose.words(rate.period),
      span: prose.span(rate.period))
    let range = rate.period.lowerBound..<sentence.tokens[rate.number].range.upperBound
    facts.append(fact(.rate, quantity.subject, quantity: quantity, parts: [period], range: range))
  }
}
