public import CivilTime

/// What was said at a level of an approval; never changed afterwards.
public struct ApprovalOpinion: Hashable, Sendable {
  /// What was decided.
  public enum Decision: String, CaseIterable, Sendable {
    /// 同意.
    case agreed
    /// 退回.
    case returned
    /// 转交.
    case passedOn
    /// 跳过.
    case skipped
    /// 撤回.
    case withdrawn
  }

  /// Its place among all opinions of the approval, from 1.
  public var sequence: Int
  /// The level that it was said at.
  public var position: Int
  /// Who said it.
  public var person: Person.ID
  /// For whom, where somebody stood in.
  public var onBehalfOf: Person.ID?
  /// What was decided.
  public var decision: Decision
  /// The words.
  public var text: String
  /// To whom the level was passed on.
  public var passedTo: Person.ID?
  /// When.
  public var at: Instant

  /// An opinion.
  public init(
    sequence: Int, position: Int, person: Person.ID, onBehalfOf: Person.ID? = nil, decision: Decision,
    text: String = "", passedTo: Person.ID? = nil, at: Instant
  ) {
    self.sequence = sequence
    self.position = position
    self.person = person
    self.onBehalfOf = onBehalfOf
    self.decision = decision
    self.text = text
    self.passedTo = passedTo
    self.at = at
  }
}
