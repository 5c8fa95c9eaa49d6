extension JournalEventKind {
  /// The full-text index was built anew over some records.
  public static let searchReindexed = JournalEventKind(rawValue: "search.reindexed")

  static let searchEvents = [searchReindexed]
}
