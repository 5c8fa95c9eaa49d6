import Foundation
import HTTPTypes
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

  /// The page of the desk whose form or link was used; a browser names it to its own site only.
  static func pageBefore(_ request: Request) -> String {
    guard let referrer = request.headers[.referer].flatMap({ URLComponents(string: $0) }) else {
      return DeskRoutes.home
    }
    return path(
      referrer.percentEncodedQuery.map { "\(referrer.percentEncodedPath)?\($0)" } ?? referrer.percentEncodedPath)
  }

  /// The page that a request asks for, to come back to; what was sent is not kept.
  static func path(of request: Request) -> String {
    guard request.method == .get || request.method == .head else { return DeskRoutes.home }
    return path(request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path)
  }
}
