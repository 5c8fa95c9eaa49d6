import Operations
import WebSupport

/// Where somebody shows the number and the secret of his case.
struct FollowPage: Page {
  static let template = "follow"
  static let sample = FollowPage(
    frame: .sample, notice: Notice("一句话。"), fields: FollowPage.fields(number: "青申〔2026〕1号", problems: .none))

  var frame: PageFrame
  var action = Routes.follow
  var helpPath = Routes.requestHelp
  var notice: Notice?
  var formToken = ""
  var fields: [Field]
  var problems = Problems.none

  /// The two fields; the secret is never shown again.
  static func fields(number: String, problems: Problems) -> [Field] {
    let sheet = FormSheet("visitor.follow", values: FormData([("number", number)]), problems: problems)
    return [sheet.text("number", limit: 100), sheet.text("secret", limit: 40)]
  }
}
