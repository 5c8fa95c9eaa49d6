import Hummingbird
import WebSupport

/// A cookie of a visitor: sent back to this site alone, unseen by scripts, gone when the browser is closed.
struct VisitorCookie: Sendable {
  /// What finds the answers that a visitor has given so far.
  static let draft = VisitorCookie(name: "gongkai-draft")
  /// What opens one case for the one who follows it.
  static let ownCase = VisitorCookie(name: "gongkai-case")

  private let name: String

  /// The value that a request brings; whatever is longer than two hundred characters is none of ours.
  func value(_ request: Request, _ context: WebContext) -> String? {
    guard let value = request.cookies[fullName(context)]?.value, !value.isEmpty, value.utf8.count <= 200 else {
      return nil
    }
    return value
  }

  /// The cookie with a value.
  func cookie(_ value: String, _ context: WebContext) -> Cookie {
    Cookie(
      name: fullName(context), value: value, path: "/", secure: context.isEncrypted, httpOnly: true,
      sameSite: .strict)
  }

  /// What makes the browser forget it.
  func removal(_ context: WebContext) -> Cookie {
    Cookie(
      name: fullName(context), value: "", maxAge: 0, path: "/", secure: context.isEncrypted, httpOnly: true,
      sameSite: .strict)
  }

  /// Over HTTPS the prefix keeps other hosts and unencrypted pages from setting it.
  private func fullName(_ context: WebContext) -> String { context.isEncrypted ? "__Host-\(name)" : name }
}
