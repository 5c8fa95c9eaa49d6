import Disclosure

/// Statements that tie numbers together: sums, shares, changes, denials and rates.
extension SentenceFacts {
  mutating func readSums() {
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

  mutating func readPercent(_ token: Int, _ earlier: [Fact.Quantity]) {
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
  mutating func addSumOfShares() {
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

  mutating func add(_ denial: DenialReader.Denial) {
    let fact = fact(.denial, denial.claim?.words ?? prose.words(denial.range), range: denial.range)
    facts.append(claiming(denial.claim, denial.caveat, fact))
  }

  mutating func add(_ rate: RateReader.Rate) {
    guard let quantity = quantities[rate.number] else { return }
    let period = Fact.Quantity(
      value: Numeral(rate.count), unit: prose.words(rate.unit), subject: prose.words(rate.period),
      span: prose.span(rate.period))
    let range = rate.period.lowerBound..<sentence.tokens[rate.number].range.upperBound
    facts.append(fact(.rate, quantity.subject, quantity: quantity, parts: [period], range: range))
  }
}
