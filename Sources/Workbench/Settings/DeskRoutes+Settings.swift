import Disclosure
import WebSupport

extension DeskRoutes {
  static let settings = "/desk/settings"
  static let setting = "/desk/settings/:name"
  static let permissions = "/desk/permissions"

  /// The form of a setting, for the installation or the organ that the person works for.
  static func setting(_ definition: SettingDefinition, isOwn: Bool) -> String {
    link("\(settings)/\(definition.name)", Query(isOwn ? [("at", "organ")] : []))
  }
}
