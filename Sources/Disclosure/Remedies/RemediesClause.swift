import CivilTime

/// What a letter says about reconsideration and suit, made from dated rules and never typed.
public struct RemediesClause: Hashable, Sendable {
  /// One numbered paragraph.
  public struct Paragraph: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// The sentence.
    public var text: String
    /// What it opens; nil where it opens nothing.
    public var remedy: RemedyTerm?
  }

  /// The paragraphs; none for a step of procedure.
  public let paragraphs: [Paragraph]
  /// The routes that they tell, in their order: a partial disclosure has two.
  public let routes: [RemedyRoute]
  /// Whether the values were known from practice only and not read in the law.
  public let isFromKnowledge: Bool
  /// Whether a legal reviewer has signed.
  public let confirmation: RemedyConfirmation

  /// What can be done, and how long.
  public var terms: [RemedyTerm] { paragraphs.compactMap(\.remedy) }

  /// The clause of one letter.
  ///
  /// - Parameters:
  ///   - facts: what the letter decides, when, and who takes applications and suits.
  ///   - rules: the dated rules of remedies.
  ///   - outcomes: the rules of outcomes, which name the route.
  ///   - confirmation: whether a legal reviewer has signed the rules.
  /// - Throws: `Issues` for what the letter has to name and the facts leave out.
  public init(
    _ facts: RemedyFacts, by rules: RemedyRules = .shared, outcomes: OutcomeRules = .shared,
    confirmation: RemedyConfirmation = .toBeConfirmed
  ) throws(Issues) {
    guard let period = rules.period(on: facts.date) else {
      throw Issues([Issue("date", "remedies.date.early", ["day": facts.date.chinese])])
    }
    let parts = Part.parts(of: facts, in: period, outcomes)
    try Issues.check(facts.issues(for: parts.map(\.route), in: period))
    var draft = ClauseDraft(facts: facts, period: period, rules: rules)
    for part in parts { draft.add(part) }
    if facts.isWithinPaymentTerm { draft.addPaymentTerm() }
    draft.addOnlineRoute()
    paragraphs = draft.paragraphs
    routes = parts.map(\.route)
    isFromKnowledge = period.isFromKnowledge
    self.confirmation = confirmation
  }

  /// What is contested, and by which route.
  struct Part {
    var object: RemedyRules.Sentence
    var route: RemedyRoute

    static func parts(
      of facts: RemedyFacts, in period: RemedyRules.Period, _ outcomes: OutcomeRules
    ) -> [Part] {
      guard !facts.isWithinPaymentTerm else { return [] }
      switch facts.subject {
      case .procedure: return []
      case .noticeToThirdParty: return [Part(object: .objectThirdParty, route: .either)]
      case .formerReply(let outcome):
        return [Part(object: .objectReply, route: period.route ?? (outcome.isRefusal ? .reviewFirst : .either))]
      case .reply(let details):
        let rule = outcomes[details.outcome]
        if let route = period.route { return [Part(object: .objectReply, route: route)] }
        guard let withheld = rule.remediesForWithheld, details.withheldParts.contains(where: \.isRefusal) else {
          return rule.remedies == .none ? [] : [Part(object: .objectReply, route: rule.remedies)]
        }
        return [Part(object: .objectWithheld, route: withheld), Part(object: .objectRest, route: rule.remedies)]
      }
    }
  }
}

extension RemedyFacts {
  /// What a letter has to name and these facts leave out.
  func issues(for routes: [RemedyRoute], in period: RemedyRules.Period) -> [Issue] {
    guard !routes.isEmpty else { return [] }
    var issues: [Issue] = []
    if !reviewOrgans.contains(where: { !$0.trimmed.isEmpty }) {
      issues.append(Issue("reviewOrgans", "remedies.reviewOrgan.missing"))
    }
    if court.trimmed.isEmpty, routes.contains(where: { $0 != .reviewOnly }) {
      issues.append(Issue("court", "remedies.court.missing"))
    }
    if period.tellsOnlineRoute, let onlineRoute, onlineRoute.trimmed.isEmpty {
      issues.append(Issue("onlineRoute", "remedies.onlineRoute.missing"))
    }
    return issues
  }
}
