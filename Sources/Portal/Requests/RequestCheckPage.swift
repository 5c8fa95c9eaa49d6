import Disclosure
import Operations
import WebSupport

/// All answers before they are sent, each with the way to change it.
struct RequestCheckPage: Page {
  /// A case of the same applicant in the same words.
  struct Earlier: Sendable {
    var number: String
    var path: String
  }

  /// An answer that is missing or wrong, with the way to it.
  struct Open: Sendable {
    var text: String
    var path: String
  }

  static let template = "request-check"
  static let sample = RequestCheckPage(
    frame: .sample, organ: "青禾县自然资源局",
    summary: [SummaryRow("姓名", "张三", changePath: "/requests/new/2/identity?change=1")],
    open: [Open(text: "请填写姓名。", path: "/requests/new/2/identity?change=1")],
    earlier: [Earlier(number: "青申〔2026〕1号", path: "/requests/follow?number=1")], refusal: "一句话。",
    action: "/requests/new/2",
    backPath: "/requests/new/2/help", token: "t")

  var frame: PageFrame
  var organ: String
  var summary: [SummaryRow]
  var open: [Open]
  /// Cases that say the same; then the visitor confirms that he wants another one.
  var earlier: [Earlier]
  /// Why it was not taken; empty at first.
  var refusal: String
  var action: String
  var backPath: String
  var dropPath = Routes.dropRequest
  /// The token of the form, for which the script does its work.
  var token: String
  var formToken = ""
}

extension RequestCheckPage {
  /// The answers with the ways to change them.
  static func summary(_ answers: RequestAnswers, organ: Organ.ID) -> [SummaryRow] {
    RequestQuestion.asked(answers).flatMap { question in
      question.fields(answers).map { field in
        SummaryRow(
          Texts.text("visitor.field.\(field)"), answers.shown(field),
          changePath: Routes.requestQuestion(organ, question, isChange: true))
      }
    }
  }

  /// What is missing or wrong.
  static func open(_ answers: RequestAnswers, _ issues: [RequestQuestion: [Issue]], organ: Organ.ID) -> [Open] {
    RequestQuestion.asked(answers).flatMap { question in
      (issues[question] ?? []).map {
        Open(
          text: Texts.text($0.key, $0.arguments), path: Routes.requestQuestion(organ, question, isChange: true))
      }
    }
  }
}
