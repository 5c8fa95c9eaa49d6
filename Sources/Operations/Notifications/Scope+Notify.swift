public import Disclosure
import Persistence

extension JobKind {
  /// Sends a notice through one channel.
  public static let noticeMail = JobKind(rawValue: "notice.mail")
  /// Hands a notice over to the gateway of the installation, which may send a short message.
  public static let noticeGateway = JobKind(rawValue: "notice.gateway")
}

extension Scope {
  /// Tells a person something; it is told when the operation's transaction has been committed, and not before.
  ///
  /// - Parameters:
  ///   - person: who is told.
  ///   - kind: what.
  ///   - arguments: what stands in the sentence: `number`, `due`, `days`, and nothing that is personal.
  ///   - subject: which record it is about.
  ///   - organ: for which organ; the person's own where it is left out.
  /// - Throws: `SQLFault`.
  public func notify(
    _ person: Person.ID, _ kind: NoticeKind, arguments: [String: String] = [:], subject: JournalEvent.Subject,
    organ: Organ.ID? = nil
  ) throws {
    guard let address = try notifications.address(of: person) else { return }
    let channels = surroundings.channels
    let isMailed =
      try channels.contains(.mail) && !address.email.isEmpty
      && !notifications.unwantedByMail(of: person).contains(kind)
    let notice = PersonalNotice(
      id: try newID(), person: person, organ: organ ?? address.organ, kind: kind,
      arguments: arguments.filter { NoticeKind.arguments.contains($0.key) }, subject: subject, createdAt: now,
      mail: isMailed ? .waiting : .none)
    try notifications.insert(notice)
    if isMailed { try enqueue(JobRequest(.noticeMail, payload: notice.id.description, staleAfter: 3 * 86_400)) }
    if channels.contains(.gateway), !address.phone.isEmpty {
      try enqueue(JobRequest(.noticeGateway, payload: notice.id.description, staleAfter: 86_400))
    }
  }
}
