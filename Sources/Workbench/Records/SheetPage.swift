import WebSupport

/// A form for one record.
struct SheetPage: FormPage {
  /// Some fields under a heading.
  struct Group: Sendable {
    var heading: String
    var text = ""
    var fields: [Field]
  }

  /// A value that the form carries along unseen.
  struct Hidden: Sendable {
    var name: String
    var value: String
  }

  static let template = "sheet-page"
  static let sample = SheetPage(
    frame: .sample, text: "填写后保存。", action: "/desk/organs", button: "保存", cancelPath: "/desk/organs",
    hidden: [Hidden(name: "version", value: "1")],
    groups: [Group(heading: "基本信息", text: "说明", fields: [FormSheet("organs").text("name")])], problems: .none)

  var frame: DeskFrame
  /// What the form is for.
  var text = ""
  /// Where it is sent to, with POST.
  var action: String
  /// What the button says.
  var button: String
  /// Where to go instead.
  var cancelPath: String
  var hidden: [Hidden] = []
  var groups: [Group]
  var problems = Problems.none
  var fields: [Field] { groups.flatMap(\.fields) }
}
