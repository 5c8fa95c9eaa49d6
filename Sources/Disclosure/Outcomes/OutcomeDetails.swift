public import CivilTime

/// An outcome with what its letter has to say.
public struct OutcomeDetails: Hashable, Codable, Sendable {
  /// The outcome.
  public var outcome: Outcome
  /// What its letter has to say beyond what every letter says.
  public var extras: [OutcomeExtra]

  /// An outcome and its extras.
  public init(outcome: Outcome, extras: [OutcomeExtra]) {
    self.outcome = outcome
    self.extras = extras
  }

  /// The extra of a kind, or nil.
  public subscript(kind: OutcomeExtra.Kind) -> OutcomeExtra? { extras.first { $0.kind == kind } }

  /// The parts that are cut out; none where nothing is.
  public var withheldParts: [WithheldPart] {
    guard case .withheldParts(let parts)? = self[.withheldParts] else { return [] }
    return parts
  }

  /// What is missing, too much, or speaks against the outcome: an outcome has exactly the extras that its rule names.
  ///
  /// - Parameters:
  ///   - rules: the rules of outcomes.
  ///   - day: the day of the letter, against which past terms are held; nil while it is open.
  /// - Returns: the issues in the order of the extras; none where the letter can be written.
  public func issues(by rules: OutcomeRules = .shared, on day: CivilDate? = nil) -> [Issue] {
    let needed = rules[outcome].extras
    var issues: [Issue] = []
    for kind in needed {
      let given = extras.filter { $0.kind == kind }
      if given.isEmpty { issues.append(Issue(kind.rawValue, "outcome.\(kind.rawValue).missing")) }
      if given.count > 1 { issues.append(Issue(kind.rawValue, "outcome.extra.twice", ["code": outcome.code])) }
      issues += given.flatMap { $0.issues(for: outcome, on: day) }
    }
    for extra in extras where !needed.contains(extra.kind) {
      issues.append(Issue(extra.kind.rawValue, "outcome.extra.superfluous", ["code": outcome.code]))
    }
    return issues
  }
}
