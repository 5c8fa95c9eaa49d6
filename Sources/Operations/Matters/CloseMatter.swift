public import Disclosure

/// Closes a matter that is done.
public struct CloseMatter: MatterTransition {
  /// The event of the table.
  public static let event = MatterEvent.close
  /// What the journal calls it.
  public static let recorded = JournalEventKind.matterClosed

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int

  /// Closes a matter that is done.
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
