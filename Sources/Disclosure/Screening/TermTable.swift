public import CivilTime

/// A version of a table of wording: proposed by one person, put in force by another.
public struct TermTable: Hashable, Sendable {
  /// The number of a version.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The version of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where it stands.
  public enum State: String, CaseIterable, Sendable {
    /// Somebody proposes it.
    case proposed
    /// It counts.
    case active
    /// A later one took its place.
    case replaced
    /// It was declined.
    case rejected
  }

  /// The number.
  public var id: ID
  /// Which table.
  public var name: ScreeningTerm.Table
  /// Which of its versions, counted from 1.
  public var number: Int
  /// Where it stands.
  public var state: State
  /// After which source it was made.
  public var source: String
  /// Who proposed it.
  public var proposedBy: Person.ID?
  /// When.
  public var proposedAt: Instant
  /// Who decided on it.
  public var decidedBy: Person.ID?
  /// When.
  public var decidedAt: Instant?

  /// A version.
  public init(
    id: ID, name: ScreeningTerm.Table, number: Int, state: State = .proposed, source: String, proposedBy: Person.ID?,
    proposedAt: Instant, decidedBy: Person.ID? = nil, decidedAt: Instant? = nil
  ) {
    self.id = id
    self.name = name
    self.number = number
    self.state = state
    self.source = source
    self.proposedBy = proposedBy
    self.proposedAt = proposedAt
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
  }
}
