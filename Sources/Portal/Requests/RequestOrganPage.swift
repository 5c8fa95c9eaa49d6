import Disclosure
import Operations
import WebSupport

/// One organ as somebody sees it before he asks: is it the right one, what is public already, how to word a request.
struct RequestOrganPage: Page {
  /// Another organ that has a function now.
  struct Moved: Sendable {
    var function: String
    var name: String
    var path: String
  }

  static let template = "request-organ"
  static let sample = RequestOrganPage(
    frame: .sample, organ: "青禾县自然资源局", isAbolished: false,
    moved: [Moved(function: "测绘", name: "某局", path: "/requests/organs/3")],
    topics: ["机构职能"], guidePath: "/organs/2/guide", office: [SummaryRow("联系电话", "0571-00000000")],
    online: "https://example.cn", beginPath: "/requests/new/2", sheetPath: "/requests/sheet?organ=2")

  var frame: PageFrame
  var organ: String
  var startPath = Routes.requests
  var helpPath = Routes.requestHelp
  var isAbolished: Bool
  var moved: [Moved]
  /// The classes into which its guide sorts the information.
  var topics: [String]
  /// Its guide; empty where none is published.
  var guidePath: String
  /// How to reach its disclosure office.
  var office: [SummaryRow]
  /// The organ's own site; empty where none is known.
  var online: String
  var beginPath: String
  var sheetPath: String
}

extension RequestOrganPage {
  init(_ found: ReceivingOrgan.Answer, frame: PageFrame) {
    let id = found.organ.id
    self.init(
      frame: frame, organ: found.organ.name, isAbolished: found.organ.abolishedOn != nil,
      moved: found.moved.map {
        Moved(
          function: $0.function.isEmpty ? Texts.text("visitor.moved.all") : $0.function, name: $0.name,
          path: Routes.requestOrgan($0.organ))
      },
      topics: found.guide?.classification.map(\.title).filter { !$0.isEmpty } ?? [],
      guidePath: found.guide == nil ? "" : Routes.guide(id), office: found.office.rows,
      online: found.office.online, beginPath: Routes.newRequest(id), sheetPath: Routes.requestSheet(id))
  }
}

extension DisclosureOffice {
  /// What is known of the office, as a list.
  var rows: [SummaryRow] {
    Part.allCases.filter { $0 != .online }.map { SummaryRow($0.chinese, self[$0]) }.filter { !$0.value.isEmpty }
  }
}
