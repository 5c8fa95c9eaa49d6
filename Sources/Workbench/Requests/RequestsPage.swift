import Disclosure
import Operations
import WebSupport

/// The list of requests.
struct RequestsPage: DeskPage {
  static let template = "requests"
  static let sample = RequestsPage(
    frame: .sample, newPath: DeskRoutes.newRequest, tabs: [PageLink("未办结", DeskRoutes.requests, isCurrent: true)],
    filter: FilterBar(action: DeskRoutes.requests, fields: [], isSet: false),
    listing: Listing(
      "依申请公开", columns: [Listing.Column("编号")], rows: [Listing.Row([Listing.Cell("青申〔2026〕40号")])],
      empty: EmptyState("没有申请")))

  var frame: DeskFrame
  /// The form to register one; empty where the person may not.
  var newPath: String
  var tabs: [PageLink]
  var filter: FilterBar
  var listing: Listing
}

extension Listing {
  /// A list of requests, each column a link to the order by it.
  init(_ found: RequestList.Outcome, _ address: ListAddress) {
    let page = found.page
    self.init(
      Texts.text("requests.title"),
      columns: [
        address.column("number", Texts.text("matters.number")), Column(Texts.text("requests.wanted")),
        Column(Texts.text("requests.applicant")), Column(Texts.text("requests.stage")),
        Column(Texts.text("matters.assignee")), address.column("opened", Texts.text("requests.received")),
        address.column("due", Texts.text("matters.due")),
      ],
      rows: page.matters.map { Row($0, found.facts[$0.id], page) },
      empty: EmptyState(Texts.text("requests.empty"), Texts.text("requests.empty.text")),
      pager: address.pager(
        previous: page.previous.map { "\($0.key)~\($0.id)" }, next: page.next.map { "\($0.key)~\($0.id)" },
        total: page.total.map { Texts.text("matters.total", ["count": "\($0)"]) } ?? ""))
  }
}

extension Listing.Row {
  fileprivate init(_ matter: Matter, _ facts: RequestList.Facts?, _ page: MatterList.Outcome) {
    let stage = RequestStage(rawValue: matter.stage)
    let due = matter.state.isUnfinished ? matter.dueOn.map { "\($0)" } ?? "—" : "—"
    self.init([
      Listing.Cell(matter.number, path: DeskRoutes.request(matter.id)),
      Listing.Cell(matter.title, note: page.names[matter.organ]),
      Listing.Cell(facts?.applicant ?? "", note: facts?.applicantKind.word ?? ""),
      Listing.Cell("", tag: stage?.tag), Listing.Cell(page.names[matter.assignee]),
      Listing.Cell("\(matter.openedOn)", note: facts?.channel.chinese ?? ""),
      Listing.Cell(
        due, tag: matter.dueTag(today: page.today),
        note: stage == .received && matter.state.isUnfinished ? Texts.text("requests.unconfirmed") : ""),
    ])
  }
}
