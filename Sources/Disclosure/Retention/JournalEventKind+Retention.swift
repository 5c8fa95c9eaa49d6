extension JournalEventKind {
  /// A retention period was changed.
  public static let retentionRuleChanged = JournalEventKind(rawValue: "retention.changed")
  /// An erasure was proposed.
  public static let erasureProposed = JournalEventKind(rawValue: "erasure.proposed")
  /// An erasure was approved.
  public static let erasureApproved = JournalEventKind(rawValue: "erasure.approved")
  /// An erasure was refused.
  public static let erasureRefused = JournalEventKind(rawValue: "erasure.refused")
  /// Personal data of a record was erased.
  public static let recordErased = JournalEventKind(rawValue: "record.erased")
  /// An erasure was carried out.
  public static let erasureDone = JournalEventKind(rawValue: "erasure.done")

  static let retentionEvents = [
    retentionRuleChanged, erasureProposed, erasureApproved, erasureRefused, recordErased, erasureDone,
  ]
}
