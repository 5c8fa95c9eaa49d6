extension JournalEventKind {
  /// The roles that come with the platform were brought up to date.
  public static let rolesSeeded = JournalEventKind(rawValue: "role.seeded")
  /// A role was created.
  public static let roleCreated = JournalEventKind(rawValue: "role.created")
  /// What a role is called or allows was changed.
  public static let roleChanged = JournalEventKind(rawValue: "role.changed")
  /// A role was deleted.
  public static let roleDeleted = JournalEventKind(rawValue: "role.deleted")
  /// A role was given to a person.
  public static let roleGranted = JournalEventKind(rawValue: "role.granted")
  /// A role was taken from a person.
  public static let roleRevoked = JournalEventKind(rawValue: "role.revoked")
  /// An absence was recorded.
  public static let absenceRecorded = JournalEventKind(rawValue: "absence.recorded")
  /// An absence was ended before its last day, or taken back.
  public static let absenceEnded = JournalEventKind(rawValue: "absence.ended")

  static let roleEvents = [
    rolesSeeded, roleCreated, roleChanged, roleDeleted, roleGranted, roleRevoked, absenceRecorded, absenceEnded,
  ]
}
