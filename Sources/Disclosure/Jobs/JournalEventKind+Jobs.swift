extension JournalEventKind {
  /// Somebody let a failed job run again.
  public static let jobRetried = JournalEventKind(rawValue: "job.retried")

  static let jobEvents = [jobRetried]
}
