import CivilTime
import Disclosure
import Operations
import WebSupport

/// What the person has been told, the newest first.
struct NotificationsPage: DeskPage {
  static let template = "notifications"
  static let sample = NotificationsPage(
    frame: .sample, page: NoticeList.Page(notices: [sampleNotice], hasMore: true, unread: 1),
    pager: Pager(nextPath: DeskRoutes.notifications))

  var frame: DeskFrame
  var listing: Listing
  /// The newest notification that is shown; empty where none is unread.
  var upTo: String
  var readPath = DeskRoutes.notificationsRead
  var choicesPath = DeskRoutes.notificationChoices

  init(frame: DeskFrame, page: NoticeList.Page, pager: Pager) {
    self.frame = frame
    listing = Listing(
      Texts.text("notifications.title"),
      columns: ["notifications.what", "notifications.kind", "notifications.when"].map {
        Listing.Column(Texts.text($0))
      },
      rows: page.notices.map(Self.row),
      empty: EmptyState(Texts.text("notifications.none"), Texts.text("notifications.noneWhy")),
      pager: pager)
    upTo = page.unread > 0 ? page.notices.first?.id.description ?? "" : ""
  }

  /// Where the record of a notification stands; nil where it has no page.
  static func path(of subject: JournalEvent.Subject) -> String? {
    switch subject.kind {
    case "matter": DeskRoutes.matter(Matter.ID(rawValue: subject.id))
    // Auditors are told of a person; what he did stands in the journal.
    case "person": DeskRoutes.journal(ofRecord: subject.kind, subject.id)
    default: nil
    }
  }

  private static func row(_ notice: PersonalNotice) -> Listing.Row {
    let sentence = Texts.text("notice.\(notice.kind.rawValue)", notice.arguments)
    let tag = notice.readAt == nil ? Tag(Texts.text("notifications.unread"), .soon) : nil
    return Listing.Row([
      Listing.Cell(sentence, path: path(of: notice.subject) ?? "", tag: tag),
      Listing.Cell(Texts.text("noticeKind.\(notice.kind.rawValue)")),
      Listing.Cell("\(notice.createdAt.beijingDate) \(notice.createdAt.beijingTime)"),
    ])
  }

  private static let sampleNotice = PersonalNotice(
    id: .init(rawValue: 7), person: .init(rawValue: 1), organ: nil, kind: .dueSoon,
    arguments: ["number": "青申〔2026〕31号", "due": "2026-03-20", "days": "4"], subject: .init("matter", 31),
    createdAt: Instant(milliseconds: 1_773_622_800_000))
}
