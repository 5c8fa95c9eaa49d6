import Disclosure
import Operations
import WebSupport

/// Something that an applicant does in his case: what it means, what it needs, and a button.
struct OwnStepPage: Page {
  static let template = "own-step"
  static let sample = OwnStepPage(
    frame: .sample, number: "青申〔2026〕1号", title: "撤回申请", lead: "一句话。", action: "/requests/case/steps/withdrawal",
    button: "撤回", isDanger: true, keep: "case-withdrawal", fields: [FormSheet("visitor.step").area("text")])

  var frame: PageFrame
  var casePath = Routes.ownCase
  var number: String
  var title: String
  var lead: String
  var action: String
  var button: String
  /// Whether it cannot be undone.
  var isDanger: Bool
  /// Under what name the script keeps what is typed while there is no connection.
  var keep: String
  var formToken = ""
  var fields: [Field]
  var problems = Problems.none
}

extension OwnStep {
  /// The fields of its form; at first what the case holds already.
  func fields(_ values: FormData, problems: Problems) -> [Field] {
    let sheet = FormSheet("visitor.step.\(rawValue)", values: values, problems: problems)
    switch self {
    case .correction: return [sheet.area("description", limit: WantedInformation.longest, rows: 10)]
    case .reasons: return [sheet.area("text", limit: ExplainOwnRequest.longest, rows: 8)]
    case .publication: return []
    case .rating:
      let choices = (1...5).reversed().map { Choice("\($0)", Texts.text("visitor.rating.\($0)")) }
      return [sheet.radios("rating", choices), sheet.area("note", limit: 500, rows: 3, isOptional: true)]
    case .withdrawal: return [sheet.area("text", limit: 500, rows: 3, isOptional: true)]
    }
  }
}
