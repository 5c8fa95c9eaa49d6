import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// What waits for the person, by due date.
struct TodayPage: DeskPage {
  /// One of the four numbers at the head.
  struct Clock: Sendable {
    var number: String
    var label: String
    /// The class of its colour.
    var tone: String
    var path: String
  }

  static let template = "today"
  static let sample = TodayPage(
    frame: .sample,
    clocks: [Clock(number: "1", label: "已逾期", tone: "late", path: "/desk?show=overdue")],
    listing: Listing(
      "待办", columns: [Listing.Column("编号")], rows: [Listing.Row([Listing.Cell("青政办事〔2026〕1号")])],
      empty: EmptyState("没有待办")),
    counts: [Clock(number: "12", label: "办理中", tone: "", path: "/desk/matters?state=open")])

  var frame: DeskFrame
  var clocks: [Clock]
  var listing: Listing
  /// How many matters are in each state, of the organs that the person sees.
  var counts: [Clock]
}

/// The first page after signing in.
enum TodayPages {
  static let feature = DeskFeature(
    templates: ["today": PackageResources.today_mustache], samples: [TodayPage.sample],
    rail: [RailEntry(.work, "today.title", DeskRoutes.home)], routes: routes)

  private static func weekday(_ day: CivilDate) -> String { Texts.text("today.weekday.\(day.weekday)") }

  /// How many tasks are shown where nobody asks for more or fewer.
  fileprivate static let size = 50

  @Sendable static func routes(_ room: DeskRoom) -> [WebRoute] {
    [
      WebRoute(method: .get, path: DeskRoutes.home, access: .signedIn) { request, context in
        let show = Query(request)["show"].flatMap(Today.Urgency.init(rawValue:))
        let address = ListAddress(request, size: Self.size)
        let found = try await room.desk.answer(Today(show, size: address.size), as: context.principal)
        let title = Texts.text("today.heading", ["day": "\(found.day.chinese) \(Self.weekday(found.day))"])
        return try room.respond(
          TodayPage(frame: try await room.frame(title, for: request, context), found, at: address))
      }
    ]
  }
}

extension TodayPage {
  init(frame: DeskFrame, _ found: Today.Outcome, at address: ListAddress) {
    let all = found.found.values.reduce(0, +)
    self.init(
      frame: frame,
      clocks: [(Today.Urgency.overdue, "late"), (.today, "soon"), (.soon, "soon")].map {
        Clock(
          number: "\(found.found[$0] ?? 0)\(found.isCut($0) ? "+" : "")",
          label: Texts.text("today.clock.\($0.rawValue)", ["days": "\(found.soonWorkdays)"]),
          tone: found.found[$0] == nil ? "" : $1,
          path: DeskRoutes.link(DeskRoutes.home, Query([("show", $0.rawValue)])))
      } + [
        Clock(
          number: "\(all)\(found.cut == nil ? "" : "+")",
          label: Texts.text("today.clock.all"),
          tone: "all", path: DeskRoutes.home)
      ],
      listing: Listing(
        Texts.text("today.tasks"),
        columns: ["number", "subject", "nextStep", "due"].map { Listing.Column(Texts.text("matters.\($0)")) },
        rows: found.tasks.map { Listing.Row($0, found.names) },
        empty: EmptyState(Texts.text("today.empty"), Texts.text("today.empty.text")),
        pager: found.isLonger || address.size != TodayPages.size ? address.pager(next: nil, isSizable: true) : Pager()),
      counts: Matter.State.allCases.compactMap { state in
        guard let count = found.counts[state] else { return nil }
        return Clock(
          number: "\(count)", label: state.word, tone: "",
          path: DeskRoutes.link(DeskRoutes.matters, Query([("state", state.rawValue)])))
      })
  }
}

extension Listing.Row {
  /// A task: what it is about, what comes next, by when.
  fileprivate init(_ task: Today.Task, _ names: RecordNames) {
    let matter = task.matter
    let work = Texts.text(task.isUnassigned ? "matter.step.assignment" : "today.handle")
    let stage = matter.stage.isEmpty ? work : matter.stageWord
    let next = task.approval.map {
      Texts.text("today.approve", ["level": $0.level, "position": "\($0.position)", "levels": "\($0.levels)"])
    }
    let answer = task.remedy.map { Texts.text("today.remedy", ["path": $0.path.word]) }
    let principal = task.approval?.onBehalfOf.map { Texts.text("matter.onBehalf", ["name": names[$0]]) }
    let holder = task.holder.map { Texts.text("today.holder", ["name": names[$0]]) }
    let start = task.remedy.map(\.servedOn) ?? (matter.term.isEmpty ? nil : matter.openedOn)
    let counted = start.map { Texts.text("today.counted", ["day": $0.chinese]) } ?? ""
    self.init([
      Listing.Cell(
        matter.number, path: task.remedy == nil ? DeskRoutes.page(of: matter) : DeskRoutes.remedies(of: matter.id)),
      Listing.Cell(matter.title, note: names[matter.organ]),
      Listing.Cell(next ?? answer ?? stage, note: principal ?? holder ?? task.remedy?.authority ?? ""),
      Listing.Cell(task.dueOn.map { "\($0.month)月\($0.day)日" } ?? "", tag: task.tag, note: counted),
    ])
  }
}

extension Today.Task {
  /// How urgent it is, in words.
  fileprivate var tag: Tag {
    let days = "\(abs(workdays ?? 0))"
    return switch urgency {
    case .overdue: .late(by: abs(workdays ?? 0))
    case .today: Tag(Texts.text("today.dueToday"), .soon)
    case .soon: Tag(Texts.text("today.left", ["days": days]), .soon)
    case .later where workdays == nil: Tag(Texts.text("today.noDue"), .plain)
    case .later: Tag(Texts.text("today.left", ["days": days]), .ok)
    }
  }
}

extension Tag {
  /// How late something is; on the days off after its last day no workday has passed yet.
  static func late(by workdays: Int) -> Tag {
    Tag(
      workdays == 0 ? Texts.text("today.overdue") : Texts.text("today.lateBy", ["days": "\(workdays)"]), .late)
  }
}
