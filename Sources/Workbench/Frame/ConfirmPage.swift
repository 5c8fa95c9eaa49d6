import WebSupport

/// Asks once more before something that cannot be undone; works as a page, without a script.
struct ConfirmPage: FormPage {
  static let template = "confirm"
  static let sample = ConfirmPage(
    frame: .sample, text: "撤销后，使用这个令牌的程序将立即不能访问。", action: "/desk/components", button: "撤销令牌",
    cancelPath: "/desk/components", version: "3",
    fields: [FormSheet("components").area("reason")], problems: .none)

  var frame: DeskFrame
  /// What will happen.
  var text: String
  /// Where the answer is sent to, with POST.
  var action: String
  /// What the button says: the deed itself, never "OK".
  var button: String
  /// Where to go instead.
  var cancelPath: String
  /// The version of the record; empty where it has none.
  var version = ""
  /// What has to be said, such as a reason.
  var fields: [Field] = []
  /// What is wrong with it.
  var problems = Problems.none
}
