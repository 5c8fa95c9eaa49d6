public import Disclosure

/// Ends a matter because whoever brought it takes it back.
public struct WithdrawMatter: MatterTransition {
  /// The event of the table.
  public static let event = MatterEvent.withdraw
  /// What the journal calls it.
  public static let recorded = JournalEventKind.matterWithdrawn

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int

  /// Ends a matter because whoever brought it takes it back.
  public init(_ id: Matter.ID, version: Int) {
    self.id = id
    self.version = version
  }

  /// Notes the day on which it ended.
  public func apply(to matter: inout Matter, in scope: Scope) throws {
    matter.closedOn = scope.today
    matter.stage = ""
  }
}
