public import CivilTime

/// A step as a case keeps it: with who took it and when it was entered.
public struct TakenStep: Hashable, Sendable {
  /// The step.
  public var step: RequestStep
  /// Its place, from 1.
  public var sequence: Int
  /// Who took it; nil where a program or the applicant did.
  public var person: Person.ID?
  /// When it was entered.
  public var at: Instant

  /// A step that was taken.
  public init(_ step: RequestStep, sequence: Int, person: Person.ID?, at: Instant) {
    self.step = step
    self.sequence = sequence
    self.person = person
    self.at = at
  }
}
