public import Disclosure
import Persistence

/// Notes what became of the mail of a notice.
public struct RecordMail: Operation {
  /// The notice.
  public var id: PersonalNotice.ID
  /// What became of it.
  public var outcome: PersonalNotice.Mail

  /// What became of the mail.
  public init(id: PersonalNotice.ID, outcome: PersonalNotice.Mail) {
    self.id = id
    self.outcome = outcome
  }

  /// What it takes.
  public static var access: Access { .system }

  /// The organ for which the notice was.
  public func organ(in scope: Scope) throws -> Organ.ID? { try scope.notifications.find(id)?.organ }

  /// Notes it.
  public func run(in scope: Scope) throws {
    guard let notice = try scope.notifications.find(id) else { throw NotFound() }
    try scope.notifications.save(mail: outcome, of: id)
    scope.record(
      outcome == .sent ? .notificationMailed : .notificationMailFailed, organ: notice.organ,
      subject: .init("notification", id.rawValue),
      changes: [.init("mail", before: notice.mail.rawValue, after: outcome.rawValue)])
  }
}
