import Hummingbird
import WebSupport

/// What could not be done, why, and what to do.
struct RefusedPage: DeskPage {
  static let template = "refused"
  static let sample = RefusedPage(frame: .sample, status: 500, message: "请稍后重试。", incident: "0123456789abcdef")

  var frame: DeskFrame
  var status: Int
  var message: String
  /// The number under which the log knows more; nil where there is no more to know.
  var incident: String?
}
