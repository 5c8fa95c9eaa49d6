extension JournalEventKind {
  /// The calendar of a year was loaded.
  public static let calendarLoaded = JournalEventKind(rawValue: "calendar.loaded")
  /// A day of a calendar was changed.
  public static let calendarChanged = JournalEventKind(rawValue: "calendar.changed")
  /// The closures of a region were set.
  public static let closuresSet = JournalEventKind(rawValue: "calendar.closuresSet")
  /// Due dates of an organ were counted anew.
  public static let dueDatesRecounted = JournalEventKind(rawValue: "calendar.dueDatesRecounted")

  static let calendarEvents = [calendarLoaded, calendarChanged, closuresSet, dueDatesRecounted]
}
