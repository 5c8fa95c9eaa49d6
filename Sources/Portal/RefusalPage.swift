import Hummingbird
import Operations
import WebSupport

/// The page of an error: what happened, what to do, and the number under which the log knows more.
struct RefusalPage: Page {
  static let template = "refusal"
  static let sample = RefusalPage(
    frame: .sample, part: "依申请公开", status: 404, heading: "没有这个页面", message: "请检查地址。",
    back: PageLink("回到首页", "/"), incident: "0123456789abcdef")

  var frame: PageFrame
  /// The part of the site.
  var part: String
  var status: Int
  var heading: String
  var message: String
  /// The way on.
  var back: PageLink
  var incident: String
}

extension Site {
  func refusal(_ refusal: Refusal, incident: String, path: String) throws -> Response {
    let isRequest = path == Routes.requests || path.hasPrefix("\(Routes.requests)/")
    let page = RefusalPage(
      frame: frame(refusal.title), part: Texts.text(isRequest ? "visitor.part" : "visitor.part.reports"),
      status: Int(refusal.status.code), heading: refusal.title, message: refusal.message,
      back: isRequest
        ? PageLink(Texts.text("visitor.back"), Routes.requests)
        : PageLink(Texts.text("visitor.back.reports"), Routes.home),
      incident: incident)
    return try respond(page, status: refusal.status)
  }
}
