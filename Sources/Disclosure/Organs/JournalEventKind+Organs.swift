extension JournalEventKind {
  /// An organ was created.
  public static let organCreated = JournalEventKind(rawValue: "organ.created")
  /// An organ was changed.
  public static let organChanged = JournalEventKind(rawValue: "organ.changed")
  /// An organ was put below others.
  public static let organMoved = JournalEventKind(rawValue: "organ.moved")
  /// An organ was abolished.
  public static let organAbolished = JournalEventKind(rawValue: "organ.abolished")
  /// A function went to another organ.
  public static let successionRecorded = JournalEventKind(rawValue: "organ.successionRecorded")
  /// A succession was corrected or struck out.
  public static let successionCorrected = JournalEventKind(rawValue: "organ.successionCorrected")
  /// The facts of a disclosure office were changed.
  public static let officeChanged = JournalEventKind(rawValue: "organ.officeChanged")
  /// A revision of a disclosure guide was saved.
  public static let guideSaved = JournalEventKind(rawValue: "guide.saved")
  /// A revision of a disclosure guide was published.
  public static let guidePublished = JournalEventKind(rawValue: "guide.published")

  static let organEvents = [
    organCreated, organChanged, organMoved, organAbolished, successionRecorded, successionCorrected, officeChanged,
    guideSaved,
    guidePublished,
  ]
}
