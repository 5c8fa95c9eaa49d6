import CivilTime
import Disclosure
import Operations
import WebSupport

/// One case as its applicant sees it.
struct OwnCasePage: Page {
  /// A letter that was served.
  struct Letter: Sendable {
    var name: String
    /// How and when it was served.
    var note: String
    /// Where it can be read; empty where it was served by another way.
    var path: String
    /// Where it can be downloaded.
    var filePath: String
    /// Where it can be downloaded as PDF; empty where nothing on this machine sets it.
    var pdfPath: String
  }

  /// A fee that is asked for.
  struct Fee: Sendable {
    var amount: String
    var note: String
  }

  static let template = "own-case"
  static let sample = OwnCasePage(
    frame: .sample, number: "青申〔2026〕1号", organ: "青禾县自然资源局", state: "正在办理", notice: Notice("已收到。", .done),
    due: "最迟于2026年3月30日答复。", dueNote: "还有 12 个工作日。", isProvisional: true,
    next: PageLink("补正申请", "/requests/case/steps/correction"), nextText: "请在3月9日前补正。", timeline: [Step("提交", .done)],
    letters: [
      Letter(
        name: "答复书", note: "网上送达", path: "/requests/case/letters/1", filePath: "/requests/case/letters/1/word",
        pdfPath: "/requests/case/letters/1/pdf")
    ],
    fees: [Fee(amount: "100 元", note: "一句话。")], description: "文件", wanted: [SummaryRow("获取方式", "网上")],
    statements: [SummaryRow("补正", "文件")], actions: [PageLink("撤回", "/requests/case/steps/withdrawal")],
    office: [SummaryRow("电话", "0571")], hasReply: true, filesPath: "/requests/case/files")

  var frame: PageFrame
  var number: String
  var organ: String
  var state: String
  var notice: Notice?
  /// Which day is due, in a sentence.
  var due: String
  var dueNote: String
  /// Whether the day may still move because the holidays of a year are not known.
  var isProvisional: Bool
  /// The one thing to do next; nil where there is nothing to do but wait.
  var next: PageLink?
  var nextText: String
  var timeline: [Step]
  var letters: [Letter]
  var fees: [Fee]
  var description: String
  var wanted: [SummaryRow]
  var statements: [SummaryRow]
  var actions: [PageLink]
  var office: [SummaryRow]
  var hasReply: Bool
  /// Where files are sent; empty where none are taken.
  var filesPath: String
  var daysPath = Routes.ownDays
  var leavePath = Routes.leaveOwnCase
  var formToken = ""
}
