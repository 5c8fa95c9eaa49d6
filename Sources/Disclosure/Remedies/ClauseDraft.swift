import CivilTime

/// The paragraphs of a remedies clause while they are put together.
struct ClauseDraft {
  let facts: RemedyFacts
  let period: RemedyRules.Period
  let rules: RemedyRules
  private(set) var paragraphs: [RemediesClause.Paragraph] = []

  init(facts: RemedyFacts, period: RemedyRules.Period, rules: RemedyRules) {
    self.facts = facts
    self.period = period
    self.rules = rules
  }

  mutating func add(_ part: RemediesClause.Part) {
    let object = rules.text(part.object)
    switch part.route {
    case .either:
      append(.eitherReview, .review, object)
      append(.eitherSuit, .suit, object)
    case .reviewFirst:
      append(.reviewFirstReview, .review, object)
      append(.reviewFirstSuit, .suitAfterReview, object)
    case .reviewOnly: append(.reviewOnly, .review, object)
    case .none: break
    }
  }

  /// While the time to pay runs, the fee alone can be contested nowhere.
  mutating func addPaymentTerm() {
    guard let end = facts.paymentTermEndsOn else { return }
    append(rules.text(.paymentTerm, ["day": end.chinese]), nil)
  }

  /// An organ that serves a decision online tells the online route at the same time: 行政复议法, Article 22.
  mutating func addOnlineRoute() {
    guard period.tellsOnlineRoute, let route = facts.onlineRoute, paragraphs.contains(where: { $0.remedy != nil })
    else { return }
    append(rules.text(.onlineRoute, ["route": route.trimmed]), nil)
  }

  private mutating func append(_ sentence: RemedyRules.Sentence, _ kind: RemedyTerm.Kind, _ object: String) {
    guard let term = period.term(kind) else { return }
    let organs = facts.reviewOrgans.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "或者")
    let places = ["object": object, "organ": organs, "court": facts.court.trimmed, "term": term.length.chinese]
    append(rules.text(sentence, places), term)
  }

  private mutating func append(_ text: String, _ term: RemedyTerm?) {
    paragraphs.append(RemediesClause.Paragraph(number: paragraphs.count + 1, text: text, remedy: term))
  }
}
