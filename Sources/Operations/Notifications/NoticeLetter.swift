import CivilTime
public import Disclosure
import Persistence

/// What a notice says when it leaves the installation; nil where nobody should get it any more.
public struct NoticeLetter: Inquiry {
  /// The notice.
  public var id: PersonalNotice.ID
  /// By which way.
  public var channel: MessageChannel
  /// The address of the platform, to which the link leads; empty where it is not known.
  public var site: String

  /// The letter of a notice.
  public init(id: PersonalNotice.ID, channel: MessageChannel, site: String) {
    self.id = id
    self.channel = channel
    self.site = site
  }

  /// What it takes.
  public static var access: Access { .system }

  /// The installation as a whole.
  public func organ(in scope: Scope) throws -> Organ.ID? { nil }

  /// Writes it.
  public func run(in scope: Scope) throws -> OutgoingMessage? {
    guard let notice = try scope.notifications.find(id), channel == .gateway || notice.mail == .waiting,
      let address = try scope.notifications.address(of: notice.person)
    else { return nil }
    let recipient = channel == .mail ? address.email : address.phone
    guard !recipient.isEmpty else { return nil }
    let sentence = Texts.text("notice.\(notice.kind.rawValue)", notice.arguments)
    let link = site.isEmpty ? "" : "\(site)/desk/notifications/\(notice.id)"
    return OutgoingMessage(
      id: notice.id.description, kind: notice.kind.rawValue, recipient: recipient,
      subject: Texts.text("mail.subject", ["name": Texts.text("noticeKind.\(notice.kind.rawValue)")]),
      text: Texts.text(link.isEmpty ? "mail.bodyWithoutLink" : "mail.body", ["sentence": sentence, "link": link]),
      link: link, date: notice.createdAt)
  }
}
