extension JournalEventKind {
  /// A setting was changed.
  public static let settingChanged = JournalEventKind(rawValue: "setting.changed")

  static let settingEvents = [settingChanged]
}
