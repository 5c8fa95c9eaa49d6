public import Disclosure

/// Takes up a closed matter again, such as after a decision of a court.
public struct ReopenMatter: MatterTransition {
  /// The event of the table.
  public static let event = MatterEvent.reopen
  /// What the journal calls it.
  public static let recorded = JournalEventKind.matterReopened

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int

  /// Takes up a closed matter again, such as after a decision of a court.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// Forgets the day on which it ended.
  public func apply(to matter: inout Matter, in scope: Scope) throws {
    matter.closedOn = nil
  }
}
