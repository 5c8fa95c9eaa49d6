public import CivilTime

/// An organ's own words for a kind of letter, with the day from which they hold.
public struct LetterEdition: Hashable, Sendable {
  /// The words.
  public var template: LetterTemplate
  /// The first day.
  public var effectiveOn: CivilDate
  /// Who wrote them.
  public var createdBy: Person.ID?
  /// When they were saved.
  public var createdAt: Instant

  /// An edition.
  public init(template: LetterTemplate, effectiveOn: CivilDate, createdBy: Person.ID?, createdAt: Instant) {
    self.template = template
    self.effectiveOn = effectiveOn
    self.createdBy = createdBy
    self.createdAt = createdAt
  }
}
