extension JournalEventKind {
  /// An organ was created.
  public static let organCreated = JournalEventKind(rawValue: "organ.created")
  /// An organ was changed.
  public static let organChanged = JournalEventKind(rawValue: "organ.changed")

  static let organEvents = [organCreated, organChanged]
}
