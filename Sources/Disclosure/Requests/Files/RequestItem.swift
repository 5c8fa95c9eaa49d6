/// One item that table 3 counts, and the case that it belongs to: a case that was reopened has one for each decision.
public struct RequestItem: Hashable, Sendable {
  /// The case.
  public var matter: Matter.ID
  /// The organ.
  public var organ: Organ.ID
  /// What the table counts.
  public var counted: CountedRequest

  /// An item of a case.
  public init(matter: Matter.ID, organ: Organ.ID, counted: CountedRequest) {
    self.matter = matter
    self.organ = organ
    self.counted = counted
  }
}
