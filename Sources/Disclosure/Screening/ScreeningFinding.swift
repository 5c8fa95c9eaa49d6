public import CivilTime

/// A hit as an office works on it: it goes away with a better text, or somebody answers for it.
public struct ScreeningFinding: Hashable, Sendable {
  /// Its place in the order of the text.
  public var position: Int
  /// The hit.
  public var hit: ScreeningHit
  /// The same for the same hit in the same words, whatever stands around: a waiver holds for it alone.
  public var key: String
  /// Who waived it, and why; nil where nobody did.
  public var waiver: ScreeningWaiver?

  /// A finding.
  public init(position: Int, hit: ScreeningHit, key: String, waiver: ScreeningWaiver? = nil) {
    self.position = position
    self.hit = hit
    self.key = key
    self.waiver = waiver
  }

  /// Whether somebody still has to do something about it before a review.
  public var isOpen: Bool { waiver == nil && hit.level != .hint }
}

/// That somebody answers for a hit with his name: it is no problem in this text.
public struct ScreeningWaiver: Hashable, Sendable {
  /// What it holds for.
  public var key: String
  /// The rule.
  public var rule: String
  /// Why it is no problem.
  public var reason: String
  /// Who says so.
  public var by: Person.ID
  /// When.
  public var at: Instant

  /// A waiver.
  public init(key: String, rule: String, reason: String, by: Person.ID, at: Instant) {
    self.key = key
    self.rule = rule
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// How often a rule was right: its hits led to another text, or were waived.
public struct ScreeningTally: Hashable, Sendable {
  /// The rule.
  public var rule: String
  /// How many hits went away with another text.
  public var fixed: Int
  /// How many were waived.
  public var waived: Int

  /// A tally.
  public init(rule: String, fixed: Int, waived: Int) {
    self.rule = rule
    self.fixed = fixed
    self.waived = waived
  }

  /// The share of decided hits that were right; nil where none was decided.
  public var precision: Double? { fixed + waived == 0 ? nil : Double(fixed) / Double(fixed + waived) }
}
