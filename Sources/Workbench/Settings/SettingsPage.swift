import Disclosure
import Operations
import WebSupport

/// The settings, part by part: for the installation, for the organ at hand.
struct SettingsPage: DeskPage {
  /// The settings of one place.
  struct Part: Sendable {
    /// The place.
    var heading: String
    /// Who may change them; empty where the reader may.
    var text = ""
    /// Its settings.
    var summary: [SummaryRow]
  }

  static let template = "settings"
  static let sample = SettingsPage(
    frame: .sample,
    parts: [
      Part(
        heading: "全系统", text: "您可以查看。",
        summary: [SummaryRow("工作台公告", "3月20日维护", tag: Tag("已设置", .ok), changePath: DeskRoutes.settings)])
    ])

  var frame: DeskFrame
  var parts: [Part]
}

extension SettingsPage.Part {
  init(_ heading: String, isOwn: Bool, _ lines: [SettingList.Line], isReadOnly: Bool = false) {
    self.heading = heading
    text = isReadOnly ? SettingWords.readOnly(.editSettings) : ""
    summary = lines.map { line in
      SummaryRow(
        SettingWords.name(of: line.definition), SettingWords.value(line.value, of: line.definition),
        tag: Tag(Texts.text(line.isSet ? "settings.here" : "settings.standard"), line.isSet ? .ok : .plain),
        changePath: isReadOnly ? "" : DeskRoutes.setting(line.definition, isOwn: isOwn))
    }
  }
}
