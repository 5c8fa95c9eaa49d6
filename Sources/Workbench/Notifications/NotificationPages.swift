import CivilTime
import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension DeskRoutes {
  /// What the person has been told.
  static let notifications = "/desk/notifications"
  /// Marks notifications as read.
  static let notificationsRead = "/desk/notifications/read"
  /// Which notifications come by mail.
  static let notificationChoices = "/desk/notifications/choices"
  /// One notification; leads to its record.
  static let notification = "/desk/notifications/:id"
}

/// The pages of notifications.
enum NotificationPages {
  static let feature = DeskFeature(
    templates: [
      "notifications": PackageResources.notifications_mustache,
      "notification-choices": PackageResources.notification_choices_mustache,
    ],
    samples: [NotificationsPage.sample, NotificationChoicesPage.sample],
    rail: [RailEntry(.work, "notifications.title", DeskRoutes.notifications) { $0.unread }],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let pages = NotificationHandlers(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.notifications, access: .signedIn, handler: pages.list),
      WebRoute(method: .post, path: DeskRoutes.notificationsRead, access: .signedIn, handler: pages.read),
      WebRoute(method: .get, path: DeskRoutes.notificationChoices, access: .signedIn, handler: pages.choices),
      WebRoute(method: .post, path: DeskRoutes.notificationChoices, access: .signedIn, handler: pages.choose),
      WebRoute(method: .get, path: DeskRoutes.notification, access: .signedIn, handler: pages.follow),
    ]
  }
}

/// What answers under the addresses of notifications.
struct NotificationHandlers: Sendable {
  let room: DeskRoom

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let address = ListAddress(request)
    let before = address.after.flatMap { PersonalNotice.ID($0) }
    let page = try await room.desk.answer(NoticeList(before: before), as: context.principal)
    let frame = try await room.frame(Texts.text("notifications.title"), for: request, context)
    return try room.respond(
      NotificationsPage(
        frame: frame, page: page,
        pager: address.pager(next: page.hasMore ? page.notices.last.map { "\($0.id)" } : nil)))
  }

  @Sendable func read(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await FormData(request)
    guard let id = form["upTo"].flatMap({ PersonalNotice.ID($0) }) else { throw NotFound() }
    _ = try await room.desk.perform(ReadNotices(.allUpTo(id)), as: context.principal)
    return room.redirect(to: DeskRoutes.notifications, notice: "notifications.allRead")
  }

  /// Leads to the record, also from a mail; reading is noted by the list, because following a link changes nothing.
  @Sendable func follow(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let id = context.parameters.get("id").flatMap({ PersonalNotice.ID($0) }) else { throw NotFound() }
    let notice = try await room.desk.answer(FindNotice(id: id), as: context.principal)
    return .redirect(to: NotificationsPage.path(of: notice.subject) ?? DeskRoutes.notifications, type: .normal)
  }

  @Sendable func choices(_ request: Request, _ context: WebContext) async throws -> Response {
    let chosen = try await room.desk.answer(NoticeChoices(), as: context.principal)
    let frame = try await room.frame(
      Texts.text("notifications.choices"), for: request, context,
      crumbs: [PageLink(Texts.text("notifications.title"), DeskRoutes.notifications)])
    return try room.respond(NotificationChoicesPage(frame: frame, chosen: chosen))
  }

  @Sendable func choose(_ request: Request, _ context: WebContext) async throws -> Response {
    let names = Set(try await FormData(request).all("kinds"))
    let kinds = NoticeKind.all.filter { names.contains($0.rawValue) }
    try await room.desk.perform(ChooseNotices(byMail: Set(kinds)), as: context.principal)
    return room.redirect(to: DeskRoutes.notificationChoices, notice: "notifications.chosen")
  }
}
