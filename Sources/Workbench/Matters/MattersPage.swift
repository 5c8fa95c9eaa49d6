import CivilTime
import Disclosure
import Operations
import WebSupport

/// The list of matters.
struct MattersPage: DeskPage {
  static let template = "matters"
  static let sample = MattersPage(
    frame: .sample, newPath: DeskRoutes.newMatter,
    filter: FilterBar(action: DeskRoutes.matters, fields: [], isSet: false),
    listing: Listing(
      "事项", columns: [Listing.Column("编号")], rows: [Listing.Row([Listing.Cell("青政办事〔2026〕1号")])],
      empty: EmptyState("没有事项")))

  var frame: DeskFrame
  /// The form to register one; empty where the person may not.
  var newPath: String
  var filter: FilterBar
  var listing: Listing
}

extension Listing {
  /// A list of matters, each column a link to the order by it.
  init(_ found: MatterList.Outcome, _ address: ListAddress) {
    self.init(
      Texts.text("matters.title"),
      columns: [
        address.column("number", Texts.text("matters.number")), Column(Texts.text("matters.subject")),
        Column(Texts.text("matters.state")), Column(Texts.text("matters.assignee")),
        address.column("opened", Texts.text("matters.opened")), address.column("due", Texts.text("matters.due")),
      ],
      rows: found.matters.map { matter in
        Row([
          Cell(matter.number, path: DeskRoutes.page(of: matter)),
          Cell(matter.title, note: "\(found.names[matter.organ])　\(matter.kind.word)"),
          Cell("", tag: matter.state.tag), Cell(found.names[matter.assignee]), Cell("\(matter.openedOn)"),
          Cell(matter.dueOn.map { "\($0)" } ?? "—", tag: matter.dueTag(today: found.today)),
        ])
      },
      empty: EmptyState(Texts.text("matters.empty"), Texts.text("matters.empty.text")),
      pager: address.pager(
        previous: found.previous.map { "\($0.key)~\($0.id)" }, next: found.next.map { "\($0.key)~\($0.id)" },
        total: found.total.map { Texts.text("matters.total", ["count": "\($0)"]) } ?? ""))
  }
}

extension Matter.Kind {
  /// The kind in words.
  var word: String { Texts.text("matter.kind.\(rawValue)") }
}

extension Matter.State {
  /// The state in a word.
  var word: String { Texts.text("matter.state.\(rawValue)") }
  /// The state as a tag.
  var tag: Tag { Tag(word, self == .closed ? .ok : .plain) }
}

extension Matter {
  /// The step of its own workflow in words; empty where it has none.
  var stageWord: String {
    if stage.isEmpty { return "" }
    return RequestStage(rawValue: stage).map { Texts.text($0.textKey) } ?? Texts.text("matter.stage.\(stage)")
  }

  /// Whether it is late or due today, as a tag.
  func dueTag(today: CivilDate) -> Tag? {
    guard state.isUnfinished, let dueOn else { return nil }
    if dueOn < today { return Tag(Texts.text("today.overdue"), .late) }
    if dueOn == today { return Tag(Texts.text("today.dueToday"), .soon) }
    return isDueProvisional ? Tag(Texts.text("matters.provisional"), .plain) : nil
  }
}
