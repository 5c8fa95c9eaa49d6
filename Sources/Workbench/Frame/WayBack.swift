import Hummingbird
import WebSupport

/// The page to come back to after a detour, such as signing in; never a page of another site.
enum WayBack {
  /// The page that a form or a query names under `back`; the first page where it names none of the desk.
  static func path(_ text: String?) -> String {
    guard let text, text.utf8.count <= 2_000, text == DeskRoutes.root || text.hasPrefix(DeskRoutes.root + "/"),
      text.utf8.allSatisfy({ $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") })
    else { return DeskRoutes.home }
    return text
  }

  /// The page that a request asks for, to come back to; what was sent is not kept.
  static func path(of request: Request) -> String {
    guard request.method == .get || request.method == .head else { return DeskRoutes.home }
    return path(request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path)
  }
}
