extension JournalEventKind {
  /// The words of a draft were changed.
  public static let letterEdited = JournalEventKind(rawValue: "letter.edited")
  /// A draft was filled anew from its case.
  public static let letterRefilled = JournalEventKind(rawValue: "letter.refilled")
  /// A letter was sent.
  public static let deliveryRecorded = JournalEventKind(rawValue: "delivery.recorded")
  /// It was entered what became of a letter that was sent.
  public static let deliverySettled = JournalEventKind(rawValue: "delivery.settled")
  /// An organ made words of its own for a kind of letter.
  public static let letterTemplateSaved = JournalEventKind(rawValue: "letterTemplate.saved")
  /// An organ supplied a seal for its letters.
  public static let sealAdded = JournalEventKind(rawValue: "seal.added")
  /// The last day of use of a seal was set.
  public static let sealEnded = JournalEventKind(rawValue: "seal.ended")
  /// A legal reviewer signed the rules of remedies.
  public static let remediesConfirmed = JournalEventKind(rawValue: "remedies.confirmed")
  /// The file of a case was taken out.
  public static let caseTakenOut = JournalEventKind(rawValue: "request.takenOut")

  static let letterEvents = [
    letterEdited, letterRefilled, deliveryRecorded, deliverySettled, letterTemplateSaved,
    remediesConfirmed, caseTakenOut, sealAdded, sealEnded,
  ]
}
