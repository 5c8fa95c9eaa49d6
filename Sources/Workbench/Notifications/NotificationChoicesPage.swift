import Disclosure
import Operations
import WebSupport

/// Which notifications come by mail.
struct NotificationChoicesPage: DeskPage {
  static let template = "notification-choices"
  static let sample = NotificationChoicesPage(frame: .sample, chosen: [.dueSoon])

  var frame: DeskFrame
  var fields: [Field]
  var action = DeskRoutes.notificationChoices

  init(frame: DeskFrame, chosen: Set<NoticeKind>) {
    self.frame = frame
    let values = FormData(NoticeKind.all.filter(chosen.contains).map { ("kinds", $0.rawValue) })
    fields = [
      FormSheet("notifications", values: values).checkboxes(
        "kinds", NoticeKind.all.map { Choice($0.rawValue, Texts.text("noticeKind.\($0.rawValue)")) })
    ]
  }
}
