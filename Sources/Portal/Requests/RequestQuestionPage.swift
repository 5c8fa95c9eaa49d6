import Operations
import WebSupport

/// One question of the form.
struct RequestQuestionPage: Page {
  static let template = "request-question"
  static let sample = RequestQuestionPage(
    frame: .sample, organ: "青禾县自然资源局", progress: "第 2 步，共 9 步", title: "您想获取什么信息？", lead: "一段话。",
    examples: true, action: "/requests/new/2/what", backPath: "/requests/new/2/subject", keep: "2-what", button: "继续",
    fields: [FormSheet("visitor.field").area("description")])

  var frame: PageFrame
  var organ: String
  var progress: String
  var title: String
  /// What to know for the answer; empty where nothing.
  var lead: String
  /// Whether examples of a good description are shown.
  var examples: Bool
  var action: String
  var backPath: String
  var dropPath = Routes.dropRequest
  /// Under what name the script keeps what is typed while there is no connection.
  var keep: String
  var button: String
  /// The token of the session of somebody who is also signed in at the desk; empty for everybody else.
  var formToken = ""
  var fields: [Field]
  var problems = Problems.none
}
