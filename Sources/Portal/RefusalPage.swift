import Hummingbird
import WebSupport

/// The page of an error: what happened, what to do, and the number under which the log knows more.
struct RefusalPage: Page {
  static let template = "refusal"
  static let sample = RefusalPage(
    frame: .sample, status: 404, heading: "没有这个页面", message: "请检查地址。", incident: "0123456789abcdef")

  var frame: PageFrame
  var status: Int
  var heading: String
  var message: String
  var incident: String
}

extension Site {
  func refusal(_ refusal: Refusal, incident: String) throws -> Response {
    let page = RefusalPage(
      frame: frame(refusal.title), status: Int(refusal.status.code), heading: refusal.title,
      message: refusal.message, incident: incident)
    return try respond(page, status: refusal.status)
  }
}
