extension JournalEventKind {
  /// A reconsideration or a suit was attached to a case.
  public static let remedyAdded = JournalEventKind(rawValue: "remedy.added")
  /// What was entered about one was changed.
  public static let remedyChanged = JournalEventKind(rawValue: "remedy.changed")
  /// What was decided in one was noted.
  public static let remedyEnded = JournalEventKind(rawValue: "remedy.ended")
  /// People were reminded that the answer to one is due.
  public static let remedyReminded = JournalEventKind(rawValue: "remedy.reminded")
  /// The publication of what was asked for was suggested, or the suggestion taken back.
  public static let candidateMarked = JournalEventKind(rawValue: "request.candidateMarked")
  /// What was asked for is to be published for all: Article 44.
  public static let requestConverted = JournalEventKind(rawValue: "request.converted")
  /// A reply was reported upward.
  public static let requestReported = JournalEventKind(rawValue: "request.reported")

  /// The register of a year was taken out.
  public static let registerExported = JournalEventKind(rawValue: "register.exported")
  /// The rows of an old register were looked at and confirmed.
  public static let registerConfirmed = JournalEventKind(rawValue: "register.confirmed")
  /// The import of an old register stopped before its last row.
  public static let registerStopped = JournalEventKind(rawValue: "register.stopped")
  /// The rows that an import left out were taken out.
  public static let registerRestExported = JournalEventKind(rawValue: "register.restExported")
  /// The sheet of an old register was forgotten.
  public static let registerForgotten = JournalEventKind(rawValue: "register.forgotten")
  /// Rows of an old register were taken in.
  public static let registerImported = JournalEventKind(rawValue: "register.imported")

  /// Tables 3 and 4 of a year were kept as they are reported.
  public static let countsFrozen = JournalEventKind(rawValue: "counts.frozen")

  static let afterReplyEvents = [
    remedyAdded, remedyChanged, remedyEnded, remedyReminded, candidateMarked, requestConverted,
    requestReported, registerExported, registerConfirmed, registerImported, registerStopped, registerRestExported,
    registerForgotten, countsFrozen,
  ]
}
