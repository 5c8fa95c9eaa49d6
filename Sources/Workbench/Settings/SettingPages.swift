import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// Settings, and the table of who may do what.
enum SettingPages {
  static let feature = DeskFeature(
    templates: [
      "settings": PackageResources.settings_mustache,
      "setting": PackageResources.setting_mustache,
      "permissions": PackageResources.permissions_mustache,
    ],
    samples: [SettingsPage.sample, SettingPage.sample, PermissionsPage.sample],
    rail: [
      RailEntry(.administration, "permissions.title", DeskRoutes.permissions, needs: [.manageRoles, .readJournal]),
      RailEntry(.administration, "settings.title", DeskRoutes.settings, needs: [.editSettings]),
    ],
    routes: routes)

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    let settings = Settings(room: room)
    return [
      WebRoute(method: .get, path: DeskRoutes.settings, access: .capability(.editSettings), handler: settings.list),
      WebRoute(method: .get, path: DeskRoutes.setting, access: .capability(.editSettings), handler: settings.edit),
      WebRoute(method: .post, path: DeskRoutes.setting, access: .capability(.editSettings), handler: settings.change),
      WebRoute(method: .get, path: DeskRoutes.permissions, access: .signedIn) { request, context in
        let roles = try await room.desk.answer(RoleList(), as: context.principal).map(\.role)
        let frame = try await room.frame(Texts.text("permissions.title"), for: request, context)
        return try room.respond(PermissionsPage(frame: frame, roles))
      },
    ]
  }
}
