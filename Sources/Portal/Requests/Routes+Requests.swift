import Disclosure
import WebSupport

/// The addresses at which citizens ask, and follow what they asked.
extension Routes {
  static let requests = "/requests"
  static let requestOrgan = "/requests/organs/:organ"
  static let requestHelp = "/requests/help"
  static let requestSheet = "/requests/sheet"
  static let newRequest = "/requests/new/:organ"
  static let requestQuestion = "/requests/new/:organ/:question"
  static let requestCheck = "/requests/new/:organ/check"
  static let dropRequest = "/requests/drop"

  static func requests(_ text: String, after id: Organ.ID?) -> String {
    let query = Query([("q", text), ("after", id?.description ?? "")].filter { !$0.1.isEmpty })
    return query.items.isEmpty ? requests : "\(requests)?\(query.encoded)"
  }

  static func requestOrgan(_ id: Organ.ID) -> String { "/requests/organs/\(id)" }
  static func requestSheet(_ id: Organ.ID) -> String { "/requests/sheet?organ=\(id)" }
  static func newRequest(_ id: Organ.ID) -> String { "/requests/new/\(id)" }
  static func requestCheck(_ id: Organ.ID) -> String { "/requests/new/\(id)/check" }

  /// The page of a question; `isChange` where the visitor comes from checking his answers and goes back there.
  static func requestQuestion(_ id: Organ.ID, _ question: RequestQuestion, isChange: Bool = false) -> String {
    "/requests/new/\(id)/\(question.rawValue)\(isChange ? "?change=1" : "")"
  }
}
