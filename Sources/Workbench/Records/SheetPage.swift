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

  /// Another button of the form, and what it sends.
  struct Deed: Sendable {
    var name: String
    var value: String
    var text: String
    var isDanger = false
  }

  static let template = "sheet-page"
  static let sample = SheetPage(
    frame: .sample, buttons: [PageLink("删除", "/desk/roles/7/deletion")], text: "填写后保存。", action: "/desk/organs",
    button: "保存", cancelPath: "/desk/organs",
    hidden: [Hidden(name: "version", value: "1")],
    groups: [Group(heading: "基本信息", text: "说明", fields: [FormSheet("organs").text("name")])],
    furtherDeeds: [Deed(name: "deed", value: "strike", text: "撤销", isDanger: true)], problems: .none)

  var frame: DeskFrame
  /// What else can be done with the record, right of the heading.
  var buttons: [PageLink] = []
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
  /// What else can be done with it.
  var furtherDeeds: [Deed] = []
  var problems = Problems.none
  var fields: [Field] { groups.flatMap(\.fields) }
}
