extension JournalEventKind {
  /// Somebody read notifications.
  public static let notificationsRead = JournalEventKind(rawValue: "notification.read")
  /// Somebody chose which notifications come by mail.
  public static let notificationsChosen = JournalEventKind(rawValue: "notification.chosen")
  /// A notification went out by mail.
  public static let notificationMailed = JournalEventKind(rawValue: "notification.mailed")
  /// A notification could not go out by mail, for good.
  public static let notificationMailFailed = JournalEventKind(rawValue: "notification.mailFailed")

  /// People were reminded of a due date.
  public static let dueReminded = JournalEventKind(rawValue: "due.reminded")

  static let notificationEvents = [
    notificationsRead, notificationsChosen, notificationMailed, notificationMailFailed, dueReminded,
  ]
}
