extension JournalEventKind {
  /// A file was attached.
  public static let attachmentAdded = JournalEventKind(rawValue: "attachment.added")
  /// An identity paper was opened in full.
  public static let attachmentRevealed = JournalEventKind(rawValue: "attachment.revealed")
  /// A file was removed.
  public static let attachmentRemoved = JournalEventKind(rawValue: "attachment.removed")
  /// The malware scanner spoke.
  public static let attachmentScanned = JournalEventKind(rawValue: "attachment.scanned")

  static let attachmentEvents = [attachmentAdded, attachmentRevealed, attachmentRemoved, attachmentScanned]
}
