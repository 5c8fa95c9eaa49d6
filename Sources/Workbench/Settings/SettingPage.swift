import WebSupport

/// The form of one setting.
struct SettingPage: FormPage {
  static let template = "setting"
  static let sample = SettingPage(
    frame: .sample, place: "本机关", action: DeskRoutes.settings, cancelPath: DeskRoutes.settings, version: "1",
    fields: [FormSheet("settings").area("value")], problems: .none, hint: "留空则不显示。")

  var frame: DeskFrame
  /// Where it counts.
  var place: String
  /// Where the form is sent to.
  var action: String
  /// Where to go instead.
  var cancelPath: String
  /// The version of the value.
  var version: String
  var fields: [Field]
  var problems: Problems
  /// What the setting does.
  var hint: String
}
