import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// What was done, told once on the page that follows.
///
/// It travels in a cookie as a key of the catalogue with its arguments, never as a sentence, and is forgotten as soon
/// as a page has shown it. Over HTTPS the cookie has the prefix `__Host-` and `Secure`, as that of the session has.
struct OneTimeNotice: Sendable {
  private static let name = "gongkai-notice"
  private static let prefix = "__Host-"

  /// The key of the sentence.
  var key: String
  /// What stands in it.
  var arguments: [String: String] = [:]
  /// What it is about.
  var tone = Notice.Tone.done

  /// The cookie that hands it to the next page.
  var cookie: Cookie {
    let items = arguments.sorted { $0.key < $1.key }.map { (name: $0.key, value: String($0.value.prefix(200))) }
    let text = Query([("", key), ("", tone.rawValue)] + items).encoded
    return Cookie(
      name: Self.name, value: PercentEncoding.encode(text), maxAge: 60, path: "/", httpOnly: true, sameSite: .lax)
  }

  /// The notice that a request brings; nil where it brings none that the catalogue knows.
  static func notice(of request: Request, _ context: WebContext) -> Notice? {
    let name = context.isEncrypted ? prefix + name : name
    guard let value = request.cookies[name]?.value, value.utf8.count <= 4_000,
      let text = PercentEncoding.decode(Array(value.utf8))
    else { return nil }
    let query = Query(text)
    let (head, items) = (query.items.prefix(2), query.items.dropFirst(2))
    guard head.count == 2, Texts.all[head[0].value] != nil, let tone = Notice.Tone(rawValue: head[1].value) else {
      return nil
    }
    let arguments = Dictionary(items.map { ($0.name, $0.value) }) { first, _ in first }
    return Notice(Texts.text(head[0].value, arguments), tone)
  }

  /// A response whose notice travels as the connection allows; pages and redirects need not know it.
  static func protected(_ response: Response, _ context: WebContext) -> Response {
    guard context.isEncrypted else { return response }
    var response = response
    response.headers[values: .setCookie] = response.headers[values: .setCookie].map { line in
      line.hasPrefix("\(name)=") ? "\(prefix)\(line); Secure" : line
    }
    return response
  }

  /// The cookie that makes the browser forget it.
  static let forgotten = Cookie(name: name, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax)
}
