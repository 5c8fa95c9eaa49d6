import Disclosure
import Operations
import WebSupport

/// Settings and their values in words.
enum SettingWords {
  static func name(of setting: SettingDefinition) -> String { Texts.text("setting.\(setting.name)") }

  /// A value as a person reads it.
  static func value(_ value: String, of setting: SettingDefinition) -> String {
    if case .choice = setting.kind { return choice(value) }
    return value.isEmpty ? Texts.text("settings.none") : value
  }

  /// What one of the values of a setting means.
  static func choice(_ value: String) -> String { Texts.all["setting.value.\(value)"] ?? value }

  /// Who may change what counts for the installation, for those who may not.
  static func readOnly(_ capability: Capability) -> String {
    Texts.text("settings.readOnly", ["capability": Texts.text("capability.\(capability.rawValue)")])
  }

  /// The field in which a value is entered.
  static func field(of setting: SettingDefinition, _ sheet: FormSheet) -> Field {
    switch setting.kind {
    case .number: sheet.number("value")
    case .numbers: sheet.text("value", limit: 40, isShort: true)
    case .choice(let values): sheet.radios("value", values.map { Choice($0, choice($0)) })
    case .text(let limit): sheet.area("value", limit: limit, rows: 3, isOptional: true)
    }
  }
}
