import Operations
import WebSupport

/// Where somebody begins who wants information from an organ: what to know before, and which organ.
struct RequestStartPage: Page {
  /// One organ to choose.
  struct Entry: Sendable {
    var name: String
    var path: String
    var above: String
  }

  static let template = "requests"
  static let sample = RequestStartPage(
    frame: .sample, text: "自然资源", entries: [Entry(name: "青禾县自然资源局", path: "/requests/organs/2", above: "青禾县人民政府")],
    isEmpty: false, nextPath: "/requests?after=2")

  var frame: PageFrame
  var action = Routes.requests
  var guidePath = Routes.organs
  var followPath = Routes.follow
  var helpPath = Routes.requestHelp
  var sheetPath = Routes.requestSheet
  /// What the organs were searched by; empty where they were not.
  var text: String
  var entries: [Entry]
  var isEmpty: Bool
  /// Where the list goes on; empty where it ends.
  var nextPath: String
}

extension RequestStartPage {
  init(_ found: [ReceivingOrgans.Entry], text: String, frame: PageFrame) {
    let page = found.prefix(ReceivingOrgans.page)
    self.init(
      frame: frame, text: text,
      entries: page.map { Entry(name: $0.name, path: Routes.requestOrgan($0.id), above: $0.above) },
      isEmpty: page.isEmpty,
      nextPath: found.count > page.count ? Routes.requests(text, after: page.last?.id) : "")
  }
}
