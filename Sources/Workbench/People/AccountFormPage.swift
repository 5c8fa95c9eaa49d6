import WebSupport

/// A form of the administration of accounts.
struct AccountFormPage: FormPage {
  static let template = "account-form"
  static let sample = AccountFormPage(
    frame: .sample, lead: "说明。", fields: [FormSheet("people").text("name")], action: DeskRoutes.people,
    button: "保存", cancelPath: DeskRoutes.people, version: "1")

  var frame: DeskFrame
  /// What the form is for; empty where its title says it.
  var lead = ""
  var fields: [Field]
  var problems = Problems.none
  var action: String
  var button: String
  var cancelPath: String
  /// The version of the record; empty where it is new.
  var version = ""
}
