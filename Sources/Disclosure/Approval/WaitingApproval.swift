/// An approval that waits for somebody.
public struct WaitingApproval: Hashable, Sendable {
  /// The approval.
  public var approval: Approval.ID
  /// Its matter.
  public var matter: Matter
  /// What the level is called.
  public var level: String
  /// Which level it is, and of how many.
  public var position, levels: Int
  /// Who is away and would hold the level; nil where the person holds it.
  public var onBehalfOf: Person.ID?

  /// An approval at a level.
  public init(
    approval: Approval.ID, matter: Matter, level: String, position: Int, levels: Int, onBehalfOf: Person.ID?
  ) {
    self.approval = approval
    self.matter = matter
    self.level = level
    self.position = position
    self.levels = levels
    self.onBehalfOf = onBehalfOf
  }
}
