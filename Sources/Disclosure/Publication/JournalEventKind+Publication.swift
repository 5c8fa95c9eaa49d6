extension JournalEventKind {
  /// A version of an item was saved.
  public static let itemSaved = JournalEventKind(rawValue: "item.saved")
  /// An item went to its reviewers.
  public static let itemSubmitted = JournalEventKind(rawValue: "item.submitted")
  /// The review of a version was completed, or came back.
  public static let itemReviewed = JournalEventKind(rawValue: "item.reviewed")
  /// A reviewer referred the question upward.
  public static let itemReferred = JournalEventKind(rawValue: "item.referred")
  /// The hour of a release was set.
  public static let itemScheduled = JournalEventKind(rawValue: "item.scheduled")
  /// That hour was called off.
  public static let itemUnscheduled = JournalEventKind(rawValue: "item.unscheduled")
  /// A version was released to everybody.
  public static let itemReleased = JournalEventKind(rawValue: "item.released")
  /// A version was released without a completed review.
  public static let itemForced = JournalEventKind(rawValue: "item.forced")
  /// What was public, kept or withdrawn is worked on again.
  public static let itemReopened = JournalEventKind(rawValue: "item.reopened")
  /// A draft was given up.
  public static let itemDiscarded = JournalEventKind(rawValue: "item.discarded")
  /// What was public was taken down.
  public static let itemWithdrawn = JournalEventKind(rawValue: "item.withdrawn")
  /// What is kept stays kept, until another day.
  public static let itemProlonged = JournalEventKind(rawValue: "item.prolonged")
  /// It was recorded by what way an item was made public.
  public static let channelRecorded = JournalEventKind(rawValue: "item.channelRecorded")
  /// A hit of the screening was waived.
  public static let hitWaived = JournalEventKind(rawValue: "screening.waived")
  /// A waiver was taken back.
  public static let waiverTakenBack = JournalEventKind(rawValue: "screening.waiverTakenBack")
  /// The text of a file was read.
  public static let fileRead = JournalEventKind(rawValue: "file.read")

  static let publicationEvents = [
    itemSaved, itemSubmitted, itemReviewed, itemReferred, itemScheduled, itemUnscheduled, itemReleased, itemForced,
    itemReopened, itemDiscarded, itemWithdrawn, itemProlonged, channelRecorded, hitWaived, waiverTakenBack, fileRead,
  ]
}
