/// What can happen: each kind has a sentence in the catalogue under `event.<name>` and a line in the docs.
public struct JournalEventKind: RawRepresentable, Hashable, Sendable {
  /// The name, such as `matter.registered`.
  public let rawValue: String

  /// The kind of that name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// All kinds, feature by feature; a test compares them with the catalogue and the docs.
  public static let all: [JournalEventKind] = [
    accessEvents,
    calendarEvents,
    journalEvents,
    organEvents,
    roleEvents,
    settingEvents,
    accountEvents,
    retentionEvents,
    sealedEvents,
    attachmentEvents,
    jobEvents,
    notificationEvents,
    matterEvents,
    approvalEvents,
    requestEvents,
    visitorEvents,
    afterReplyEvents,
    searchEvents,
    letterEvents,
    publicationEvents,
  ].flatMap { $0 }
}
