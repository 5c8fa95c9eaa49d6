extension JournalEventKind {
  /// The ends of all chains were signed.
  public static let journalCheckpointed = JournalEventKind(rawValue: "journal.checkpointed")
  /// Chains of the journal were examined.
  public static let journalVerified = JournalEventKind(rawValue: "journal.verified")
  /// Chains of the journal were taken out as a file.
  public static let journalExported = JournalEventKind(rawValue: "journal.exported")

  static let journalEvents = [journalCheckpointed, journalVerified, journalExported]
}
