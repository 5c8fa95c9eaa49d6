extension JournalEventKind {
  /// Somebody tried what he may not.
  public static let accessRefused = JournalEventKind(rawValue: "access.refused")

  static let accessEvents = [accessRefused]
}
