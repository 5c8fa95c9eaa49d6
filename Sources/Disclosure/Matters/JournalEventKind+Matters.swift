extension JournalEventKind {
  /// A matter was registered.
  public static let matterRegistered = JournalEventKind(rawValue: "matter.registered")
  /// What a matter says was changed.
  public static let matterChanged = JournalEventKind(rawValue: "matter.changed")
  /// A matter went into approval or came out of it; what it says was not changed.
  public static let matterMoved = JournalEventKind(rawValue: "matter.moved")
  /// A matter was given to somebody.
  public static let matterAssigned = JournalEventKind(rawValue: "matter.assigned")
  /// A matter was closed.
  public static let matterClosed = JournalEventKind(rawValue: "matter.closed")
  /// A closed matter was taken up again.
  public static let matterReopened = JournalEventKind(rawValue: "matter.reopened")
  /// A matter was withdrawn.
  public static let matterWithdrawn = JournalEventKind(rawValue: "matter.withdrawn")
  /// A party was added to a matter.
  public static let partyAdded = JournalEventKind(rawValue: "party.added")
  /// The contact of a party was shown in full.
  public static let partyRevealed = JournalEventKind(rawValue: "party.revealed")
  /// The pattern of a number series was changed.
  public static let numberPatternChanged = JournalEventKind(rawValue: "number.patternChanged")

  static let matterEvents = [
    matterRegistered, matterChanged, matterMoved, matterAssigned, matterClosed, matterReopened, matterWithdrawn,
    partyAdded,
    partyRevealed, numberPatternChanged,
  ]
}
