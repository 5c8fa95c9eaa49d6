public import Disclosure

/// Changes what a matter says.
public struct ChangeMatter: MatterTransition {
  /// The event of the table.
  public static let event = MatterEvent.change
  /// What the journal calls it.
  public static let recorded = JournalEventKind.matterChanged

  /// The matter.
  public var id: Matter.ID
  /// The version that the form was filled from.
  public var version: Int
  /// What was entered.
  public var draft: MatterDraft

  /// Changes what a matter says.
  public init(_ id: Matter.ID, version: Int, draft: MatterDraft) {
    self.id = id
    self.version = version
    self.draft = draft
  }

  /// Takes over what was entered.
  ///
  /// - Throws: `Issues`.
  public func apply(to matter: inout Matter, in scope: Scope) throws {
    try Issues.check(draft.issues(today: scope.today))
    matter.title = draft.title
    matter.summary = draft.summary
    matter.label = draft.label
    matter.openedOn = draft.openedOn
    try scope.setDue(draft.due, of: &matter)
  }
}
